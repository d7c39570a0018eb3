// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The exercises of the pack for the skills of the role, or for one skill.
Result<Answer> run_assess_practice_list(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_list_options[] = {
    {.name = "skill", .kind = ValueKind::text, .value_name = "SKILL", .help = "Only the exercises of that skill"},
};

inline constexpr CommandSpec k_assess_practice_list_command = {
    .name = "assess practice list",
    .summary = "List exercises to do by hand, the most useful first",
    .category = k_category_learning,
    .effect = Effect::reads,
    .options = k_assess_practice_list_options,
    .details = "Useful is what shows a level that the role asks for and that nothing you have passed shows yet. The "
               "short word of each can be typed in place of its id.",
    .example = "onramp assess practice list\nonramp assess practice list --skill lifetimes --json",
    .run = run_assess_practice_list};

} // namespace onramp
