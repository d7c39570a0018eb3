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

} // namespace onramp
