// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calendar_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What is open in the days from today or DATE on.
Result<Answer> run_schedule_free(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_free_positionals[] = {
    {.name = "DATE", .kind = ValueKind::date, .help = "The first day, as 2026-11-23; today by default"},
};

inline constexpr OptionSpec k_schedule_free_options[] = {
    {.name = "days",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "How many days (7)",
     .least = 1,
     .most = 42},
    {.name = "least", .kind = ValueKind::duration, .value_name = "TIME", .help = "Leave shorter stretches out (30m)"},
    {.name = "core", .kind = ValueKind::flag, .help = "Only within the core hours"},
    {.name = "activities", .kind = ValueKind::flag, .help = "What the persona's activities take is not free either"},
    k_path_option,
    k_busy_option,
    k_buffer_option,
    k_team_zone_option,
    k_zone_option,
};

inline constexpr CommandSpec k_schedule_free_command = {
    .name = "schedule free",
    .summary = "List the time that neither calendars nor learning take",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_schedule_free_positionals,
    .options = k_schedule_free_options,
    .details = "Within the persona's blocks of the day. The persona's activities can move and count as free, "
               "unless --activities is given.",
    .example = "onramp schedule free --busy work.ics\nonramp schedule free 2026-11-30 --days 5 --least 1h --core",
    .run = run_schedule_free};

} // namespace onramp
