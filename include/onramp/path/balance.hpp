// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// What a period may hold, both ends included: a week of holidays holds less. Loads are whole numbers of
// one unit throughout, minutes or credits. A least above its most leaves no plan.
struct BalancePeriod {
    std::int64_t least_load = 0;
    std::int64_t most_load = std::numeric_limits<std::int64_t>::max();
    std::size_t least_pieces = 0;
    std::size_t most_pieces = std::numeric_limits<std::size_t>::max();

    bool operator==(const BalancePeriod&) const = default;
};

// `before` stands in an earlier period than `after`, not in the same one. Both are places in
// BalanceProblem::loads; the same pair may stand there twice.
struct BalancePrecedence {
    std::size_t before = 0;
    std::size_t after = 0;

    bool operator==(const BalancePrecedence&) const = default;
};

struct BalanceProblem {
    std::vector<std::int64_t> loads; // of each piece, 0 or more
    std::vector<BalancePrecedence> precedences;
    std::vector<BalancePeriod> periods; // in the order of time
};

enum class BalanceOutcome : std::uint8_t {
    optimal,    // proved: no plan has a smaller peak than this one
    infeasible, // proved: no plan keeps the bounds and the precedences
    undecided,  // the steps came to an end first; a plan, where there is one, holds, but may not be the best
};

struct Balance {
    BalanceOutcome outcome = BalanceOutcome::undecided;
    std::optional<std::vector<std::size_t>> plan; // the place in BalanceProblem::periods of each piece
    std::int64_t peak = 0;                        // the largest load of a period in the plan; 0 without one
    std::int64_t bound = 0;                       // proved: no plan has a smaller peak; 0 where infeasible
    std::uint64_t steps = 0;                      // taken

    bool operator==(const Balance&) const = default;
};

// Enough for 300 pieces in 13 periods: below a tenth of a second in a release build, and mostly with a proof.
// Thousands of pieces need more, for a first plan takes about a step for each.
inline constexpr std::uint64_t k_balance_steps = 3000;

// Puts pieces of work into periods so that the fullest period holds as little as possible: the balanced
// academic curriculum problem (Castro & Manzano 2001, CSPLib problem 30), with bounds for each period.
// A step is one placement tried or one move made, and `most_steps` of them are taken; time does not count,
// and chance is drawn from a fixed seed, so that the same problem gives the same plan everywhere. With 0
// steps it is said what follows from the bounds alone.
//
// The peak is closed in from both sides. From below: time windows from the precedences and from the loads
// before and after a piece, energetic reasoning over stretches of periods, sums that the pieces cannot come
// to, and depth-first search that refutes a peak. From above: the plans which that search finds, levelled by
// tabu search. Of several plans with the same peak the first one found is returned, which means nothing more.
//
// Fails (`invalid`) where a load or a bound is below 0, a precedence names a piece that is not there, the
// loads together come to more than 10^9, or there are more than 5000 pieces or 1000 periods. Precedences
// that go in a circle leave no plan.
Result<Balance> balance_loads(const BalanceProblem& problem, std::uint64_t most_steps = k_balance_steps);

} // namespace onramp
