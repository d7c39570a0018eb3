// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Why a step is not in the plan's weeks, and what it would cost to have it there.
Result<Answer> run_path_whynot(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_whynot_positionals[] = {
    {.name = "STEP",
     .help = "A skill, for the level that the role asks for, or a step as lifetimes@3",
     .required = true},
};
inline constexpr OptionSpec k_path_whynot_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
};

inline constexpr CommandSpec k_path_whynot_command = {
    .name = "path whynot",
    .summary = "Show why a step is not planned, and what it would cost",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_path_whynot_positionals,
    .options = k_path_whynot_options,
    .details = "What stands in the way, what it needs that is not planned either, with the hours, and the steps that "
               "would give way to it: the plan is chosen again with it.",
    .example = "onramp path whynot unsafe-rust",
    .run = run_path_whynot};

} // namespace onramp
