// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "json/object_reader.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::json;

std::string type_of(const json& value) {
    switch (value.type()) {
    case json::value_t::null:
        return "null";
    case json::value_t::object:
        return "an object";
    case json::value_t::array:
        return "an array";
    case json::value_t::string:
        return "a string";
    case json::value_t::boolean:
        return "a boolean";
    default:
        return "a number";
    }
}

std::optional<double> number_of(const json& value) {
    if (!value.is_number()) {
        return std::nullopt;
    }
    return value.get<double>();
}

std::string number_text(double value) {
    return json(value == std::floor(value) && std::abs(value) < 1e15 ? json(static_cast<long long>(value))
                                                                     : json(value))
        .dump();
}

} // namespace

void Findings::error(std::string rule, std::string message, std::string pointer, std::string hint) {
    problems.push_back({Severity::error, std::move(rule), std::move(message), std::move(hint),
                        Location{{}, 0, 0, std::move(pointer)}});
}

void Findings::warning(std::string rule, std::string message, std::string pointer, std::string hint) {
    problems.push_back({Severity::warning, std::move(rule), std::move(message), std::move(hint),
                        Location{{}, 0, 0, std::move(pointer)}});
}

ObjectReader::ObjectReader(const json& node, std::string pointer, Findings& findings)
    : m_object(node.is_object() ? &node : nullptr), m_pointer(std::move(pointer)), m_findings(findings) {
    if (m_object == nullptr) {
        m_findings.error("type", "expected an object, found " + type_of(node), m_pointer);
    }
}

std::string ObjectReader::pointer_to(std::string_view key) const {
    return m_pointer + "/" + pointer_token(key);
}

bool ObjectReader::has(std::string_view key) const {
    if (m_object == nullptr) {
        return false;
    }
    const auto found = m_object->find(key);
    return found != m_object->end() && !found->is_null();
}

const json* ObjectReader::find(std::string_view key) {
    if (m_object == nullptr) {
        return nullptr;
    }
    m_read.emplace(key);
    const auto found = m_object->find(key);
    return found == m_object->end() ? nullptr : &*found;
}

const json* ObjectReader::raw(std::string_view key) {
    return find(key);
}

const json* ObjectReader::require(std::string_view key, std::string_view what) {
    const json* value = find(key);
    if (value == nullptr && m_object != nullptr) {
        m_findings.error("missing", "'" + std::string(key) + "' is missing", m_pointer,
                         "add \"" + std::string(key) + "\", " + std::string(what));
    }
    return value;
}

void ObjectReader::wrong_type(std::string_view key, std::string_view what, const json& found) {
    m_findings.error("type", "'" + std::string(key) + "' should be " + std::string(what) + ", not " + type_of(found),
                     pointer_to(key));
}

std::string ObjectReader::text(std::string_view key) {
    const json* value = require(key, "a string");
    if (value == nullptr) {
        return {};
    }
    if (!value->is_string()) {
        wrong_type(key, "a string", *value);
        return {};
    }
    const auto& text = value->get_ref<const std::string&>();
    if (text.empty()) {
        m_findings.error("empty", "'" + std::string(key) + "' is empty", pointer_to(key));
    }
    return text;
}

std::optional<std::string> ObjectReader::optional_text(std::string_view key) {
    const json* value = find(key);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    if (!value->is_string()) {
        wrong_type(key, "a string", *value);
        return std::nullopt;
    }
    return value->get<std::string>();
}

std::string ObjectReader::text_or_empty(std::string_view key) {
    return optional_text(key).value_or(std::string());
}

int ObjectReader::integer(std::string_view key, int least, int most) {
    if (require(key, "an integer") == nullptr) {
        return least;
    }
    if (!has(key) && m_object != nullptr) {
        wrong_type(key, "an integer", (*m_object)[std::string(key)]);
        return least;
    }
    return optional_integer(key, least, most).value_or(least);
}

std::optional<int> ObjectReader::optional_integer(std::string_view key, int least, int most) {
    const json* value = find(key);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    const auto number = number_of(*value);
    if (!number) {
        wrong_type(key, "an integer", *value);
        return std::nullopt;
    }
    if (*number != std::floor(*number)) {
        m_findings.error("type", "'" + std::string(key) + "' should be an integer, not " + value->dump(),
                         pointer_to(key));
        return std::nullopt;
    }
    if (*number < least || *number > most) {
        m_findings.error("range",
                         "'" + std::string(key) + "' is " + value->dump() + ", outside " + std::to_string(least) +
                             " to " + std::to_string(most),
                         pointer_to(key));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

double ObjectReader::number(std::string_view key, double least, double most) {
    if (require(key, "a number") == nullptr) {
        return least;
    }
    if (!has(key) && m_object != nullptr) {
        wrong_type(key, "a number", (*m_object)[std::string(key)]);
        return least;
    }
    return optional_number(key, least, most).value_or(least);
}

std::optional<double> ObjectReader::optional_number(std::string_view key, double least, double most) {
    const json* value = find(key);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    const auto number = number_of(*value);
    if (!number) {
        wrong_type(key, "a number", *value);
        return std::nullopt;
    }
    if (!(*number >= least && *number <= most)) {
        m_findings.error("range",
                         "'" + std::string(key) + "' is " + value->dump() + ", outside " + number_text(least) + " to " +
                             number_text(most),
                         pointer_to(key));
        return std::nullopt;
    }
    return number;
}

std::optional<bool> ObjectReader::optional_boolean(std::string_view key) {
    const json* value = find(key);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    if (!value->is_boolean()) {
        wrong_type(key, "true or false", *value);
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key, std::span<const std::string_view> choices) {
    const json* value = require(key, "a string");
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->is_null()) {
        wrong_type(key, "a string", *value);
        return std::nullopt;
    }
    return optional_choice(key, choices);
}

std::optional<std::size_t> ObjectReader::optional_choice(std::string_view key,
                                                         std::span<const std::string_view> choices) {
    const auto text = optional_text(key);
    if (!text) {
        return std::nullopt;
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i] == *text) {
            return i;
        }
        names.emplace_back(choices[i]);
    }
    const std::string near = nearest(*text, names);
    m_findings.error("choice",
                     "'" + std::string(key) + "' is '" + shorten(*text, 60) + "', not one of " + join(names, ", "),
                     pointer_to(key), near.empty() ? std::string() : "did you mean '" + near + "'?");
    return std::nullopt;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
    require(key, "an array of strings");
    return optional_texts(key);
}

