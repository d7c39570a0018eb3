// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/error.hpp"

namespace onramp {

// What is wrong with an iCalendar file (RFC 5545), by line, also where most programs read it all the same: its form
// (ends of lines, folding, quotes, UTF-8), the nesting of its components, properties that are missing or stand twice,
// times, durations, rules and zones that cannot be, events that end before they begin. What the standard demands is an
// error, what it advises a warning. Empty where nothing is. An empty file has no VCALENDAR: an error.
std::vector<Problem> lint_calendar(std::string_view bytes, const std::string& file);

} // namespace onramp
