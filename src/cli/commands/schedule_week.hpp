// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calendar_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The week, Monday to Sunday, of today or of DATE.
Result<Answer> run_schedule_week(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_week_positionals[] = {
    {.name = "DATE", .kind = ValueKind::date, .help = "A day of the week, as 2026-11-23; today by default"},
};

inline constexpr CommandSpec k_schedule_week_command = {
    .name = "schedule week",
    .summary = "Show the learning of a week, Monday to Sunday",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_schedule_week_positionals,
    .options = k_schedule_options,
    .details = "The same days as 'onramp schedule day' shows, a line for each session of learning. With --json they "
               "are whole.",
    .example = "onramp schedule week\nonramp path show --json | onramp schedule week --path - --json",
    .run = run_schedule_week};

} // namespace onramp
