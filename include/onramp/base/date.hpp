// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "onramp/base/result.hpp"

namespace onramp {

using Instant = std::chrono::sys_seconds;     // a point in time, UTC
using Date = std::chrono::local_days;         // a civil date, in a zone that the context names
using LocalTime = std::chrono::local_seconds; // a civil date and time, likewise
using Minutes = std::chrono::minutes;         // a duration, or minutes after midnight

// "2026-03-29"; fails (usage) on any other form and on dates that do not exist. Years 1900-2199.
Result<Date> parse_date(std::string_view text);

// "HH:MM", 00:00 to 24:00, as minutes after midnight.
Result<Minutes> parse_time_of_day(std::string_view text);

// RFC 3339 "2026-03-29T10:00:00Z" or with an offset; the seconds and the "T" may be left out as in
// "2026-03-29 10:00+02:00". A text without an offset is UTC.
Result<Instant> parse_instant(std::string_view text);

// The first and the last moment of these years: what is beyond is not written, for it would not be read again.
inline constexpr Instant k_first_instant = std::chrono::sys_days{std::chrono::year{1900} / 1 / 1};
inline constexpr Instant k_last_instant =
    std::chrono::sys_days{std::chrono::year{2200} / 1 / 1} - std::chrono::seconds(1);

// Minutes of "45m", "1h", "1h30m", "90" (minutes), "1.5h"; fails (usage) on others and on
// negative or more than 24 h.
Result<Minutes> parse_duration(std::string_view text);

std::string format_date(Date date);                     // "2026-03-29"
std::string format_instant(Instant instant);            // "2026-03-29T08:00:00Z"
std::string format_time_of_day(Minutes after_midnight); // "08:30"
std::string format_duration(Minutes duration);          // "45 min", "2 h", "1 h 30 min"
std::string format_local(LocalTime time);               // "2026-03-29T10:00"
std::string weekday_name(Date date);                    // "Mon"
std::string weekday_id(Date date);                      // "mon"
Date monday_of(Date date);                              // the Monday of the ISO week of `date`

} // namespace onramp
