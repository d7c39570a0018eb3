// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/balance_space.hpp"

#include <algorithm>
#include <numeric>

namespace onramp::balance {

namespace {

using Arcs = Space::Arcs;

// Each piece after everything before it; shorter than the arcs where these go in a circle.
std::vector<std::size_t> topological_order(const Arcs& before, const Arcs& after) {
    std::vector<std::size_t> waiting;
    std::vector<std::size_t> order;
    for (std::size_t piece = 0; piece < before.size(); ++piece) {
        waiting.push_back(before[piece].size());
        if (before[piece].empty()) {
            order.push_back(piece);
        }
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        for (const std::size_t opened : after[order[next]]) {
            if (--waiting[opened] == 0) {
                order.push_back(opened);
            }
        }
    }
    return order;
}

void sort_unique(std::vector<std::size_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// What is reached by one arc or more. `order` has the ends of arcs before their beginnings.
Arcs reached(const Arcs& arcs, const std::vector<std::size_t>& order) {
    const std::size_t words = (arcs.size() + 63) / 64;
    std::vector<std::uint64_t> sets(arcs.size() * words);
    Arcs result(arcs.size());
    for (const std::size_t piece : order) {
        std::uint64_t* own = sets.data() + piece * words;
        for (const std::size_t next : arcs[piece]) {
            for (std::size_t word = 0; word < words; ++word) {
                own[word] |= sets[next * words + word];
            }
            own[next / 64] |= std::uint64_t{1} << (next % 64);
        }
        for (std::size_t other = 0; other < arcs.size(); ++other) {
            if ((own[other / 64] >> (other % 64) & 1U) != 0) {
                result[piece].push_back(other);
            }
        }
    }
    return result;
}

} // namespace

std::optional<Space> make_space(const BalanceProblem& problem) {
    Space space;
    space.pieces = problem.loads.size();
    space.periods = problem.periods.size();
    space.before.resize(space.pieces);
    space.after.resize(space.pieces);
    for (const BalancePrecedence& each : problem.precedences) {
        space.before[each.after].push_back(each.before);
        space.after[each.before].push_back(each.after);
    }
    std::for_each(space.before.begin(), space.before.end(), sort_unique);
    std::for_each(space.after.begin(), space.after.end(), sort_unique);
    space.order = topological_order(space.before, space.after);
    if (space.order.size() < space.pieces) {
        return std::nullopt;
    }
    space.all_before = reached(space.before, space.order);
    space.all_after = reached(space.after, {space.order.rbegin(), space.order.rend()});

    Measure& loads = space.measures[0];
    Measure& numbers = space.measures[1];
    Load divisor = 0;
    for (const Load load : problem.loads) {
        divisor = std::gcd(divisor, load);
    }
    space.unit = std::max<Load>(divisor, 1);
    for (const Load load : problem.loads) {
        loads.weights.push_back(load / space.unit);
        loads.total += loads.weights.back();
        loads.heaviest = std::max(loads.heaviest, loads.weights.back());
    }
    numbers.weights.assign(space.pieces, 1);
    numbers.total = static_cast<Load>(space.pieces);
    numbers.heaviest = 1;
    for (const BalancePeriod& period : problem.periods) {
        const Load least = period.least_load / space.unit + (period.least_load % space.unit == 0 ? 0 : 1);
        loads.least.push_back(std::min(least, loads.total + 1));
        loads.most.push_back(std::min(period.most_load / space.unit, loads.total));
        numbers.least.push_back(static_cast<Load>(std::min(period.least_pieces, space.pieces + 1)));
        numbers.most.push_back(static_cast<Load>(std::min(period.most_pieces, space.pieces)));
    }
    return space;
}

} // namespace onramp::balance
