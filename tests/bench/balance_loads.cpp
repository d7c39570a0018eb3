// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// So many pieces into 13 weeks. The aim is less than 0.1 s for 300 pieces, proved or with a stated gap.
#include <benchmark/benchmark.h>

#include "onramp/path/balance.hpp"
#include "support/balance_problems.hpp"

namespace {

constexpr std::uint32_t k_instances = 10;

// Ten problems a time. The arguments: pieces, and direct precedences of a piece at most.
void balance_of(benchmark::State& state) {
    std::vector<onramp::BalanceProblem> problems;
    for (std::uint32_t seed = 0; seed < k_instances; ++seed) {
        problems.push_back(onramp_test::random_balance(seed, {static_cast<std::size_t>(state.range(0)), 13, 600,
                                                              static_cast<std::size_t>(state.range(1)), false}));
    }
    std::size_t proved = 0;
    double gap = 0;
    for (auto _ : state) {
        proved = 0;
        gap = 0;
        for (const onramp::BalanceProblem& problem : problems) {
            const onramp::Balance balance = onramp::balance_loads(problem).value();
            proved += balance.outcome == onramp::BalanceOutcome::optimal ? 1 : 0;
            gap = std::max(gap, static_cast<double>(balance.peak - balance.bound) / static_cast<double>(balance.bound));
        }
    }
    state.counters["proved"] = static_cast<double>(proved) / k_instances;
    state.counters["worst_gap"] = gap;
}

BENCHMARK(balance_of)->ArgsProduct({{50, 100, 300, 1000}, {0, 1, 2, 4}})->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
