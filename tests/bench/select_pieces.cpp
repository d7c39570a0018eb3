// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Which of so many steps fit the hours, exactly. The aim is less than 1 s for 1,000 steps, proved or with a stated gap.
#include <benchmark/benchmark.h>

#include "onramp/path/selection.hpp"
#include "support/selection_problems.hpp"

namespace {

constexpr std::uint32_t k_instances = 10;

void select_of(benchmark::State& state, int choices_in_ten) {
    std::vector<onramp::SelectionProblem> problems;
    for (std::uint32_t seed = 0; seed < k_instances; ++seed) {
        problems.push_back(
            onramp_test::random_selection(seed, {static_cast<std::size_t>(state.range(0)), choices_in_ten, 900, 100}));
    }
    std::size_t proved = 0;
    double gap = 0;
    for (auto _ : state) {
        proved = 0;
        gap = 0;
        for (const onramp::SelectionProblem& problem : problems) {
            const auto selection = onramp::select_pieces(problem, state.range(1));
            proved += selection->proved() ? 1 : 0;
            gap = std::max(gap, static_cast<double>(selection->bound - selection->gain) /
                                    static_cast<double>(std::max<std::int64_t>(1, selection->gain)));
        }
    }
    state.counters["proved"] = static_cast<double>(proved) / k_instances;
    state.counters["worst_gap"] = gap;
}

void select_simple(benchmark::State& state) {
    select_of(state, 0);
}

void select_with_choices(benchmark::State& state) {
    select_of(state, 2);
}

BENCHMARK(select_simple)->ArgsProduct({{100, 200, 400, 1000}, {200, 2000, 20000}})->Unit(benchmark::kMillisecond);
BENCHMARK(select_with_choices)->ArgsProduct({{100, 200, 400, 1000}, {200, 2000, 20000}})->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
