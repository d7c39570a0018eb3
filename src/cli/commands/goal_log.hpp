// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Keeps a number that was measured of a goal.
Result<Answer> run_goal_log(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_goal_log_positionals[] = {
    {.name = "GOAL",
     .help = "A goal: its name or id, the end of its id, or the beginning of its words",
     .required = true},
    {.name = "VALUE", .help = "The number as it stands: 300, 12.5, 40%", .required = true},
};
inline constexpr OptionSpec k_goal_log_options[] = {
    {.name = "unit", .value_name = "UNIT", .help = "What is counted, where the goal names no number or more than one"},
    {.name = "note", .value_name = "TEXT", .help = "Where the number is from, for your own record"},
    {.name = "on", .kind = ValueKind::date, .value_name = "DATE", .help = "The day that it is of (today)"},
};

inline constexpr CommandSpec k_goal_log_command = {
    .name = "goal log",
    .summary = "Write down a number that was measured of a goal",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_goal_log_positionals,
    .options = k_goal_log_options,
    .details = "'onramp goal list GOAL' shows all that was logged. 'onramp undo' takes the last one back. A negative "
               "number comes after --.",
    .example = "onramp goal log 'Launch internal' 40% --note 'three of eight services'\nonramp goal log community 2 "
               "--unit 'talks given'",
    .run = run_goal_log};

} // namespace onramp
