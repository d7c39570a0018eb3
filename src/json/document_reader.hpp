// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

// Reads a whole document of that kind, version 1: `fields` is called as fields(ObjectReader&, T&) and
// reads what the kind has, `rules` as rules(const T&, Findings&) afterwards for what a schema cannot
// say. Every problem gets the file and its line and column; unknown fields go to T::unknown. There is a
// value where nothing is an error.
template <class T, class Fields, class Rules>
Reading<T> read_document(std::string_view text, const std::string& file, std::string_view kind, const Fields& fields,
                         const Rules& rules) {
    Reading<T> reading;
    const auto document = parse_json(text, file);
    if (!document) {
        const Error& error = document.error();
        reading.problems.push_back({Severity::error, "json", error.message, error.hint, error.where});
        return reading;
    }
    Findings findings;
    ObjectReader reader(*document, "", findings);
    T value;
    if (reader.document_head(kind, 1)) { // of another kind every field would be a problem
        fields(reader, value);
        reader.finish();
        rules(value, findings);
    }
    locate_problems(text, findings.problems);
    for (Problem& problem : findings.problems) {
        problem.where.file = file;
    }
    value.unknown = std::move(findings.unknown);
    reading.problems = std::move(findings.problems);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(value);
    }
    return reading;
}

} // namespace onramp
