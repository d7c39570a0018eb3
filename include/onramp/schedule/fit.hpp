// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/placement/placement.hpp"
#include "onramp/schedule/plan.hpp"
#include "onramp/schedule/schedule.hpp"
#include "onramp/schedule/shortage.hpp"
#include "onramp/tasks/task_list.hpp"

namespace onramp {

// What a plan of days is made from. The days are those of `days`; nothing is placed before its `as_of`.
struct FitRequest {
    ScheduleRequest days;
    std::vector<WorkTask> tasks;          // of other programs
    std::optional<Minutes> reviews_today; // that are due; nothing: the path's share of the week
    std::map<std::string, Minutes> more;  // of steps and tasks: beyond what was planned
    std::set<SessionKind> must;           // kinds of which nothing may be left out, beside mandatory tasks
    std::vector<std::string> office_days; // "tue"; empty: chosen, where the persona says how many
    std::vector<std::string> alone_days;  // on which nothing is done with others
    const Schedule* before = nullptr;     // the plan that is changed; not owned
    bool anew = false;                    // of it the names and numbers of sessions alone count
    Instant frozen_until{};               // what the plan before has begin before then stays, if that is possible
    std::set<std::string> pins;           // ids of sessions of the plan before that stay where they are
    std::set<std::string> unpinned;       // that may move again
    std::map<std::string, Instant> moved; // by id: where a session was put in a calendar; it is pinned there
    std::string space;                    // a UUID for UIDs, where the plan before has none
    PlacementSettings settings;
};

// One of three: a plan; a proof that there is none, with what is in the way; or neither within the iterations.
struct Fit {
    PlacementVerdict verdict = PlacementVerdict::undecided;
    Schedule schedule;               // with a plan
    std::vector<Shortage> shortages; // without: time that is missing before deadlines
    Conflict conflict;               // without, where time is not what is missing
    std::vector<std::string> notes;  // what was asked for and could not be kept
    std::uint64_t iterations = 0;
};

// Places activities, learning, reviews and tasks into what calendars leave of the persona's blocks, so that every rule
// is kept and, each counting only among plans that are alike in those before it, least is lost of what is left out,
// least is late, least differs from the plan before, the work stands where it is best done (focus in the morning,
// each activity in its block, with others in the office and in the core hours), and what is hard comes early and
// without gaps. Activities give way to learning and to tasks in the order of their ranks, 5 minutes at a time, where
// that makes the place that is missing. The rules: docs/schedule.md. Fails (usage) where `days` is out of range,
// (invalid) where there is more to place than the search takes.
Result<Fit> fit_schedule(const Role& role, const Zone& zone, const FitRequest& request);

} // namespace onramp
