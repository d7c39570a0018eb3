// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/plan_options.hpp"
#include "cli/services.hpp"
#include "cli/threads.hpp"

namespace onramp {

// Plans again with the least change to what was promised, keeps that and shows the difference.
Result<Answer> run_path_replan(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_replan_options[] = {
    {.name = "hours-per-week",
     .kind = ValueKind::number,
     .value_name = "H",
     .help = "Hours for learning, 0.5 to 80; without it the plan's",
     .least = 0.5,
     .most = 80},
    {.name = "deadline",
     .kind = ValueKind::date,
     .value_name = "DATE",
     .help = "Another last day; without it the plan's"},
    {.name = "no-deadline", .kind = ValueKind::flag, .help = "Without a last day from now on"},
    k_least_hours_option,
    k_away_option,
    {.name = "pin",
     .value_name = "STEP",
     .help = "A step that stays, or comes, if at all possible; again for another",
     .repeatable = true},
    {.name = "freeze",
     .kind = ValueKind::integer,
     .value_name = "WEEKS",
     .help = "What the plan has in so many weeks from now on stays (1)",
     .least = 0,
     .most = 13},
    k_prefer_option,
    k_language_option,
    k_firmness_option,
    k_threads_option,
    k_all_option,
    {.name = "dry-run", .kind = ValueKind::flag, .help = "Show the difference and keep the plan as it is"},
};

inline constexpr CommandSpec k_path_replan_command = {
    .name = "path replan",
    .summary = "Plan again with the least change, and show what changed",
    .category = k_category_learning,
    .effect = Effect::appends,
    .options = k_path_replan_options,
    .details = "From today on, by what is done and known by now. What the plan had in its weeks is worth half as much "
               "again, keeps its order, and stays where it is frozen or pinned. 'onramp undo' takes it back.",
    .example = "onramp path replan\nonramp path replan --hours-per-week 4 --pin async-await@3",
    .run = run_path_replan};

} // namespace onramp
