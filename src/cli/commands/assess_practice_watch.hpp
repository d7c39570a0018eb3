// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_check.hpp"
#include "cli/services.hpp"

namespace onramp {

// Checks an exercise at once and then at every change of its files, until it passes, q is typed or Ctrl-C.
Result<Answer> run_assess_practice_watch(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_watch_options[] = {k_trust_option};

} // namespace onramp
