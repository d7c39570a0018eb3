// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What one persona says otherwise than another.
Result<Answer> run_persona_diff(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_persona_diff_positionals[] = {
    {.name = "BEFORE", .kind = ValueKind::text, .help = "A name, a Markdown or JSON file, or -", .required = true},
    {.name = "AFTER", .kind = ValueKind::text, .help = "The same", .required = true},
};

inline constexpr OptionSpec k_persona_diff_options[] = {
    {.name = "exit-code", .kind = ValueKind::flag, .help = "Status 1 where there are differences"},
};

inline constexpr std::string_view k_diff_formats[] = {"text", "json", "markdown", "json-patch"};

inline constexpr CommandSpec k_persona_diff_command = {
    .name = "persona diff",
    .summary = "Compare two personas",
    .category = k_category_content,
    .positionals = k_persona_diff_positionals,
    .options = k_persona_diff_options,
    .details = "What is told apart are the lines by their ids, not their places. --format json-patch writes an RFC "
               "6902 patch that makes the second JSON document out of the first.",
    .example =
        "onramp persona diff senior-rust-developer team.md\nonramp persona diff old.md new.md --format json-patch",
    .run = run_persona_diff,
    .formats = k_diff_formats};

} // namespace onramp
