// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/render/style.hpp"
#include "onramp/schedule/today.hpp"

namespace onramp {

// One screen of at most 20 lines: what is open, now, next and later, tasks and what is done, with the
// command to type beside each. What does not fit is counted.
std::string render_today_text(const TodayView& view, const Style& style);

} // namespace onramp
