// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The goals of the persona: what was measured, and whether the plan reaches them in time.
Result<Answer> run_goal_list(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_goal_list_positionals[] = {
    {.name = "GOAL",
     .help = "One goal, with its steps and all that was logged: its name or id, the end of its id, or the beginning of "
             "its words"},
};
inline constexpr OptionSpec k_goal_list_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
};

inline constexpr CommandSpec k_goal_list_command = {
    .name = "goal list",
    .summary = "Show the goals: what was measured, and when their steps are done",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_goal_list_positionals,
    .options = k_goal_list_options,
    .details = "A goal needs the steps to the skills that the profile names for it, and what these need. Its window is "
               "the months of its heading, counted from the first day of the job.",
    .example = "onramp goal list\nonramp goal list 'Launch internal'",
    .run = run_goal_list};

} // namespace onramp
