// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The JSON Schema (draft-07) of a document kind, or the list of kinds without a name.
Result<Answer> run_schema(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schema_positionals[] = {
    {.name = "NAME", .kind = ValueKind::text, .help = "The kind of document: persona, profile, assessment ..."},
};

inline constexpr CommandSpec k_schema_command = {.name = "schema",
                                                 .summary = "Print the JSON Schema of a kind of document",
                                                 .category = k_category_content,
                                                 .positionals = k_schema_positionals,
                                                 .example = "onramp schema persona",
                                                 .run = run_schema,
                                                 .formats = k_text_json};

} // namespace onramp
