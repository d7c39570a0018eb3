// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Why a step is in the plan.
Result<Answer> run_path_why(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_why_positionals[] = {
    {.name = "STEP",
     .help = "A step of the plan: its id, its short handle, or the beginning of its id",
     .required = true},
};
inline constexpr OptionSpec k_path_why_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
};

inline constexpr CommandSpec k_path_why_command = {
    .name = "path why",
    .summary = "Show why a step is in the plan",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_path_why_positionals,
    .options = k_path_why_options,
    .details = "The lines of the persona that it serves and by which steps, what it needs and opens, what is known of "
               "where you stand, and what to learn it from.",
    .example = "onramp path why lifetimes@3",
    .run = run_path_why};

} // namespace onramp
