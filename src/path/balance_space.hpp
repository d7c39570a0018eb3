// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "onramp/path/balance.hpp"

namespace onramp::balance {

using Load = std::int64_t;
using Plan = std::vector<std::size_t>; // the period of each piece

// Loads, or numbers of pieces: the same rules hold for both.
struct Measure {
    std::vector<Load> weights;     // of each piece; 1 where pieces are counted
    std::vector<Load> least, most; // of each period
    Load total = 0;
    Load heaviest = 0;
};

// A BalanceProblem with its loads divided by what divides them all, its bounds cut to what can be reached,
// and its precedences as a graph without repetitions.
struct Space {
    using Arcs = std::vector<std::vector<std::size_t>>; // of each piece, ascending

    Load unit = 1; // a load of 1 here is so much in the problem
    std::size_t pieces = 0;
    std::size_t periods = 0;
    std::array<Measure, 2> measures; // loads, numbers
    Arcs before, after;              // directly
    Arcs all_before, all_after;      // directly or through others
    std::vector<std::size_t> order;  // each piece after everything before it

    const Measure& loads() const { return measures[0]; }
};

// Nothing where precedences go in a circle. Precondition: balance_loads takes the problem, and there are
// periods.
std::optional<Space> make_space(const BalanceProblem& problem);

} // namespace onramp::balance
