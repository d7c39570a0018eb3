// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The areas and skills of the pack, or all that is known of one skill.
Result<Answer> run_pack_show(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_show_positionals[] = {
    {.name = "SKILL", .kind = ValueKind::text, .help = "The id of a skill, or one that it had before"},
};

inline constexpr CommandSpec k_pack_show_command = {
    .name = "pack show",
    .summary = "Show the skills of the pack, or one of them",
    .category = k_category_content,
    .positionals = k_pack_show_positionals,
    .details = "Of one skill it shows what each level means, the hours from the level before, what each level needs, "
               "what needs it, and the target that the profile sets.",
    .example = "onramp pack show\nonramp pack show lifetimes",
    .run = run_pack_show};

} // namespace onramp
