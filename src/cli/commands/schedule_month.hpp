// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calendar_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The month of today or of DATE.
Result<Answer> run_schedule_month(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_month_positionals[] = {
    {.name = "DATE", .kind = ValueKind::date, .help = "A day of the month, as 2026-11-23; today by default"},
};

inline constexpr CommandSpec k_schedule_month_command = {
    .name = "schedule month",
    .summary = "Show a month: the learning of each day, and what calendars take of it",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_schedule_month_positionals,
    .options = k_schedule_options,
    .details =
        "The same days as 'onramp schedule day' shows, as a calendar, with the steps of each week below. With --json "
        "they are whole.",
    .example = "onramp schedule month\nonramp schedule month 2027-01-15 --busy work.ics",
    .run = run_schedule_month};

} // namespace onramp
