// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/pack/exercise.hpp"

namespace onramp {

// Makes a folder to do an exercise in, and shows the task. What is in the folder already is left as it is.
Result<Answer> run_assess_practice_start(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_start_positionals[] = {
    {.name = "ID", .help = "An exercise: its id, its short handle, or the beginning of its id"},
};
inline constexpr OptionSpec k_assess_practice_start_options[] = {
    {.name = "skill",
     .kind = ValueKind::text,
     .value_name = "SKILL",
     .help = "In place of an ID: the exercise that shows a level of that skill"},
    {.name = "level",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "That level, 2 to 4; by default the one that the role asks for",
     .least = k_least_exercise_level,
     .most = k_most_exercise_level},
    {.name = "dir",
     .kind = ValueKind::path,
     .value_name = "FOLDER",
     .help = "The folder, in place of practice/ID where your data are kept"},
};

inline constexpr CommandSpec k_assess_practice_start_command = {
    .name = "assess practice start",
    .summary = "Make a folder to do an exercise in, and show the task",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_assess_practice_start_positionals,
    .options = k_assess_practice_start_options,
    .details = "The folder is a cargo package with the starter, the checks and the task. What is in it already is "
               "left as it is. With --skill it picks an exercise that shows a level, to test out of what you know.",
    .example = "onramp assess practice start strings-with-two-lifetimes\n"
               "onramp assess practice start --skill ownership --level 3",
    .run = run_assess_practice_start,
    .formats = k_text_json};

} // namespace onramp
