// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/path/path.hpp"
#include "onramp/render/path_view.hpp"

namespace onramp {

// The plan as it was made.
Result<Answer> run_path_show(const Arguments& arguments, Services& services);

// The path in the format that is asked for.
Answer answer_path(const Path& path, Extent extent, const Services& services);

inline constexpr OptionSpec k_path_show_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
    {.name = "all", .kind = ValueKind::flag, .help = "List everything, however long"},
};

inline constexpr CommandSpec k_path_show_command = {.name = "path show",
                                                    .summary = "Show the plan as it was made",
                                                    .category = k_category_learning,
                                                    .effect = Effect::reads,
                                                    .options = k_path_show_options,
                                                    .example = "onramp path show\nonramp path show --format markdown",
                                                    .run = run_path_show};

} // namespace onramp
