// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "onramp/placement/placement.hpp"

namespace onramp::placement {

using Slot = std::int32_t;
using Cost = std::array<std::int64_t, k_placement_goals>; // compares as the goals do

// Starts of a job, all in one stretch of its calendar.
struct Run {
    Slot first = 0;
    Slot last = 0;
    std::int64_t preference = 0; // what the job costs there
};

// What a job does to a layer: `amount` from `widen` slots before it until as many after it. It fits where the load
// of the slots of the job itself is `room` at most.
struct Touch {
    std::size_t layer = 0;
    std::int64_t amount = 0;
    std::int64_t room = 0;
    Slot widen = 0;
};

struct SpaceJob {
    Slot duration = 1;
    std::vector<Run> runs;           // sorted; empty: it cannot be placed
    std::vector<std::size_t> after;  // jobs before it, and
    std::vector<std::size_t> before; // after it
    std::vector<Touch> touches;
    std::vector<std::size_t> caps; // groups with buckets
    bool is_mandatory = true;      // itself, or because such a one comes after it
    bool is_pinned = false;
    std::int64_t due = std::numeric_limits<std::int64_t>::max() / 2;
    std::int64_t weight = 0;
    Slot promised = -1; // none
    std::int64_t promise_weight = 0;
    std::int64_t value = 0;
    std::int64_t pull = 1;

    // What a start in that run costs.
    Cost cost_in(const Run& run, Slot start) const {
        const std::int64_t end = std::int64_t{start} + duration;
        return {0, end > due ? weight * (end - due) : 0, start == promised ? 0 : promise_weight, run.preference,
                end * pull};
    }
    Cost cost_left_out() const { return {value, 0, promise_weight, 0, 0}; }
};

// A problem made ready: starts that windows, calendars and precedences leave, and loads as layers. A resource is a
// layer, and so is a group with a gap: there every job takes the slots around it, too, and needs slots that no
// other one takes.
struct Space {
    const PlacementProblem* problem = nullptr;
    std::vector<SpaceJob> jobs;
    std::vector<std::int64_t> capacities; // of layers
    std::vector<std::size_t> order;       // jobs, each behind those before it, without those in circles
    Slot horizon = 0;
    bool is_feasible = true; // false: proved that what must be placed cannot be

    Cost cost_at(std::size_t job, Slot start) const;
    Cost cost_left_out(std::size_t job) const { return jobs[job].cost_left_out(); }
    bool is_possible(std::size_t job) const { return !jobs[job].runs.empty(); }
};

// Stretches of the job's calendar that reach into its window, from release to deadline, or where it is pinned.
// Preconditions: it has a calendar, and no number is out of range.
std::span<const PlacementStretch> stretches_of(const PlacementProblem& problem, const PlacementJob& job);

// The problem must stay where it is, as long as the space is used.
Space make_space(const PlacementProblem& problem);

} // namespace onramp::placement
