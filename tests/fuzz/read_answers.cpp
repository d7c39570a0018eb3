// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text, as a document or a rating a line: answers that are read are written and read again as
// the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/assess/answers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_answers(text, "fuzz.json");
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a value, or an error");
    if (!reading.value) {
        return 0;
    }
    const std::string json = onramp::render_answers_json(*reading.value);
    const auto again = onramp::read_answers(json, "again.json");
    promise(again.value && onramp::render_answers_json(*again.value) == json, "writing and reading changes nothing");
    for (const auto* map : {&reading.value->ratings.areas, &reading.value->ratings.skills}) {
        for (const auto& [name, level] : *map) {
            promise(!name.empty() && level >= 0 && level <= 5, "a rating has a name and a level");
        }
    }
    return 0;
}
