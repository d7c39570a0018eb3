// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "onramp/path/balance.hpp"

namespace onramp_test {

struct BalanceShape {
    std::size_t pieces = 300;
    std::size_t periods = 13;
    std::int64_t most_load = 600;
    std::size_t most_before = 2; // direct precedences of a piece, at most
    bool bounds = false;         // of every period others, by chance
};

// The same seed gives the same problem. Without bounds it has a plan: a chain is cut where it gets as long as there
// are periods.
inline onramp::BalanceProblem random_balance(std::uint32_t seed, const BalanceShape& shape) {
    std::mt19937 source(seed);
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(source() % bound); };
    const auto load_below = [&](std::int64_t bound) {
        return static_cast<std::int64_t>(below(static_cast<std::size_t>(bound)));
    };
    onramp::BalanceProblem problem;
    std::vector<std::size_t> depths;
    std::int64_t total = 0;
    for (std::size_t piece = 0; piece < shape.pieces; ++piece) {
        problem.loads.push_back(load_below(shape.most_load + 1));
        total += problem.loads.back();
        std::size_t depth = 1;
        for (std::size_t more = piece == 0 ? 0 : below(shape.most_before + 1); more > 0; --more) {
            const std::size_t before = below(piece);
            if (depths[before] < shape.periods) {
                depth = std::max(depth, depths[before] + 1);
                problem.precedences.push_back({before, piece});
            }
        }
        depths.push_back(depth);
    }
    const auto mean = total / static_cast<std::int64_t>(shape.periods);
    for (std::size_t i = 0; i < shape.periods; ++i) {
        onramp::BalancePeriod period;
        if (shape.bounds) {
            period.least_load = below(2) == 0 ? 0 : load_below(mean + 1);
            period.most_load = mean / 2 + load_below(2 * mean + 2);
            period.least_pieces = below(3);
            period.most_pieces = period.least_pieces + 1 + below(shape.pieces + 1);
        }
        problem.periods.push_back(period);
    }
    return problem;
}

// The largest load of a period; nothing where the plan breaks a bound or a precedence.
inline std::optional<std::int64_t> peak_of(const onramp::BalanceProblem& problem,
                                           const std::vector<std::size_t>& plan) {
    std::vector<std::int64_t> loads(problem.periods.size());
    std::vector<std::size_t> numbers(problem.periods.size());
    if (plan.size() != problem.loads.size()) {
        return std::nullopt;
    }
    for (std::size_t piece = 0; piece < plan.size(); ++piece) {
        if (plan[piece] >= loads.size()) {
            return std::nullopt;
        }
        loads[plan[piece]] += problem.loads[piece];
        ++numbers[plan[piece]];
    }
    for (const onramp::BalancePrecedence& each : problem.precedences) {
        if (plan[each.before] >= plan[each.after]) {
            return std::nullopt;
        }
    }
    std::int64_t peak = 0;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const onramp::BalancePeriod& period = problem.periods[i];
        if (loads[i] < period.least_load || loads[i] > period.most_load || numbers[i] < period.least_pieces ||
            numbers[i] > period.most_pieces) {
            return std::nullopt;
        }
        peak = std::max(peak, loads[i]);
    }
    return peak;
}

} // namespace onramp_test
