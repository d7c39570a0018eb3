// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/path/path.hpp"
#include "onramp/placement/placement.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

class Zone; // onramp/calendar/zone.hpp

enum class SessionKind : std::uint8_t { activity, learning, review, task };
std::string_view session_kind_name(SessionKind kind);

// One piece of a day. `reference` is the id of an activity, a step or a task, or "reviews". In a draft `id` is
// "DATE/REFERENCE", with ".2", ".3" ... for further pieces of the same thing on that day. In a plan it stays what it is
// when the session moves: "STEP/1", "TASK/1" and so on for what has to be done once, "DATE/ACTIVITY" for what belongs
// to its day, "2026-W48/ACTIVITY/1" for what belongs to its week.
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
    bool pinned = false;            // it stands there until its pin is taken out
    int sequence = 0;               // how often it was changed since it was planned first
    std::vector<std::string> after; // ids of sessions that end before it begins

    Minutes length() const { return std::chrono::duration_cast<Minutes>(end_utc - start_utc); }
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
    Place place = Place::any;      // where the day is spent; any: not chosen
    std::vector<Session> sessions; // by start, not overlapping
    std::vector<BusyTime> busy;    // by start; may overlap each other, never a session
    Minutes learning{0};
    std::vector<std::string> tasks; // ids of the onboarding tasks whose days include this one and that are not done
    std::vector<std::string> notes; // what could not be placed, or was changed by a clock change

    bool operator==(const DayPlan&) const = default;
};

// What a plan has no place for.
struct LeftOut {
    std::string id; // as of a session
    SessionKind kind = SessionKind::activity;
    std::string reference;
    std::string title;
    Minutes minutes{0};

    bool operator==(const LeftOut&) const = default;
};

// What makes days a plan, which is kept and changed: where it comes from and how good it is.
struct Planning {
    std::string space; // the UUID in which the UIDs of its events are names
    Date since{};      // what the path's weeks hold from then on is in it
    Instant from{};    // it was planned from then on
    std::array<PlacementLevel, k_placement_goals> levels{};
    std::vector<LeftOut> left_out;
    std::vector<Session> cancelled;     // that were planned once, by start
    std::map<std::string, int> numbers; // the last one that a session of the step or task has had, "STEP/7"

    bool operator==(const Planning&) const = default;
};

struct Schedule {
    // Out of line: they are long, and most of the sources need them.
    Schedule();
    Schedule(const Schedule&);
    Schedule(Schedule&&) noexcept;
    Schedule& operator=(const Schedule&);
    Schedule& operator=(Schedule&&) noexcept;
    ~Schedule();

    std::string persona;
    std::string profile;
    std::string role_name;
    Instant as_of{};
    std::string zone;
    std::vector<DayPlan> days;
    std::optional<Planning> planning; // nothing: a draft
    std::vector<UnknownField> unknown;

    bool operator==(const Schedule&) const = default;
};

} // namespace onramp
