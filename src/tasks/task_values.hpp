// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "onramp/tasks/task_list.hpp"

namespace onramp {

// Why a text is no value of a field: "'due' is 'soon', " and the words say it.
struct ValueFault {
    std::string rule;
    std::string words;
    std::string hint;
};

template <class T>
using FieldValue = tl::expected<T, ValueFault>;

inline constexpr Minutes k_most_effort = std::chrono::hours(10'000);

// "90" (minutes), "30m", "1h30m", "1.5h" or ISO 8601 "PT1H30M", where a day has 24 hours and a week 7 days. Begun
// minutes count as whole ones.
FieldValue<Minutes> parse_effort(std::string_view text);

// The same of a session, which takes a minute at least.
FieldValue<Minutes> parse_session_length(std::string_view text);

// "2026-11-30": the first instant of the day in the zone, or of the day after it. "2026-11-30T17:00" is a time of the
// zone, with "Z" or an offset one of its own.
enum class DayEdge : std::uint8_t { begin, end };
FieldValue<Instant> parse_moment(std::string_view text, DayEdge edge, const Zone& zone);

// Whether documents can hold it: of the years 1900 to 2199, in UTC.
bool is_writable(Instant instant);

FieldValue<TaskPriority> parse_priority(std::string_view text); // a name, or H, M, L
FieldValue<Place> parse_place(std::string_view text);
FieldValue<Load> parse_energy(std::string_view text); // a name, or low, high
FieldValue<bool> parse_yes_no(std::string_view text); // yes, no, true, false, 1, 0

// Ids between spaces, commas and semicolons.
std::vector<std::string> split_ids(std::string_view text);

// Line breaks and tabs as spaces.
std::string one_line(std::string_view text);

} // namespace onramp
