// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// 500 simulated adaptive tests of 20 items over an 85-item three-parameter bank, estimated by EAP on 33
// nodes. The aim is less than 50 ms on one core for the most information; catR 3.17 takes 49 s.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "onramp/assess/cat.hpp"

namespace {

using namespace onramp::irt;

constexpr std::size_t k_items = 85;
constexpr std::size_t k_people = 500;

// The same numbers on every machine: evenly spread over [0, 1) (Weyl's sequence of the golden ratio).
class Spread {
public:
    double next() { return m_value = std::fmod(m_value + 0.6180339887498949, 1.0); }

private:
    double m_value = 0.5;
};

struct Simulation {
    std::vector<Item> items;
    std::vector<std::vector<Answer>> answers; // of each person to each item
};

const Simulation& simulation() {
    static const Simulation made = [] {
        Simulation simulation;
        Spread spread;
        for (std::size_t i = 0; i < k_items; ++i) {
            const double a = 0.6 + 1.6 * spread.next();
            const double b = -3 + 6 * spread.next();
            simulation.items.push_back({a, b, 0.05 + 0.2 * spread.next(), 1});
        }
        for (std::size_t person = 0; person < k_people; ++person) {
            const double ability = -2.5 + 5 * static_cast<double>(person) / k_people;
            std::vector<Answer>& answers = simulation.answers.emplace_back();
            for (const Item& item : simulation.items) {
                answers.push_back(spread.next() < curve_at(item, ability).right ? Answer::right : Answer::wrong);
            }
        }
        return simulation;
    }();
    return made;
}

void adaptive_tests(benchmark::State& state, SelectionRule rule) {
    const Simulation& simulated = simulation();
    CatSettings settings;
    settings.select = rule;
    settings.most_items = 20;
    for (auto _ : state) {
        const PreparedBank bank(simulated.items, even_quadrature());
        for (const std::vector<Answer>& answers : simulated.answers) {
            benchmark::DoNotOptimize(run_cat(
                bank, [&](std::size_t item) { return answers[item]; }, settings));
        }
    }
}
BENCHMARK_CAPTURE(adaptive_tests, mfi, SelectionRule::mfi)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(adaptive_tests, bopt, SelectionRule::urry)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(adaptive_tests, kl, SelectionRule::kl)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(adaptive_tests, mlwi, SelectionRule::mlwi)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(adaptive_tests, mpwi, SelectionRule::mpwi)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(adaptive_tests, mepv, SelectionRule::mepv)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
