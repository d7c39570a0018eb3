// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onramp/placement/placement.hpp"

namespace onramp_test {

using PlacementStarts = std::vector<std::optional<std::int64_t>>;

// A person's days with free stretches between meetings.
struct PlacementShape {
    std::size_t jobs = 50;
    std::size_t days = 7;
    std::int64_t day_slots = 288; // of five minutes
    std::int64_t work_begin = 108;
    std::int64_t work_end = 216;
    int full_percent = 90;       // of the free stretches, by the planted plan
    int deadline_percent = 30;   // of the jobs
    int due_percent = 60;        // likewise; none is late in the planted plan where `late_percent` is 0
    int late_percent = 0;        // of those with a due slot: late in the planted plan
    int precedence_percent = 30; // of the jobs come after another one
    int optional_percent = 0;
    int promised_percent = 0;
    int pinned_percent = 3;
    std::size_t capped_groups = 2;
    int gap_percent = 0;        // of the jobs are in a group with a gap
    std::int64_t most_cost = 3; // of a slot
};

struct PlantedProblem {
    onramp::PlacementProblem problem;
    PlacementStarts plan; // keeps all rules
};

// The same seed gives the same problem.
PlantedProblem planted_placement(std::uint32_t seed, const PlacementShape& shape);

// A few jobs with rules of every kind on a short horizon, with or without a plan.
onramp::PlacementProblem small_placement(std::uint32_t seed);

// The first rule that the plan breaks, in words; empty where it keeps all. Shares no code with the search.
std::string broken_rule(const onramp::PlacementProblem& problem, const PlacementStarts& starts);

} // namespace onramp_test
