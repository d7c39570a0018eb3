// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Every event of the person, NDJSON or one document with --json; with --fields a document of kind export with
// what was chosen alone.
Result<Answer> run_data_export(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_data_export_options[] = {
    {.name = "fields",
     .kind = ValueKind::text,
     .value_name = "LIST",
     .help = "For others: only these, as skills,verdicts; help lists them"},
};

inline constexpr std::string_view k_export_formats[] = {"ndjson", "json", "text"}; // text is the same as ndjson

inline constexpr CommandSpec k_data_export_command = {
    .name = "data export",
    .summary = "Print everything that the store knows about you",
    .category = k_category_data,
    .effect = Effect::reads,
    .options = k_data_export_options,
    .details = "One event a line (NDJSON), or one document with --json. With --fields it is one document with what "
               "you choose and nothing else, for others.",
    .example = "onramp data export --output backup.ndjson\nonramp data export --fields tasks,steps --output me.json",
    .run = run_data_export,
    .formats = k_export_formats};

} // namespace onramp
