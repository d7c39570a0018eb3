// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// What a piece of work needs: that many of these others (indices) are taken as well.
struct SelectionNeed {
    std::vector<std::uint32_t> of;
    std::size_t at_least = 0;
};

// A piece of work that is taken whole or not at all.
struct SelectionPiece {
    std::int64_t minutes = 0; // 0 to k_most_selection_number
    std::int64_t gain = 0;    // 0 to k_most_selection_number
    std::vector<SelectionNeed> needs;
};

inline constexpr std::int64_t k_most_selection_number = 1'000'000'000;
inline constexpr std::size_t k_most_selection_pieces = 10'000;

struct SelectionProblem {
    std::vector<SelectionPiece> pieces;
    std::int64_t budget = 0; // minutes
};

struct Selection {
    std::vector<std::uint32_t> taken; // ascending
    std::int64_t gain = 0;
    std::int64_t minutes = 0;
    std::int64_t bound = 0;      // no set gains more
    bool shortest = false;       // no set that gains as much takes fewer minutes
    std::int64_t iterations = 0; // cuts that were computed

    bool proved() const { return gain == bound; }
};

// The name of the model below, for documents and the README.
inline constexpr std::string_view k_selection_model = "precedence-constrained knapsack with k-of-n prerequisites";

// The set of the greatest gain within the budget, of those in which every need of every member is met: the
// precedence-constrained knapsack problem (Garey & Johnson 1979, MP12; Johnson & Niemi 1983, "On knapsacks, partitions,
// and a new dynamic programming technique for trees"), with k-of-n needs as well.
//
// Branch and bound. Bounds are Lagrangian: the budget gets a price, and each k-of-n need one of its own; what is left
// is a maximum-weight closure, which a minimum cut finds (Picard 1976, "Maximal closure of a graph"). They are whole
// numbers throughout, so that nothing is proved by rounding. Work is counted in cuts: after `most_cuts` of them
// (the first bound takes up to 40 in any case) the best set that was found is returned with the bound that is proved by
// then. The same input gives the same answer on every machine. Of sets of equal gain a shorter one is better: when the
// gain is proved, as many cuts again and 200 more go into the minutes, and `shortest` says whether these are proved,
// too (never where all gains times all minutes come to more than 2^44). What gains nothing is in the set only where
// something else needs it.
//
// Fails with kind `invalid` where there are too many pieces, a number is out of range, or a need names itself, a piece
// that there is not, one twice, or more than it lists. Circles of needs are allowed: they are taken together.
Result<Selection> select_pieces(const SelectionProblem& problem, std::int64_t most_cuts);

} // namespace onramp
