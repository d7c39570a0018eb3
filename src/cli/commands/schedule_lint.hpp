// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What is wrong with a calendar file. Status 1 where there are errors, or warnings under --strict.
Result<Answer> run_schedule_lint(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_lint_positionals[] = {
    {.name = "FILE", .kind = ValueKind::path, .help = "An iCalendar file, or - for standard input", .required = true},
};

inline constexpr OptionSpec k_schedule_lint_options[] = {
    {.name = "strict", .kind = ValueKind::flag, .help = "Warnings too make the answer no"},
};

inline constexpr CommandSpec k_schedule_lint_command = {
    .name = "schedule lint",
    .summary = "Say what is wrong with a calendar file, line by line",
    .category = k_category_days,
    .positionals = k_schedule_lint_positionals,
    .options = k_schedule_lint_options,
    .details =
        "What RFC 5545 demands is an error, what it advises a warning, also where programs read the file all the "
        "same. --busy takes what can be read. The status is 1 where there are errors.",
    .example = "onramp schedule lint work.ics\ncurl -s $CALENDAR_URL | onramp schedule lint -",
    .run = run_schedule_lint};

} // namespace onramp
