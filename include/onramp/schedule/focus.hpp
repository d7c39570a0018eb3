// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/schedule/schedule.hpp"

namespace onramp {

// Whether it is work for the first block of the day: learning that is not light, and whatever is heavy.
bool needs_focus(SessionKind kind, Load load);

} // namespace onramp
