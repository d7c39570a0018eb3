// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The Markdown document of a persona, or with --json its JSON document.
Result<Answer> run_persona_export(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_persona_export_positionals[] = {
    {.name = "PERSONA",
     .kind = ValueKind::text,
     .help = "A name, a Markdown or JSON file, or - for standard input",
     .required = true},
};

inline constexpr CommandSpec k_persona_export_command = {
    .name = "persona export",
    .summary = "Write a persona as Markdown, or as JSON",
    .category = k_category_content,
    .positionals = k_persona_export_positionals,
    .details = "Markdown is the default; --json gives the JSON document.",
    .example = "onramp persona export senior-rust-developer\nonramp persona import team.md | onramp persona export -",
    .run = run_persona_export};

} // namespace onramp
