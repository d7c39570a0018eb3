// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calendar_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// One screen: what is open, now, next and later, tasks, and what is done.
Result<Answer> run_today(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_today_command = {
    .name = "today",
    .summary = "Show what is now, next and open, with what to type",
    .category = k_category_days,
    .effect = Effect::reads,
    .options = k_calendar_options,
    .details = "One screen: what you are working on, the sessions of the day, the next learning, reviews that are due, "
               "onboarding tasks by due date, and what is done today. The status is 1 where there is no plan yet.",
    .example = "onramp today\nonramp today --json",
    .run = run_today,
    .formats = k_text_json};

} // namespace onramp
