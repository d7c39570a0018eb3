// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Shows what was right in a session of questions, and why, once more.
Result<Answer> run_assess_review(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_review_positionals[] = {
    {.name = "SESSION",
     .kind = ValueKind::text,
     .help = "As 'onramp assess history' names it; the last one that ended by default"},
};
inline constexpr OptionSpec k_assess_review_options[] = {
    {.name = "plain", .kind = ValueKind::flag, .help = "Without columns and signs, for a screen reader"},
};

inline constexpr CommandSpec k_assess_review_command = {
    .name = "assess review",
    .summary = "Read again what was right in a quiz, and why",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_assess_review_positionals,
    .options = k_assess_review_options,
    .details = "Every question with its options as you saw them, why each is right or wrong, and where to read on: "
               "those answered wrong first. A quiz that is still open is not reviewed, because its answers can "
               "change; 'onramp assess quiz' goes on with it.",
    .example = "onramp assess review\nonramp assess review quiz-1 --format markdown -o review.md",
    .run = run_assess_review};

} // namespace onramp
