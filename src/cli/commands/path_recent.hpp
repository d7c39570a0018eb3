// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What was learnt last: the first to look at again after a failure.
Result<Answer> run_path_recent(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_recent_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
    {.name = "all", .kind = ValueKind::flag, .help = "With the levels that are only counted as held"},
};

inline constexpr CommandSpec k_path_recent_command = {
    .name = "path recent",
    .summary = "Show what you learnt last: look there after a failure",
    .category = k_category_learning,
    .effect = Effect::reads,
    .options = k_path_recent_options,
    .details = "The steps that are done and on which nothing else rests that is done or held: the inner fringe of what "
               "you know, as 'path next' is the outer one.",
    .example = "onramp path recent",
    .run = run_path_recent};

} // namespace onramp
