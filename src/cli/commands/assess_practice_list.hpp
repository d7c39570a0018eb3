// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The exercises of the pack for the skills of the role, or for one skill.
Result<Answer> run_assess_practice_list(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_list_options[] = {
    {.name = "skill", .kind = ValueKind::text, .value_name = "SKILL", .help = "Only the exercises of that skill"},
};

} // namespace onramp
