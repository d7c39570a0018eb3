// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "placement/budget.hpp"
#include "placement/space.hpp"

namespace onramp::placement {

// What no plan can be better than, goal by goal: jobs are placed each for itself, and slots of which too much is
// taken get a price (Lagrangian relaxation, Fisher 1981, with prices by subgradients after Held, Wolfe & Crowder
// 1974). Prices are whole numbers, so that the bounds are exact.
class Relaxation {
public:
    explicit Relaxation(const Space& space);

    // Of that goal, among plans that have these values in the goals before. Goals are to be asked in their order.
    // Precondition: `values` are those of a plan.
    std::int64_t bound(PlacementGoal goal, const Cost& values, Budget& budget);
    // The same without prices.
    std::int64_t separate_bound(PlacementGoal goal) const;
    // Says that a goal has this value now: where that is what the jobs come to each for itself, none of them has
    // a choice that costs more.
    void fix(PlacementGoal goal, std::int64_t value);

private:
    struct Choice {
        std::vector<Run> runs;
        bool may_be_out = false;
    };

    std::int64_t cost_out(std::size_t job, PlacementGoal goal) const;
    std::int64_t cost_at(std::size_t job, const Run& run, Slot start, PlacementGoal goal) const;
    std::int64_t least_cost(std::size_t job, PlacementGoal goal) const;
    void keep_cheapest(std::size_t job, PlacementGoal goal);
    std::int64_t place_all(PlacementGoal goal);
    void place_best(std::size_t job, PlacementGoal goal, std::int64_t& sum);

    const Space& m_space;
    std::vector<Choice> m_choices;
    std::vector<std::vector<std::int64_t>> m_prices; // of a slot of each layer
    std::vector<std::vector<std::int64_t>> m_sums;   // of the prices before each slot
    std::vector<std::vector<std::int64_t>> m_loads;
    std::uint64_t m_work = 0;
};

} // namespace onramp::placement
