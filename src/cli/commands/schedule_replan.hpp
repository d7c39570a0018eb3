// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/fit_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Changes the kept plan of days as little as possible.
Result<Answer> run_schedule_replan(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_replan_options[] = {
    k_busy_option,
    k_tasks_option,
    k_buffer_option,
    {.name = "freeze",
     .kind = ValueKind::duration,
     .value_name = "TIME",
     .help = "What begins within that time from now stays, if it can (2h)"},
    {.name = "pin",
     .kind = ValueKind::text,
     .value_name = "SESSION",
     .help = "Hold a session where it is, until --unpin; again for another",
     .repeatable = true},
    {.name = "unpin",
     .kind = ValueKind::text,
     .value_name = "SESSION",
     .help = "Let it move again",
     .repeatable = true},
    {.name = "more",
     .kind = ValueKind::text,
     .value_name = "ID=TIME",
     .help = "A step or task takes so much longer, as ownership@3=1h; again for another",
     .repeatable = true},
    k_plan_days_option,
    k_office_option,
    k_alone_option,
    k_must_option,
    k_path_option,
    k_fit_iterations_option,
    k_dry_run_option,
    k_team_zone_option,
    k_zone_option,
};

inline constexpr CommandSpec k_schedule_replan_command = {
    .name = "schedule replan",
    .summary = "Change the plan of days as little as possible, and say what moves",
    .category = k_category_days,
    .effect = Effect::appends,
    .options = k_schedule_replan_options,
    .details =
        "For a new meeting, a session that was missed, work that takes longer. What is done goes, what was missed "
        "and is still open comes again, and of the rest as few sessions move as possible: with how many at "
        "least, proved.",
    .example = "onramp schedule replan --busy work.ics\nonramp schedule replan --more ownership@3=1h --dry-run",
    .run = run_schedule_replan};

} // namespace onramp
