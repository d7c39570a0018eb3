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

} // namespace onramp
