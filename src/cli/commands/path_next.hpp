// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The steps of the plan that can be worked on now.
Result<Answer> run_path_next(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_next_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
    {.name = "all", .kind = ValueKind::flag, .help = "List all of them, not the first five"},
};

inline constexpr CommandSpec k_path_next_command = {.name = "path next",
                                                    .summary = "Show the steps that you can work on now",
                                                    .category = k_category_learning,
                                                    .effect = Effect::reads,
                                                    .options = k_path_next_options,
                                                    .example = "onramp path next",
                                                    .run = run_path_next};

} // namespace onramp
