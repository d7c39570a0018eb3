// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

class Zone; // onramp/calendar/zone.hpp

enum class SessionKind : std::uint8_t { activity, learning };
std::string_view session_kind_name(SessionKind kind);

// One piece of a day. `id` is "DATE/REFERENCE", with ".2", ".3" ... for further pieces of the same
// thing on that day; `reference` is an activity id or a step id.
struct Session {
    std::string id;
    SessionKind kind = SessionKind::activity;
    std::string reference;
    std::string title;
    std::string block; // id of the persona's block
    LocalTime start{};
    LocalTime end{};
    Instant start_utc{};
    Instant end_utc{};
    Load load = Load::medium;
    Place place = Place::any;

    bool operator==(const Session&) const = default;
};

// What calendars take of a day, whether in its blocks or not.
struct BusyTime {
    LocalTime start{}; // cut at the day's midnights
    LocalTime end{};
    Instant start_utc{};
    Instant end_utc{};
    std::string title; // may be empty
    bool all_day = false;

    bool operator==(const BusyTime&) const = default;
};

struct DayPlan {
    Date date{};
    bool working_day = true;
    std::vector<Session> sessions; // by start, not overlapping
    std::vector<BusyTime> busy;    // by start; may overlap each other, never a session
    Minutes learning{0};
    std::vector<std::string> tasks; // ids of the onboarding tasks whose days include this one and that are not done
    std::vector<std::string> notes; // what could not be placed, or was changed by a clock change

    bool operator==(const DayPlan&) const = default;
};

struct Schedule {
    std::string persona;
    std::string profile;
    std::string role_name;
    Instant as_of{};
    std::string zone;
    std::vector<DayPlan> days;
    std::vector<UnknownField> unknown;

    bool operator==(const Schedule&) const = default;
};

} // namespace onramp
