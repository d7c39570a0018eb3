// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The personas that can be named, with where they come from.
Result<Answer> run_persona_list(const Arguments& arguments, Services& services);

} // namespace onramp
