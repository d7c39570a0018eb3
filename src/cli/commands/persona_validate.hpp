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

} // namespace onramp
