// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// The first 90 days of the job, in three parts.
Result<Answer> run_schedule_onboarding(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_onboarding_options[] = {
    {.name = "start",
     .kind = ValueKind::date,
     .value_name = "DATE",
     .help = "The first day of the job; without it the path's, or the one told to init"},
    k_path_option,
};

inline constexpr CommandSpec k_schedule_onboarding_command = {
    .name = "schedule onboarding",
    .summary = "Show the first 30, 60 and 90 days: tasks, steps, what you are ready for",
    .category = k_category_days,
    .effect = Effect::reads,
    .options = k_schedule_onboarding_options,
    .details = "The profile's onboarding tasks by their last day, the path's steps by the week in which they end, the "
               "responsibilities that these make you ready for, the goals that are near, and how much of the leading "
               "is yours by then.",
    .example = "onramp schedule onboarding\nonramp schedule onboarding --format markdown --output 30-60-90.md",
    .run = run_schedule_onboarding};

} // namespace onramp
