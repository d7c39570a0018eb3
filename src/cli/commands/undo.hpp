// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Takes back the last thing that the person did, whatever it was and in whatever role.
Result<Answer> run_undo(const Arguments& arguments, Services& services);

} // namespace onramp
