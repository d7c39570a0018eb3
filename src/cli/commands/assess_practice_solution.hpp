// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Shows a solution of the pack. Where the exercise is not passed yet it asks first, or wants --yes: from then
// on it is no evidence any more.
Result<Answer> run_assess_practice_solution(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_solution_options[] = {
    {.name = "yes", .letter = 'y', .kind = ValueKind::flag, .help = "Do not ask"},
};

} // namespace onramp
