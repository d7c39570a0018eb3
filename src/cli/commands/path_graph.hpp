// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What of the plan opens what.
Result<Answer> run_path_graph(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_graph_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
    {.name = "step",
     .kind = ValueKind::text,
     .value_name = "ID",
     .help = "Only this step, all that comes before it and all that it opens"},
    {.name = "all", .kind = ValueKind::flag, .help = "Show what comes after the weeks, too"},
};

inline constexpr CommandSpec k_path_graph_command = {
    .name = "path graph",
    .summary = "Show which steps of the plan open which",
    .category = k_category_learning,
    .effect = Effect::reads,
    .options = k_path_graph_options,
    .details = "Layer by layer: what is open now, what that opens, and so on. --json has all of it, --format "
               "markdown a drawing for Mermaid. A step is named as for 'start' and 'done'.",
    .example = "onramp path graph\nonramp path graph --step lifetimes@3",
    .run = run_path_graph};

} // namespace onramp
