// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Shows a solution of the pack. Where the exercise is not passed yet it asks first, or wants --yes: from then
// on it is no evidence any more.
Result<Answer> run_assess_practice_solution(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_solution_options[] = {
    {.name = "yes", .letter = 'y', .kind = ValueKind::flag, .help = "Do not ask"},
};

inline constexpr CommandSpec k_assess_practice_solution_command = {
    .name = "assess practice solution",
    .summary = "Show a solution of an exercise, which ends it",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_practice_positionals,
    .options = k_assess_practice_solution_options,
    .details = "Who has seen the solution shows nothing by passing, so it asks first, or wants --yes. After you have "
               "passed it is there to compare, and costs nothing.",
    .example = "onramp assess practice solution\nonramp assess practice solution --yes > ours.rs",
    .run = run_assess_practice_solution,
    .formats = k_text_json};

} // namespace onramp
