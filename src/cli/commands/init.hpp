// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The questions (or answers from a file), kept with a first plan; ends in what to do today.
Result<Answer> run_init(const Arguments& arguments, Services& services);

// `onramp` alone: init the first time, today after that.
Result<Answer> run_bare(const Arguments& arguments, Services& services);

} // namespace onramp
