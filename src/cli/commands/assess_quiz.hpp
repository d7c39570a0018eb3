// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calibration_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Asks the questions that tell the most: at the terminal, from a file, or through a line protocol.
Result<Answer> run_assess_quiz(const Arguments& arguments, Services& services);

inline constexpr std::string_view k_quiz_protocols[] = {"ndjson"};
inline constexpr OptionSpec k_assess_quiz_options[] = {
    {.name = "questions",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "Ask at most so many (25)",
     .least = 1,
     .most = 200},
    {.name = "minutes",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "Ask what fits so many minutes",
     .least = 1,
     .most = 600},
    {.name = "area", .value_name = "AREA", .help = "Ask about this area alone; again for another", .repeatable = true},
    {.name = "new", .kind = ValueKind::flag, .help = "Begin anew: the session that is open ends"},
    {.name = "plain", .kind = ValueKind::flag, .help = "Without columns and signs, for a screen reader"},
    {.name = "answers",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "Answers from a file, or - for standard input, a JSON line each"},
    {.name = "protocol",
     .kind = ValueKind::choice,
     .value_name = "NAME",
     .help = "Let another program ask: questions on standard output, answers on standard input",
     .choices = k_quiz_protocols},
    k_calibration_option,
};

inline constexpr CommandSpec k_assess_quiz_command = {
    .name = "assess quiz",
    .summary = "Answer the questions that tell the most",
    .category = k_category_learning,
    .effect = Effect::appends,
    .options = k_assess_quiz_options,
    .details = "Each question is the one that is expected to settle most of what is undecided. Every answer is kept "
               "at once, and the same command goes on where you left. 'Don't know' is never worse than a wrong guess. "
               "What was right, and why, comes at the end.",
    .example = "onramp assess quiz\nonramp assess quiz --minutes 10\nonramp assess quiz --answers lines.ndjson --json",
    .run = run_assess_quiz};

} // namespace onramp
