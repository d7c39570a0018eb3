// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text: an import keeps every line, an export of it is imported as the same persona, and JSON
// changes nothing.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzzing.hpp"
#include "onramp/base/text.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"
#include "onramp/persona/validate.hpp"

namespace {

// The lines that are not blank, without trailing spaces; every kind of line break is one.
std::vector<std::string> words_of(std::string_view text) {
    std::string uniform(text);
    for (char& c : uniform) {
        c = c == '\r' ? '\n' : c;
    }
    std::vector<std::string> lines;
    for (std::string_view line : onramp::split(uniform, '\n')) {
        while (line.ends_with(' ') || line.ends_with('\t')) {
            line.remove_suffix(1);
        }
        if (!line.empty()) {
            lines.emplace_back(line);
        }
    }
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto persona = onramp::import_persona(text, "fuzz.md");
    if (!persona) {
        promise(persona.error().kind == onramp::ErrorKind::invalid, "a refusal is of kind invalid");
        return 0;
    }
    const std::string exported = onramp::export_persona(*persona);
    promise(words_of(exported) == words_of(text), "no line is lost");
    const auto again = onramp::import_persona(exported, "fuzz.md");
    promise(again && *again == *persona, "an export is imported as the same persona");
    const std::string json = onramp::render_persona_json(*persona);
    const auto reading = onramp::read_persona(json, "fuzz.json");
    promise(reading.problems.empty() && reading.value && *reading.value == *persona, "JSON changes nothing");
    for (const onramp::Problem& problem : onramp::validate_persona(*persona)) {
        promise(problem.rule != "duplicate-id", "every id stands once");
    }
    return 0;
}
