// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// Work is placed in time. Time is counted in slots from 0, all of one length that the caller chooses; a stretch
// [begin, end) holds the slots from begin up to end without it. Places of jobs, calendars, resources and groups
// are their indices in PlacementProblem.

// As long as it runs, a job takes `amount` of a resource.
struct PlacementDemand {
    std::size_t resource = 0;
    std::int64_t amount = 1;

    bool operator==(const PlacementDemand&) const = default;
};

// A start that was said before. Another one, or none, costs `weight` changes.
struct PlacementPromise {
    std::int64_t start = 0;
    std::int64_t weight = 1;

    bool operator==(const PlacementPromise&) const = default;
};

struct PlacementJob {
    std::int64_t duration = 1;            // slots, 1 or more, without a break
    std::int64_t release = 0;             // it begins there or later
    std::optional<std::int64_t> deadline; // it ends there or before
    std::optional<std::int64_t> due;      // each slot by which it ends later costs `weight`
    std::int64_t weight = 1;
    std::int64_t pull = 1;                // how often its end counts in the sum of the ends
    std::optional<std::int64_t> value;    // what is lost where it is left out; none: it must be placed
    std::vector<std::size_t> after;       // jobs that must be placed, too, and end before it begins
    std::vector<PlacementDemand> demands; // of each resource one at most
    std::optional<std::size_t> calendar;  // it lies wholly within one stretch of it; none: any time will do
    std::optional<std::int64_t> pinned;   // it begins there or is left out
    std::optional<PlacementPromise> promised;
    std::vector<std::size_t> groups;

    bool operator==(const PlacementJob&) const = default;
};

// An open stretch. A slot of work in it costs `cost` of preference: energy, likes, light.
struct PlacementStretch {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::int64_t cost = 0;

    bool operator==(const PlacementStretch&) const = default;
};

// Sorted, without overlap. Two that touch are two: no job goes from one into the other.
struct PlacementCalendar {
    std::vector<PlacementStretch> stretches;

    bool operator==(const PlacementCalendar&) const = default;
};

struct PlacementResource {
    std::int64_t capacity = 1; // in every slot

    bool operator==(const PlacementResource&) const = default;
};

// The jobs of the group take `most` slots in it at most, for example of a day.
struct PlacementBucket {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::int64_t most = 0;

    bool operator==(const PlacementBucket&) const = default;
};

struct PlacementGroup {
    std::vector<PlacementBucket> buckets; // sorted, without overlap
    std::int64_t gap = 0; // at least so many slots between the end of a job of it and the next one; 0: nothing is asked

    bool operator==(const PlacementGroup&) const = default;
};

struct PlacementProblem {
    std::vector<PlacementJob> jobs;
    std::vector<PlacementCalendar> calendars;
    std::vector<PlacementResource> resources;
    std::vector<PlacementGroup> groups;
    std::int64_t horizon = 0; // slots; no job ends later
};

// What is made small, one after the other: a lower level counts only among plans that are alike in those before.
enum class PlacementGoal : std::uint8_t { left_out, lateness, changes, preference, ends };
inline constexpr std::size_t k_placement_goals = 5;

// Of a plan: `value` is what it comes to, and no plan that is as good in all levels before comes to less than
// `bound`. The levels are the value of what is left out, the weighted lateness, the weight of broken promises,
// the cost of the slots, and the sum of the ends of what is placed, in slots times `pull`.
struct PlacementLevel {
    std::int64_t value = 0;
    std::int64_t bound = 0;

    bool operator==(const PlacementLevel&) const = default;
};

enum class PlacementVerdict : std::uint8_t {
    plan,       // there is one; how good it is, its levels say
    infeasible, // proved: what must be placed cannot be
    undecided,  // the iterations came to an end first
};

struct Placement {
    PlacementVerdict verdict = PlacementVerdict::undecided;
    std::vector<std::optional<std::int64_t>> starts; // of each job, none where it is left out; empty without a plan
    std::array<PlacementLevel, k_placement_goals> levels{};
    std::uint64_t iterations = 0; // spent

    bool operator==(const Placement&) const = default;

    const PlacementLevel& level(PlacementGoal goal) const { return levels[static_cast<std::size_t>(goal)]; }
    // Whether no plan is better in any level.
    bool is_optimal() const;
};

struct PlacementSettings {
    // One is about ten microseconds of work in a release build. The search ends sooner where the plan is proved
    // to be the best.
    std::uint64_t most_iterations = 50'000;
    std::uint64_t seed = 1;
    // Whether a part of the work goes into bounds. Without, they are those that cost next to nothing.
    bool bounds = true;
    // Starts to go on from, where they keep all rules; empty, or one for each job.
    std::vector<std::optional<std::int64_t>> start = {};
};

// The levels of these starts, with bounds of 0, whether the starts are allowed or not. Precondition: one for each job.
std::array<PlacementLevel, k_placement_goals> measure_placement(const PlacementProblem& problem,
                                                                const std::vector<std::optional<std::int64_t>>& starts);

// Places the jobs so that every rule is kept and the levels are small. Time does not count, and chance is drawn
// from the seed: the same problem and settings give the same plan everywhere.
//
// A first plan comes from lists of jobs by several rules, each job put where it costs least; what does not fit
// pushes others out, those that gave trouble seldom last (ejection pools: Nagata & Braysy 2009). It is made better
// by taking parts out and putting them in anew, with branch and bound over a few jobs (large neighbourhood search:
// Shaw 1998). Two classes have searches of their own: one machine with weighted tardiness (iterated dynasearch:
// Congram, Potts & van de Velde 2002), and the makespan of a project with scarce resources (forward-backward
// improvement: Tormos & Lova 2001; proofs by lazy clause generation: Schutt, Feydy, Stuckey & Wallace 2011).
// Bounds come from time windows, resources and Lagrangian relaxation (Fisher 1981) with integer multipliers: of slots,
// and of stretches as bins that hold whole jobs, with prices by the volume algorithm (Barahona & Anbil 2000).
//
// Fails (`invalid`) where a number is out of its range: durations below 1; releases, weights, values, costs,
// capacities, amounts, gaps or bucket sizes below 0; any of these, the horizon, or what jobs, cells and runs come to
// above its most (below); an index that is not there; stretches or buckets that are empty, out of order or overlap.
// Precedences in a circle, pins that no calendar allows and the like are no failure: they leave no plan.
Result<Placement> place_work(const PlacementProblem& problem, const PlacementSettings& settings = {});

inline constexpr std::size_t k_most_placement_jobs = 5'000;
inline constexpr std::int64_t k_most_placement_horizon = 1'000'000;
inline constexpr std::int64_t k_most_placement_number = 1'000'000; // weights, values, costs, capacities, gaps
inline constexpr std::int64_t k_most_placement_cells = 5'000'000;  // horizon times resources and groups
// Stretches of the jobs' calendars that reach into their windows (release to deadline), summed over the jobs.
inline constexpr std::int64_t k_most_placement_runs = 5'000'000;

} // namespace onramp
