// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// One screen: what is open, now, next and later, tasks, and what is done.
Result<Answer> run_today(const Arguments& arguments, Services& services);

} // namespace onramp
