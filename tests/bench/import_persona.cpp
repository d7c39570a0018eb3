// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// The import of a persona beside what cmark alone reaches on the same text, in one run: 5 MB of
// sections like the built-in persona's. The aim is at least 60 % of cmark's bytes per second.
#include <benchmark/benchmark.h>
#include <cmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"

namespace {

const std::string& seed_like_text() {
    static const std::string text = [] {
        constexpr std::size_t k_size = 5000000;
        std::ifstream file(ONRAMP_SOURCE_DIR "/data/personas/senior-rust-developer.md", std::ios::binary);
        const std::string seed((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        std::string all;
        while (all.size() < k_size) {
            all += seed;
            all += '\n';
        }
        return all;
    }();
    return text;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(seed_like_text().size()));
}

void cmark_alone(benchmark::State& state) {
    const std::string& text = seed_like_text();
    for (auto _ : state) {
        cmark_node* tree = cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT);
        benchmark::DoNotOptimize(tree);
        cmark_node_free(tree);
    }
    count_bytes(state);
}
BENCHMARK(cmark_alone)->Unit(benchmark::kMillisecond);

void import(benchmark::State& state) {
    const std::string& text = seed_like_text();
    for (auto _ : state) {
        benchmark::DoNotOptimize(onramp::import_persona(text, "bench.md"));
    }
    count_bytes(state);
}
BENCHMARK(import)->Unit(benchmark::kMillisecond);

void export_again(benchmark::State& state) {
    const onramp::Persona persona = onramp::import_persona(seed_like_text(), "bench.md").value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(onramp::export_persona(persona));
    }
    count_bytes(state);
}
BENCHMARK(export_again)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
