// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a JSON schedule: what is read is written and read again the same, and can be shown.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/schedule/schedule_documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_schedule(text, "fuzz.json");
    if (!reading.value) {
        promise(onramp::has_errors(reading.problems), "what is not read has an error");
        return 0;
    }
    const auto again = onramp::read_schedule(onramp::render_schedule_json(*reading.value), "fuzz.json");
    promise(again.value && *again.value == *reading.value, "what was read is written and read again the same");
    const onramp::Style style;
    const std::string shown = onramp::render_schedule_day_text(*reading.value, style) +
                              onramp::render_schedule_week_text(*reading.value, style) +
                              onramp::render_schedule_markdown(*reading.value);
    promise(shown.find('\x1b') == std::string::npos, "no text of a document steers the terminal");
    return 0;
}
