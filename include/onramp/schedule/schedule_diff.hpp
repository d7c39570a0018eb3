// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/schedule/schedule.hpp"

namespace onramp {

enum class ScheduleChangeKind : std::uint8_t { moved, shortened, lengthened, dropped, fresh };
std::string_view schedule_change_name(ScheduleChangeKind kind); // "moved" ... "new"

// What became of one session. One that is moved and of another length is moved.
struct ScheduleChange {
    ScheduleChangeKind kind = ScheduleChangeKind::moved;
    std::optional<Session> before; // nothing for a new one
    std::optional<Session> after;  // nothing for one that was dropped
    std::string reason;            // "its time is taken by Board meeting"; may be empty

    bool operator==(const ScheduleChange&) const = default;
};

// What is different between two plans of days, of what stands at `from` or later in the first one or at all in the
// second.
struct ScheduleDiff {
    Instant from{};
    std::vector<ScheduleChange> changes; // by kind, then by the earlier time
    int unchanged = 0;                   // sessions
    int least_moved = 0;                 // proved: no plan that leaves out and delays no more changes fewer

    bool operator==(const ScheduleDiff&) const = default;
};

// Reasons come from what is busy in the second plan, and from `closed`: ids of steps and tasks that are done or
// skipped.
ScheduleDiff diff_schedules(const Schedule& before, const Schedule& after, const std::set<std::string>& closed);

// As a document of kind "schedule_diff" (data/schemas/schedule_diff.schema.json).
std::string render_schedule_diff_json(const ScheduleDiff& diff);

} // namespace onramp
