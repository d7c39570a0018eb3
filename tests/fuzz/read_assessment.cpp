// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text: an assessment that is read is written and read again as the same, and every view of it
// is safe to show.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "onramp/render/assessment_view.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_assessment(text, "fuzz.json");
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a value, or an error");
    if (!reading.value) {
        return 0;
    }
    const std::string json = onramp::render_assessment_json(*reading.value);
    const auto again = onramp::read_assessment(json, "again.json");
    promise(again.value && onramp::render_assessment_json(*again.value) == json, "writing and reading changes nothing");
    for (const auto by :
         {onramp::AssessmentBy::area, onramp::AssessmentBy::responsibility, onramp::AssessmentBy::skill}) {
        const std::string shown = onramp::render_assessment_text(*reading.value, by, onramp::Style{}) +
                                  onramp::render_assessment_markdown(*reading.value, by);
        promise(shown.find('\x1b') == std::string::npos, "nothing steers the terminal");
    }
    return 0;
}
