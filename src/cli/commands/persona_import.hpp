// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The JSON document of a Markdown persona.
Result<Answer> run_persona_import(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_persona_import_positionals[] = {
    {.name = "FILE", .kind = ValueKind::path, .help = "A Markdown document, or - for standard input", .required = true},
};

inline constexpr CommandSpec k_persona_import_command = {
    .name = "persona import",
    .summary = "Turn a Markdown persona into a JSON document",
    .category = k_category_content,
    .positionals = k_persona_import_positionals,
    .details =
        "Nothing of the document is lost: 'onramp persona export' makes the same Markdown of it again. What is "
        "understood (team sizes, times, skills, goals) is there as typed fields; what is not, as it was written.",
    .example = "onramp persona import team.md\nonramp persona import team.md -o team.json",
    .run = run_persona_import};

} // namespace onramp
