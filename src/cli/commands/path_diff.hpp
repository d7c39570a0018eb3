// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/render/path_diff_view.hpp"

namespace onramp {

// What moved, came and went between two paths, and why.
Result<Answer> run_path_diff(const Arguments& arguments, Services& services);

// The difference in the format that is asked for.
Answer answer_diff(const PathDiff& diff, Extent extent, const Services& services);

inline constexpr OptionSpec k_path_diff_positionals[] = {
    {.name = "OLD", .kind = ValueKind::path, .help = "A path, or - for standard input", .required = true},
    {.name = "NEW", .kind = ValueKind::path, .help = "A path, or - for standard input; without it the store's plan"},
};
inline constexpr OptionSpec k_path_diff_options[] = {
    {.name = "all", .kind = ValueKind::flag, .help = "List everything, however long"},
};

inline constexpr CommandSpec k_path_diff_command = {.name = "path diff",
                                                    .summary =
                                                        "Show what moved, came and went between two paths, and why",
                                                    .category = k_category_learning,
                                                    .effect = Effect::reads,
                                                    .positionals = k_path_diff_positionals,
                                                    .options = k_path_diff_options,
                                                    .example = "onramp path diff march.json april.json",
                                                    .run = run_path_diff};

} // namespace onramp
