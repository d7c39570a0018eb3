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

} // namespace onramp
