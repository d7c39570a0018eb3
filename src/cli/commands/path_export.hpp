// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The plan as another program reads it.
Result<Answer> run_path_export(const Arguments& arguments, Services& services);

inline constexpr std::string_view k_path_export_choices[] = {"checklist", "mermaid", "dot",           "csv",
                                                             "json",      "ical",    "github-issues", "json-ld"};

inline constexpr OptionSpec k_path_export_positionals[] = {
    {.name = "FORMAT",
     .kind = ValueKind::choice,
     .help = "What to write",
     .choices = k_path_export_choices,
     .required = true},
};

inline constexpr OptionSpec k_path_export_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
    {.name = "weeks-only", .kind = ValueKind::flag, .help = "Leave out what comes after the weeks (not with json)"},
    {.name = "guard-formulas",
     .kind = ValueKind::flag,
     .help = "With csv: an apostrophe before texts that a spreadsheet would take for a formula"},
};

inline constexpr CommandSpec k_path_export_command = {
    .name = "path export",
    .summary = "Write the plan as a checklist, drawing, table, calendar or issues",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_path_export_positionals,
    .options = k_path_export_options,
    .details = "A checklist in Markdown, a drawing for Mermaid or Graphviz (dot), CSV, the document of kind path "
               "(json), a calendar with the weeks and the tasks (ical), issues for GitHub, or linked data with the "
               "terms of schema.org (json-ld). What is done, skipped and open comes from the store.",
    .example = "onramp path export checklist --output plan.md\nonramp path export ical --output plan.ics\n"
               "onramp path export dot --weeks-only | dot -Tsvg -o plan.svg",
    .run = run_path_export,
    .formats = k_text_only};

} // namespace onramp
