// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/pack/verdict.hpp"

namespace onramp {

namespace {

using nlohmann::json;

const json* find(const json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? &*found : nullptr;
}

std::string text_at(const json& object, const char* key) {
    const json* value = find(object, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

// The first line of the first primary span; 0 where there is none.
std::uint32_t line_of(const json& message) {
    const json* spans = find(message, "spans");
    if (spans == nullptr || !spans->is_array()) {
        return 0;
    }
    for (const json& span : *spans) {
        const json* primary = find(span, "is_primary");
        const json* line = find(span, "line_start");
        if (primary != nullptr && *primary == true && line != nullptr && line->is_number_unsigned()) {
            return line->get<std::uint32_t>();
        }
    }
    return 0;
}

} // namespace

void read_rustc_findings(std::string_view json_lines, ProgramOutcome& outcome) {
    for (const std::string_view line : split_lines(json_lines)) {
        if (!line.starts_with('{')) {
            continue;
        }
        const json message = json::parse(line, nullptr, false);
        const std::string level = text_at(message, "level");
        RustcFinding finding{"-", line_of(message)};
        if (finding.line == 0 || (level != "error" && level != "warning")) {
            continue;
        }
        if (const json* code = find(message, "code"); code != nullptr && code->is_object()) {
            finding.code = text_at(*code, "code");
        }
        (level == "error" ? outcome.errors : outcome.warnings).push_back(std::move(finding));
    }
}

} // namespace onramp
