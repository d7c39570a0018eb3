// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Keeps ratings from a file or from questions at the terminal, and shows where they leave the person.
Result<Answer> run_assess_rate(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_rate_options[] = {
    {.name = "answers",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "Ratings from a file, or - for standard input: a document of kind answers, or one rating a line"},
    {.name = "again", .kind = ValueKind::flag, .help = "Ask for what is rated already too"},
};

inline constexpr CommandSpec k_assess_rate_command = {
    .name = "assess rate",
    .summary = "Rate your skills, and see where that leaves you",
    .category = k_category_learning,
    .effect = Effect::appends,
    .options = k_assess_rate_options,
    .details = "Asks skill by skill at the terminal; what is rated is kept at once and not asked again. Levels are 0 "
               "none, 1 knows of it, 2 with help, 3 alone, 4 leads others in it, 5 shapes the field. What is not "
               "rated is unknown, which is not 0.",
    .example = "onramp assess rate\nonramp assess rate --answers me.json --json",
    .run = run_assess_rate};

} // namespace onramp
