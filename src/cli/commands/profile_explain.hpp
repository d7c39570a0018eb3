// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The effective values of the profile, each with its basis and the file and line that set it.
Result<Answer> run_profile_explain(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_profile_explain_positionals[] = {
    {.name = "WHAT",
     .kind = ValueKind::text,
     .help = "A JSON pointer (/capacity), or an id (a skill, task, activity, group) or a field's name; every value "
             "by default",
     .repeatable = true},
};

inline constexpr CommandSpec k_profile_explain_command = {
    .name = "profile explain",
    .summary = "Say where each value of a profile comes from, and why",
    .category = k_category_content,
    .positionals = k_profile_explain_positionals,
    .details = "Each value stands with the file and line that set it: the profile itself or one of the overlays. "
               "Its basis says why it is what it is.",
    .example = "onramp profile explain ffi\nonramp profile explain --profile team.json /hours /capacity",
    .run = run_profile_explain};

} // namespace onramp
