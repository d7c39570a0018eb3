// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The effective profile of --profile, or of the argument.
Result<Answer> run_profile_show(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_profile_positionals[] = {
    {.name = "PROFILE",
     .kind = ValueKind::text,
     .help = "A profile's name, a file (with a '/' in it, or ending in .json), or - for standard input; the one of "
             "--profile by default"},
};

inline constexpr CommandSpec k_profile_show_command = {
    .name = "profile show",
    .summary = "Show what a role asks for and how its days go",
    .category = k_category_content,
    .positionals = k_profile_positionals,
    .details = "A profile says which skills a role needs and to which level, how its days are spent, and what the "
               "first 90 days hold. Overlays are applied before it is shown.",
    .example = "onramp profile show\nonramp profile show team.json --json",
    .run = run_profile_show};

} // namespace onramp
