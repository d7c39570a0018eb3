// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a JSON persona: what is read is written and read again the same, can be exported,
// checked and compared.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/persona/diff.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"
#include "onramp/persona/validate.hpp"
#include "onramp/render/persona_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_persona(text, "fuzz.json");
    if (!reading.value || onramp::has_errors(reading.problems)) {
        promise(!reading.problems.empty(), "what is not read has a problem");
        return 0;
    }
    const auto again = onramp::read_persona(onramp::render_persona_json(*reading.value), "fuzz.json");
    promise(again.value && *again.value == *reading.value, "what was read is written and read again the same");
    const auto imported = onramp::import_persona(onramp::export_persona(*reading.value), "fuzz.md");
    promise(imported || imported.error().kind == onramp::ErrorKind::invalid, "an export is read or refused");
    onramp::validate_persona(*reading.value);
    promise(onramp::diff_personas(*reading.value, *again.value).empty(), "the same has no differences");
    onramp::render_persona_text(*reading.value, onramp::Style{});
    return 0;
}
