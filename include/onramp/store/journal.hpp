// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/store/event_store.hpp"

namespace onramp {

// The choices of `init`.
struct Intake {
    double hours_per_week = 0;
    Date start{};
    std::string zone;
    std::vector<std::string> calendars; // paths of .ics files

    bool operator==(const Intake&) const = default;
};

struct OpenWork {
    std::string id;
    Instant since{};

    bool operator==(const OpenWork&) const = default;
};

// What became of one thing (a step, a task, a session).
enum class ItemStatus : std::uint8_t { done, skipped };
struct ItemState {
    ItemStatus status = ItemStatus::done;
    Instant at{};
    Minutes took{0}; // by start/stop and `done --took`, 0 where unknown

    bool operator==(const ItemState&) const = default;
};

// The view that every command reads: a fold over the events in order.
struct Journal {
    std::int64_t last_event = 0;
    std::optional<Intake> intake;
    SelfRatings ratings;
    bool any_rating = false;
    std::optional<Path> plan;
    std::map<std::string, ItemState> items;
    std::optional<OpenWork> open;          // started and not yet stopped
    std::map<std::string, Minutes> worked; // minutes so far, by id, not yet done
    std::size_t unknown_events = 0;

    bool operator==(const Journal&) const = default;
};

// Applies `events` (ascending) to nothing. An "undone" event takes back the last event of the
// person that is neither undone nor an "undone" itself, so the view after `undo` is the view before
// the event it takes back. Events of other roles are passed over.
Journal fold_events(const std::vector<Event>& events, std::string_view role);

// The journal of that role from the store: the saved view where it is up to date, otherwise folded
// anew and saved.
Result<Journal> load_journal(EventStore& store, std::string_view role);

// Payloads. Each gives an Event without id, time, person and role.
Event rated_event(const SelfRatings& ratings);
Event intake_event(const Intake& intake);
Event planned_event(const Path& path);
Event started_event(std::string_view id);
Event stopped_event(std::string_view id, Minutes took);
Event done_event(std::string_view id, std::optional<Minutes> took);
Event skipped_event(std::string_view id, std::string_view reason);
Event undone_event(std::int64_t event);

} // namespace onramp
