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

} // namespace onramp
