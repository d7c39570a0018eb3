// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"

namespace onramp {

// One occurrence of an event of a calendar, or one stretch of its free-busy time.
struct CalendarTime {
    std::string uid;   // may be empty
    std::string title; // may be empty
    Instant from{};
    Instant until{};
    bool all_day = false;
    bool busy = true; // neither transparent, nor cancelled, nor shown as free
    int sequence = 0; // how often the event was changed, as far as its programs say

    bool operator==(const CalendarTime&) const = default;
};

// A to-do of a calendar.
struct CalendarTodo {
    std::string uid;
    bool done = false;

    bool operator==(const CalendarTodo&) const = default;
};

// What a calendar file says of a stretch of time: the occurrences that touch it, one by one, in the order of their
// beginnings, ends and UIDs.
struct Calendar {
    std::string name; // X-WR-CALNAME; may be empty
    Instant from{};   // of the stretch
    Instant until{};
    std::vector<CalendarTime> times;
    std::vector<CalendarTodo> todos;
    std::vector<std::string> notes; // what could not be taken as it stands
    std::vector<UnknownField> unknown;

    bool operator==(const Calendar&) const = default;
};

// As a document of kind "calendar" (data/schemas/calendar.schema.json).
std::string render_calendar_json(const Calendar& calendar);

// Reads what render_calendar_json wrote. A time that ends before it begins is an error.
Reading<Calendar> read_calendar(std::string_view text, const std::string& file);

// Compact form, for what is kept between two starts. Nothing where the bytes are no whole snapshot.
std::string write_calendar_snapshot(const Calendar& calendar);
std::optional<Calendar> read_calendar_snapshot(std::string_view bytes);

} // namespace onramp
