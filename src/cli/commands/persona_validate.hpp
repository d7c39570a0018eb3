// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Every problem of a persona; status 1 where it has errors.
Result<Answer> run_persona_validate(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_persona_validate_positionals[] = {
    {.name = "PERSONA",
     .kind = ValueKind::text,
     .help = "A name, a Markdown or JSON file, or - for standard input",
     .required = true},
};

inline constexpr CommandSpec k_persona_validate_command = {
    .name = "persona validate",
    .summary = "Check a persona document",
    .category = k_category_content,
    .positionals = k_persona_validate_positionals,
    .details = "Every problem is reported at once, with file, line and column. The status is 1 where the persona is "
               "not valid; warnings do not count.",
    .example = "onramp persona validate team.md",
    .run = run_persona_validate};

} // namespace onramp
