// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Why a skill stands where it does, piece by piece.
Result<Answer> run_assess_why(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_why_positionals[] = {
    {.name = "SKILL", .kind = ValueKind::text, .help = "A skill's id, or an id it had before", .required = true},
};

} // namespace onramp
