// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Shows one hint more than were seen, and keeps that it was seen.
Result<Answer> run_assess_practice_hint(const Arguments& arguments, Services& services);

} // namespace onramp
