// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The whole journey on one screen: where you stand, the path, the day. Kept as `init` keeps it,
// unless the store is "none".
Result<Answer> run_run(const Arguments& arguments, Services& services);

} // namespace onramp
