// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// The next question after an answer: the joint posterior over every skill of the built-in role, and what each of 400
// items would settle. The aim is less than 5 ms on one core.
#include <benchmark/benchmark.h>

#include <optional>
#include <vector>

#include "onramp/assess/quiz.hpp"
#include "support/built_in.hpp"
#include "support/measured.hpp"

namespace {

using namespace onramp;

constexpr std::size_t k_items = 400;

void next_question(benchmark::State& state) {
    const Role& role = onramp_test::built_in_role();
    const std::vector<QuizItem>& all = onramp_test::built_in_bank();
    std::vector<QuizItem> bank;
    for (std::size_t i = 0; i < k_items; ++i) {
        bank.push_back(all[i * all.size() / k_items]);
        bank.back().enemies.clear(); // their places are those of the whole bank
    }
    EvidenceLog before;
    for (const RoleArea& area : role.areas) {
        before.ratings.areas.emplace(area.id, 3);
    }
    QuizPlan plan;
    std::optional<Quiz> quiz;
    for (auto _ : state) {
        if (!quiz || !quiz->question()) {
            state.PauseTiming();
            quiz.emplace(role, bank, before, plan, Instant{});
            state.ResumeTiming();
        }
        const std::size_t item = quiz->question()->item;
        const Response response = quiz->asked().size() % 2 == 0 ? Response::right : Response::wrong;
        quiz->answer(item, onramp_test::answer_to(role, bank[item], response));
    }
    state.counters["skills"] = static_cast<double>(role.skills.size());
}

} // namespace

BENCHMARK(next_question)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
