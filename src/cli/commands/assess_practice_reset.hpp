// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Puts the starter and the checks back in the folder of an exercise; what was changed is kept beside them.
Result<Answer> run_assess_practice_reset(const Arguments& arguments, Services& services);

} // namespace onramp
