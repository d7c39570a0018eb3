// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What another program's file says, and with --state what someone's done exercises show by the rules of the pack.
// --keep appends that as attestations, one for each skill whose level it raises. Fails with kind `invalid` where a
// file is not what FORMAT says.
Result<Answer> run_path_import(const Arguments& arguments, Services& services);

inline constexpr std::string_view k_import_names[] = {"exercism", "mdbook", "rustlings", "py-fsrs", "roadmap-sh"};
inline constexpr OptionSpec k_path_import_positionals[] = {
    {.name = "FORMAT",
     .kind = ValueKind::choice,
     .help = "Whose file it is",
     .choices = k_import_names,
     .required = true},
    {.name = "FILE",
     .kind = ValueKind::path,
     .help = "config.json, SUMMARY.md, info.toml, cards or a roadmap; - reads standard input",
     .required = true},
};
inline constexpr OptionSpec k_path_import_options[] = {
    {.name = "state",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "What is done: Exercism's solutions, .rustlings-state.txt"},
    {.name = "keep", .kind = ValueKind::flag, .help = "Keep what it shows of skills, for the assessment to hear"},
    {.name = "base", .kind = ValueKind::text, .value_name = "URL", .help = "Where a book stands, for its addresses"},
};

inline constexpr CommandSpec k_path_import_command = {
    .name = "path import",
    .summary = "Read what other programs know: exercises done, books, cards, roadmaps",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_path_import_positionals,
    .options = k_path_import_options,
    .details = "Nothing is kept without --keep. What exercises show is said by the pack (imports/FORMAT.toml); it is "
               "kept as something to look at, never lowers what is known, and 'onramp undo' takes it back. Cards and "
               "roadmaps show nothing of a skill.",
    .example = "onramp path import rustlings info.toml --state .rustlings-state.txt --keep\n"
               "onramp path import mdbook src/SUMMARY.md --base https://example.org/book/",
    .run = run_path_import};

} // namespace onramp
