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

// Visits the objects of a member that is an array. Unlike ObjectReader::each it passes over members that nobody
// asks for: a foreign document has many.
template <class Visit>
void each_foreign(ObjectReader& reader, std::string_view key, ObjectReader::Need need, const Visit& visit) {
    const nlohmann::json* value = reader.raw(key);
    if (value == nullptr || (value->is_null() && need == ObjectReader::Need::optional)) {
        if (need == ObjectReader::Need::required) {
            reader.findings().error("missing", "'" + std::string(key) + "' is missing", reader.pointer());
        }
        return;
    }
    if (!value->is_array()) {
        reader.findings().error("type", "'" + std::string(key) + "' should be an array", reader.pointer_to(key));
        return;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        const nlohmann::json& element = (*value)[i];
        ObjectReader each(element, reader.pointer_to(key) + "/" + std::to_string(i), reader.findings());
        if (element.is_object()) {
            visit(each);
        }
    }
}

// The same for a member that is one object.
template <class Visit>
void foreign_object(ObjectReader& reader, std::string_view key, const Visit& visit) {
    const nlohmann::json* value = reader.raw(key);
    if (value == nullptr) {
        reader.findings().error("missing", "'" + std::string(key) + "' is missing", reader.pointer());
        return;
    }
    ObjectReader member(*value, reader.pointer_to(key), reader.findings());
    if (value->is_object()) {
        visit(member);
    }
}

// Reads the JSON value of `text` by read(json, T&, Findings&). Every problem gets the file, line and column. There is
// a value where nothing is an error.
template <class T, class Read>
Reading<T> read_foreign(std::string_view text, const std::string& file, const Read& read) {
    Reading<T> reading;
    const auto document = parse_json(text, file);
    if (!document) {
        const Error& error = document.error();
        reading.problems.push_back({Severity::error, "json", error.message, error.hint, error.where});
        return reading;
    }
    Findings findings;
    T value;
    read(*document, value, findings);
    locate_problems(text, findings.problems);
    for (Problem& problem : findings.problems) {
        problem.where.file = file;
    }
    reading.problems = std::move(findings.problems);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(value);
    }
    return reading;
}

} // namespace onramp
