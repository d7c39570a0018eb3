// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "placement/budget.hpp"
#include "placement/start_solver.hpp"

namespace onramp::placement {

// Starts of a project's jobs with an early end of the whole: serial schedule generation over lists drawn by latest
// starts and around the best plan, each justified to the right and to the left (Valls, Ballestin & Quintanilla
// 2005). Jobs have one run each, and only its first start is kept to.
class ProjectSearch {
public:
    // How many slots of resources are counted: those of all jobs one after the other.
    static std::int64_t cells(const StartModel& model);

    // Precondition: precedences are not in a circle; the cells are k_most_placement_cells at most.
    ProjectSearch(const StartModel& model, std::uint64_t seed);

    // Draws so many lists, or until the whole ends at `bound`. Any number of calls.
    void run(std::uint64_t lists, Bound bound, Budget& budget);

    const std::vector<Bound>& starts() const { return m_best; } // empty before the first list
    Bound end() const { return m_best_end; }
    // Takes up a plan that was found elsewhere.
    void keep(const std::vector<Bound>& starts);

private:
    void set_tails();
    void charge(Budget& budget);
    void draw_list();
    void place_early(const std::vector<std::size_t>& list);
    void place_late(const std::vector<std::size_t>& list);
    bool fits_after(std::size_t job, Bound start, Bound& blocked);
    bool fits_before(std::size_t job, Bound start, Bound& blocked);
    void take(std::size_t job, Bound start, std::int64_t sign);
    Bound end_of(const std::vector<Bound>& starts) const;

    const StartModel& m_model;
    Random m_random;
    std::vector<std::vector<std::size_t>> m_after;
    struct Demand {
        std::size_t resource = 0;
        std::int64_t amount = 0;
    };
    std::vector<std::vector<Demand>> m_demands;
    std::vector<Bound> m_tails; // slots from the start of a job to the end of all that follows it
    std::size_t m_length = 0;
    std::vector<std::vector<std::int64_t>> m_loads;
    std::vector<std::int64_t> m_keys;
    std::vector<std::size_t> m_list;
    std::vector<std::size_t> m_sorted;
    std::vector<Bound> m_starts;
    std::vector<Bound> m_best;
    Bound m_best_end = 0;
    std::uint64_t m_lists = 0;
    std::uint64_t m_work = 0;
};

} // namespace onramp::placement
