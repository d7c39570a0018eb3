// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_check.hpp"
#include "cli/services.hpp"

namespace onramp {

// Checks what a person made of an exercise. The status is 1 where it does not pass.
Result<Answer> run_assess_practice_check(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_check_options[] = {
    k_trust_option,
    {.name = "took",
     .kind = ValueKind::duration,
     .value_name = "TIME",
     .help = "How long it took to pass it, as 45m or 1h30m, in place of the time since the start"},
};

} // namespace onramp
