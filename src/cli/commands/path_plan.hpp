// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/plan_options.hpp"
#include "cli/services.hpp"
#include "cli/threads.hpp"

namespace onramp {

// Makes a path from the assessment and keeps it as the plan.
Result<Answer> run_path_plan(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_plan_options[] = {
    {.name = "hours-per-week",
     .kind = ValueKind::number,
     .value_name = "H",
     .help = "Hours for learning, 0.5 to 80; without it the ones answered to init, or the profile's",
     .least = 0.5,
     .most = 80},
    {.name = "deadline",
     .kind = ValueKind::date,
     .value_name = "DATE",
     .help = "Plan nothing after that day; what does not fit is listed with its hours"},
    {.name = "start",
     .kind = ValueKind::date,
     .value_name = "DATE",
     .help = "The first day; without it the first day of the job, or today where that is past"},
    {.name = "assessment",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "An assessment from a file, or - for standard input, in place of the store's"},
    k_least_hours_option,
    k_away_option,
    {.name = "even",
     .kind = ValueKind::flag,
     .help = "With a deadline: as much in each week, in place of as soon as possible"},
    k_prefer_option,
    k_language_option,
    k_firmness_option,
    k_threads_option,
    k_all_option,
};

inline constexpr CommandSpec k_path_plan_command = {
    .name = "path plan",
    .summary = "Plan what to learn, in which order and when",
    .category = k_category_learning,
    .effect = Effect::appends,
    .options = k_path_plan_options,
    .details = "The first 13 weeks are planned week by week, the rest is an outline. Where the hours are too few, the "
               "steps are taken that gain the most for the role, proved to be the best or with the gap to it. What is "
               "left out is listed with its hours and the reason.",
    .example = "onramp path plan --hours-per-week 6\nonramp path plan --deadline 2027-03-31",
    .run = run_path_plan};

} // namespace onramp
