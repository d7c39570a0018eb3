// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The sessions of questions, and what each changed.
Result<Answer> run_assess_history(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_assess_history_command = {
    .name = "assess history",
    .summary = "List the quizzes that you took, and what each changed",
    .category = k_category_learning,
    .effect = Effect::reads,
    .details = "Of each: the answers, how many of its items were asked before, the areas that were decided before it "
               "and after it, and the areas that moved the most.",
    .example = "onramp assess history\nonramp assess history --json",
    .run = run_assess_history};

} // namespace onramp
