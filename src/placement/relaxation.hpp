// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "placement/bin_bound.hpp"
#include "placement/budget.hpp"
#include "placement/space.hpp"

namespace onramp::placement {

// What no plan can be better than, goal by goal: jobs are placed each for itself, and slots of which too much is
// taken get a price (Lagrangian relaxation, Fisher 1981, with prices by subgradients after Held, Wolfe & Crowder
// 1974). Prices are whole numbers, so that the bounds are exact; where they get too large for that, the last bound
// stands.
class Relaxation {
public:
    explicit Relaxation(const Space& space);

    // Of that goal, among plans that have these values in the goals before. Goals are to be asked in their order.
    // Precondition: `values` are those of a plan.
    std::int64_t bound(PlacementGoal goal, const Cost& values, Budget& budget);
    // The same without prices.
    std::int64_t separate_bound(PlacementGoal goal) const;
    // Whether the jobs that must be placed are proved to want more slots of a resource than there are.
    bool lacks_slots() const;
    // Of the preference: so much work for so many cheap slots of a resource that one job takes at a time.
    std::int64_t slot_bound(std::size_t layer) const;
    // The same of any goal, with whole jobs in stretches that none reaches out of; 0 where these are too long.
    std::int64_t stretch_bound(std::size_t layer, PlacementGoal goal, const Cost& values, Budget& budget) const;
    // Of what is left out.
    std::int64_t worth_bound(std::size_t layer) const;
    // Says that a goal has this value now: where that is what the jobs come to each for itself, none of them has
    // a choice that costs more.
    void fix(PlacementGoal goal, std::int64_t value);

private:
    struct Use {
        std::size_t layer = 0;
        std::int64_t amount = 0;
        Slot widen = 0; // slots that it takes behind the job
    };
    struct Choice {
        std::vector<Run> runs;
        bool may_be_out = false;
        std::vector<Use> uses;
    };
    // Slots [begin, end) of a layer that together hold `most`; for a resource each slot is one.
    struct Part {
        std::size_t layer = 0;
        Slot begin = 0;
        Slot end = 0;
        std::int64_t most = 0;
        std::int64_t scale = 1;  // excess is counted in so many slots, so that a day weighs no more than a slot
        std::int64_t weight = 1; // times the price: the most that it adds to a sum
        std::int64_t price = 0;
    };

    std::int64_t cost_out(std::size_t job, PlacementGoal goal) const;
    bool is_exclusive(std::size_t job, std::size_t layer) const;
    std::vector<std::size_t> exclusive_jobs(std::size_t layer) const;
    std::vector<std::pair<Slot, Slot>> stretches_of(const std::vector<std::size_t>& jobs) const;
    void add_caps(const std::vector<std::pair<Slot, Slot>>& stretches, BinProblem& problem) const;
    std::int64_t least_cost_in(std::size_t job, const Run& run, PlacementGoal goal) const;
    std::int64_t cheap_slots(const std::vector<std::size_t>& jobs, std::int64_t limit) const;
    void scale_amounts();
    void make_parts();
    std::int64_t cost_at(std::size_t job, const Run& run, Slot start, PlacementGoal goal) const;
    std::int64_t least_cost(std::size_t job, PlacementGoal goal) const;
    void keep_cheapest(std::size_t job, PlacementGoal goal);
    std::int64_t place_all(PlacementGoal goal);
    std::int64_t excess_of(const Part& part) const;
    // Of what is to be priced, squared; nothing where it is too large.
    std::optional<std::int64_t> square_of_excess() const;
    // A step of so much for each unit of excess. False where a price is too large.
    bool raise_prices(std::int64_t step);
    void place_in_run(std::size_t job, const Run& run, PlacementGoal goal, std::int64_t& least, Slot& best) const;
    void place_best(std::size_t job, PlacementGoal goal, std::int64_t& sum);

    const Space& m_space;
    std::vector<Choice> m_choices;
    std::vector<std::int64_t> m_capacities; // of layers, in the units of the uses
    std::vector<std::int64_t> m_heaviest;   // use of each layer
    std::vector<Part> m_parts;
    std::vector<std::vector<std::int64_t>> m_sums; // of the prices before each slot, of each layer
    std::vector<std::vector<std::int64_t>> m_loads;
    std::uint64_t m_work = 0;
};

} // namespace onramp::placement
