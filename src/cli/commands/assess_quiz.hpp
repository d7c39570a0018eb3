// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calibration_source.hpp"
#include "cli/command.hpp"
#include "cli/question_options.hpp"
#include "cli/services.hpp"

namespace onramp {

// Asks the questions that tell the most: at the terminal, from a file, or through a line protocol.
Result<Answer> run_assess_quiz(const Arguments& arguments, Services& services);

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
    {.name = "skill", .value_name = "SKILL", .help = "Check this skill alone, until two answers in a row are right"},
    {.name = "level",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "With --skill: questions of that level or above (1)",
     .least = 1,
     .most = 5},
    {.name = "new", .kind = ValueKind::flag, .help = "Begin anew: the session that is open ends"},
    k_plain_option,
    k_answers_option,
    k_protocol_option,
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
