// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The sessions of questions, and what each changed.
Result<Answer> run_assess_history(const Arguments& arguments, Services& services);

} // namespace onramp
