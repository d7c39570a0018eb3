// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "placement/budget.hpp"

namespace onramp::placement {

struct TardyJob {
    std::int64_t duration = 1;
    std::int64_t due = 0;
    std::int64_t weight = 0;
};

// One machine, all jobs ready at 0: the order with the least weighted tardiness that iterated dynasearch finds
// (Congram, Potts & van de Velde 2002), with insertions among its moves (Grosso, Della Croce & Tadei 2004).
class TardinessSearch {
public:
    TardinessSearch(std::vector<TardyJob> jobs, std::uint64_t seed);

    // Ends where the tardiness is `bound` or less, or the budget is spent. Before it there is no order.
    void run(std::int64_t bound, Budget& budget);
    // A smaller sum of ends with the same tardiness.
    void reduce_ends(Budget& budget);

    const std::vector<std::size_t>& order() const { return m_best; }
    std::int64_t tardiness() const { return m_best_cost; }

private:
    struct Move {
        enum class Kind : std::uint8_t { none, swap, forward, backward };
        Kind kind = Kind::none;
        std::size_t first = 0;
    };

    std::int64_t cost_at(std::size_t job, std::int64_t end) const;
    std::int64_t cost_of(const std::vector<std::size_t>& order) const;
    std::vector<std::size_t> order_by_urgency(Budget& budget) const;
    void time_order();
    bool improve(Budget& budget); // one pass; whether it helped
    void descend(Budget& budget);
    void consider_insertions(std::size_t first);
    void consider_swaps(std::size_t first);
    void consider(std::size_t first, std::size_t last, std::int64_t change, Move::Kind kind);
    void apply(std::size_t first, std::size_t last, Move::Kind kind);
    void kick();

    std::vector<TardyJob> m_jobs;
    Random m_random;
    std::int64_t m_end_weight = 0;  // what a slot of the sum of ends counts
    std::int64_t m_late_weight = 1; // what a slot of weighted tardiness counts
    std::vector<std::size_t> m_order;
    std::vector<std::int64_t> m_ends;
    std::vector<std::int64_t> m_late_costs;   // of the places before, summed
    std::vector<std::int64_t> m_late_weights; // likewise, of those that are late
    std::vector<std::int64_t> m_changes;      // best change up to a place
    std::vector<Move> m_moves;                // that ends at a place
    std::vector<std::size_t> m_best;
    std::int64_t m_best_cost = 0;
    std::uint64_t m_work = 0;
};

} // namespace onramp::placement
