// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "placement/budget.hpp"
#include "placement/space.hpp"

namespace onramp::placement {

// A plan in the making: which jobs stand where, and what is free. Rules hold among placed jobs, except that a job
// may stand though one before it does not.
class Board {
public:
    static constexpr Slot k_none = -1;

    Board(const Space& space, Budget& budget);

    const Space& space() const { return m_space; }
    bool is_placed(std::size_t job) const { return m_starts[job] != k_none; }
    Slot start(std::size_t job) const { return m_starts[job]; }
    Slot end(std::size_t job) const { return m_starts[job] + m_space.jobs[job].duration; }
    const std::vector<Slot>& starts() const { return m_starts; }
    const Cost& cost() const { return m_cost; }       // of jobs that are not placed, what leaving them out costs
    std::size_t missing() const { return m_missing; } // jobs that must be placed and are not
    const std::vector<std::pair<Slot, std::size_t>>& in_time() const { return m_in_time; } // starts and jobs, sorted

    void place(std::size_t job, Slot start);
    void remove(std::size_t job);
    void clear();

    // First and last start that placed jobs before and after it leave.
    std::pair<Slot, Slot> window(std::size_t job) const;
    // The first start of the job in [from, last], which must be in one run, that resources, gaps and caps allow.
    Slot next_start(std::size_t job, Slot from, Slot last) const;
    // Jobs that must go for the job to begin there; nothing where a pinned one would have to.
    bool collect_obstacles(std::size_t job, Slot start, std::vector<std::size_t>& obstacles) const;

    void charge(std::uint64_t work) const { m_budget.charge(work); }

private:
    void mark(std::size_t job, Slot start, std::int64_t sign);
    void add_cost(std::size_t job, Slot start, std::int64_t sign);
    Slot skip_loads(std::size_t job, Slot from, Slot last) const;
    Slot skip_caps(std::size_t job, Slot from) const;
    void collect_of_layer(std::size_t job, Slot start, const Touch& touch, std::vector<std::size_t>& obstacles) const;
    void collect_of_cap(std::size_t job, Slot start, std::size_t group, std::vector<std::size_t>& obstacles) const;
    template <class Visit>
    void visit_near(Slot begin, Slot end, const Visit& visit) const;

    const Space& m_space;
    Budget& m_budget;
    std::vector<Slot> m_starts;
    Cost m_cost{};
    std::size_t m_missing = 0;
    std::vector<std::vector<std::int32_t>> m_loads;  // of each layer and slot
    std::vector<std::vector<std::int64_t>> m_filled; // of each group and bucket
    std::vector<std::pair<Slot, std::size_t>> m_in_time;
    Slot m_longest = 0;
};

} // namespace onramp::placement
