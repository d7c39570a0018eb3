// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/fit_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Plans the days from now on, and keeps the plan.
Result<Answer> run_schedule_plan(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_plan_options[] = {
    k_plan_days_option, k_busy_option, k_tasks_option,          k_buffer_option,  k_office_option,    k_alone_option,
    k_must_option,      k_path_option, k_fit_iterations_option, k_dry_run_option, k_team_zone_option, k_zone_option,
};

inline constexpr CommandSpec k_schedule_plan_command = {
    .name = "schedule plan",
    .summary = "Fit learning, reviews, tasks and activities into your calendar",
    .category = k_category_days,
    .effect = Effect::appends,
    .options = k_schedule_plan_options,
    .details = "Makes the best plan it finds for the days from now on, says how far from the best it can be at most, "
               "and keeps it: 'schedule day', 'week' and 'month' show it, 'schedule replan' changes it as little as "
               "possible, 'schedule why' explains it, and 'schedule export' gives it to your calendar. Where what must "
               "be done cannot all be done, it says what is missing, and what would help (status 1).",
    .example = "onramp schedule plan --busy work.ics\nonramp schedule plan --days 28 --office tue,thu",
    .run = run_schedule_plan};

} // namespace onramp