std::vector<std::string> ObjectReader::optional_texts(std::string_view key) {
    std::vector<std::string> result;
    const json* value = find(key);
    if (value == nullptr) {
        return result;
    }
    if (!value->is_array()) {
        wrong_type(key, "an array of strings", *value);
        return result;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        const json& element = (*value)[i];
        const std::string at = pointer_to(key) + "/" + std::to_string(i);
        if (!element.is_string()) {
            m_findings.error("type", "expected a string, found " + type_of(element), at);
        } else if (element.get_ref<const std::string&>().empty()) {
            m_findings.error("empty", "the text is empty", at);
        } else {
            result.push_back(element.get<std::string>());
        }
    }
    return result;
}

void ObjectReader::each(std::string_view key, Need need, const Visit& visit) {
    const json* value = need == Need::required ? require(key, "an array") : find(key);
    if (value == nullptr) {
        return;
    }
    if (!value->is_array()) {
        wrong_type(key, "an array", *value);
        return;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        ObjectReader element((*value)[i], pointer_to(key) + "/" + std::to_string(i), m_findings);
        if (element.m_object != nullptr) {
            visit(element);
            element.finish();
        }
    }
}

void ObjectReader::each_entry(std::string_view key, Need need, const VisitEntry& visit) {
    const json* value = need == Need::required ? require(key, "an object") : find(key);
    if (value == nullptr) {
        return;
    }
    if (!value->is_object()) {
        wrong_type(key, "an object", *value);
        return;
    }
    for (const auto& [name, member] : value->items()) {
        ObjectReader entry(member, pointer_to(key) + "/" + pointer_token(name), m_findings);
        if (entry.m_object != nullptr) {
            visit(name, entry);
            entry.finish();
        }
    }
}

void ObjectReader::object(std::string_view key, Need need, const Visit& visit) {
    const json* value = need == Need::required ? require(key, "an object") : find(key);
    if (value == nullptr || (need == Need::optional && value->is_null())) {
        return;
    }
    if (!value->is_object()) {
        wrong_type(key, "an object", *value);
        return;
    }
    ObjectReader member(*value, pointer_to(key), m_findings);
    visit(member);
    member.finish();
}

bool ObjectReader::document_head(std::string_view kind, int schema_version) {
    if (m_object == nullptr) {
        return true;
    }
    const json* found_kind = require("kind", "\"" + std::string(kind) + "\"");
    const bool other_kind = found_kind != nullptr && *found_kind != kind;
    if (other_kind) {
        m_findings.error("kind",
                         "'kind' is " + shorten(found_kind->dump(-1, ' ', false, json::error_handler_t::replace), 60) +
                             ", not \"" + std::string(kind) + "\"",
                         pointer_to("kind"), "this is another document; see docs/documents.md");
    }
    const json* version = require("schema_version", "an integer");
    if (version == nullptr) {
        return !other_kind;
    }
    const auto number = number_of(*version);
    if (!number || *number != std::floor(*number)) {
        wrong_type("schema_version", "an integer", *version);
    } else if (*number != schema_version) {
        m_findings.error(
            "version",
            "'schema_version' is " + version->dump() + "; this program reads version " + std::to_string(schema_version),
            pointer_to("schema_version"), *number > schema_version ? "a newer onramp wrote it: update this one" : "");
    }
    return !other_kind;
}

void ObjectReader::finish() {
    if (m_object == nullptr) {
        return;
    }
    for (const auto& [name, member] : m_object->items()) {
        if (m_read.contains(name)) {
            continue;
        }
        std::vector<std::string> known(m_read.begin(), m_read.end());
        const std::string near = nearest(name, known);
        m_findings.warning("unknown-field", "'" + shorten(name, 60) + "' is not a known field; it is kept",
                           pointer_to(name),
                           near.empty() || m_object->contains(near) ? std::string() : "did you mean '" + near + "'?");
        m_findings.unknown.push_back({pointer_to(name), member.dump(-1, ' ', false, json::error_handler_t::replace)});
    }
}

} // namespace onramp
