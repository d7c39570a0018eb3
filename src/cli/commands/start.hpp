// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Opens a step or a task: its time counts until it is stopped or done. What was open ends.
Result<Answer> run_start(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_start_positionals[] = {
    {.name = "ID", .help = "A step or task: its id, its short handle, or the beginning of its id", .required = true},
};

inline constexpr CommandSpec k_start_command = {
    .name = "start",
    .summary = "Begin a step or a task: its time counts",
    .category = k_category_days,
    .effect = Effect::appends,
    .positionals = k_start_positionals,
    .details = "One thing is open at a time: what was open before ends, and its time is kept.",
    .example = "onramp start lifetimes@3",
    .run = run_start,
    .formats = k_text_json};

} // namespace onramp
