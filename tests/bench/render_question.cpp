// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// One question of the built-in pack as a screen of 80 columns, in colour: a program of 27 lines and
// three options. The aim is well below a millisecond, so that a key is answered at once.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "onramp/pack/item_document.hpp"
#include "onramp/render/question_view.hpp"

namespace {

onramp::QuestionScreen long_question() {
    const std::string path = "items/custom-futures/pending-and-the-waker.md";
    std::ifstream file(ONRAMP_SOURCE_DIR "/data/packs/rust/" + path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const onramp::PackItems read = onramp::read_items({{path, text}});
    const onramp::ItemVariant variant = onramp::variant_of(read.items.at(0), 0);
    onramp::QuestionScreen screen;
    screen.question = variant.question;
    for (const onramp::ItemOption& option : variant.options) {
        screen.options.push_back(option.shown);
    }
    return screen;
}

void render_question(benchmark::State& state) {
    const onramp::QuestionScreen screen = long_question();
    const onramp::Style style{true, true, 80};
    for (auto _ : state) {
        benchmark::DoNotOptimize(onramp::render_question_text(screen, style));
    }
}
BENCHMARK(render_question)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
