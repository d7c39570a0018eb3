// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/render/style.hpp"
#include "onramp/schedule/free_time.hpp"

namespace onramp {

// A line for each stretch, by day.
std::string render_free_time_text(const FreeTime& free, const Style& style);

std::string render_free_time_markdown(const FreeTime& free);

} // namespace onramp
