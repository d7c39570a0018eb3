// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/question_options.hpp"
#include "cli/review_options.hpp"
#include "cli/services.hpp"

namespace onramp {

// Asks what is due: at the terminal, from a file, or through a line protocol.
Result<Answer> run_review_session(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_review_session_options[] = {
    {.name = "most",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "At most so many cards; what is failed comes once more beside them",
     .least = 1,
     .most = 1000},
    {.name = "minutes",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "What fits so many minutes",
     .least = 1,
     .most = 600},
    k_retention_option,
    k_new_per_day_option,
    k_plain_option,
    k_answers_option,
    k_protocol_option,
};

inline constexpr CommandSpec k_review_session_command = {
    .name = "review session",
    .summary = "Review the cards that are due",
    .category = k_category_days,
    .effect = Effect::appends,
    .options = k_review_session_options,
    .details = "Each card is a question; after the answer you see at once what is right, why, and where to read on. "
               "A wrong answer, or none, comes once more at the end and again the next day; a right one later, the "
               "later the easier it was. Every answer is kept at once.",
    .example = "onramp review session\nonramp review session --minutes 10\n"
               "onramp review session --answers lines.ndjson --json",
    .run = run_review_session};

} // namespace onramp
