// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

// A step or a task that is done or was skipped.
struct ClosedItem {
    bool skipped = false;
    Instant at{};
    Minutes took{0}; // 0: not known

    bool operator==(const ClosedItem&) const = default;
};

// What is being worked on.
struct OpenItem {
    std::string id;
    Instant since{};

    bool operator==(const OpenItem&) const = default;
};

// Reviews that are due.
struct TodayReviews {
    int known = 0;
    int fresh = 0; // for the first time
    Minutes minutes{0};

    int cards() const { return known + fresh; }
    bool operator==(const TodayReviews&) const = default;
};
inline constexpr std::string_view k_review_command = "onramp review session";

// Nothing is owned; `path` and `day` are there.
struct TodayRequest {
    Instant now{};
    const Path* path = nullptr;
    const DayPlan* day = nullptr; // of the local date of `now`
    std::map<std::string, ClosedItem> items;
    std::optional<OpenItem> open;
    std::map<std::string, std::string> handles; // id -> handle
    std::map<std::string, std::string> titles;  // of what is neither a step nor a task, by id
    std::optional<TodayReviews> reviews;
};

// A step or task with the word to type for it.
struct TodayThing {
    std::string id;
    std::string handle;
    std::string title;

    bool operator==(const TodayThing&) const = default;
};

// "onramp start bcd": what to type for it.
std::string command_for(const TodayThing& thing, std::string_view verb);

// The step or task of that id; the title is the id where neither is found. `path` may be null.
TodayThing find_thing(const Role& role, const Path* path, const std::map<std::string, std::string>& handles,
                      const std::string& id);

struct TodaySession {
    Session session;
    std::string handle; // of a step; empty for an activity

    bool operator==(const TodaySession&) const = default;
};

struct TodayTask {
    TodayThing thing;
    Date due{};
    bool overdue = false;

    bool operator==(const TodayTask&) const = default;
};

struct TodayOpen {
    TodayThing thing;
    LocalTime since{};
    Minutes minutes{0}; // so far

    bool operator==(const TodayOpen&) const = default;
};

struct TodayClosed {
    TodayThing thing;
    bool skipped = false;
    Minutes took{0};

    bool operator==(const TodayClosed&) const = default;
};

struct TodayView {
    std::string role_name;
    std::string zone;
    Date date{};
    LocalTime now{};
    bool working_day = true;
    std::optional<TodayOpen> open;
    std::optional<TodaySession> current;
    std::optional<TodaySession> next_learning; // begins after now
    std::vector<TodaySession> later;           // begin after now, the next learning included
    std::optional<TodayThing> next_step;       // of the path, whether or not today has time for it
    std::optional<TodayReviews> reviews;
    std::vector<TodayTask> tasks;    // begun and not closed, by due date
    std::vector<TodayClosed> closed; // today, by time
    std::vector<std::string> notes;

    bool operator==(const TodayView&) const = default;
};

// What matters at `now`. Learning of steps that are closed is left out.
TodayView build_today(const Role& role, const Zone& zone, const TodayRequest& request);

// As a document of kind "today" (data/schemas/today.schema.json).
std::string render_today_json(const TodayView& view);

} // namespace onramp
