// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calendar_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// One day in full: today, or DATE.
Result<Answer> run_schedule_day(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_day_positionals[] = {
    {.name = "DATE", .kind = ValueKind::date, .help = "The day, as 2026-11-23; today by default"},
};

inline constexpr CommandSpec k_schedule_day_command = {
    .name = "schedule day",
    .summary = "Show one day: its blocks, its activities and its learning",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_schedule_day_positionals,
    .options = k_schedule_options,
    .details = "Learning takes what the blocks leave free and what activities give way, in the profile's order; the "
               "hardest comes first in the morning. What finds no place is noted.",
    .example = "onramp schedule day\nonramp schedule day 2026-11-23 --path path.json",
    .run = run_schedule_day};

} // namespace onramp
