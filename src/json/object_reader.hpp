// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"

namespace onramp {

// What a strict reader of one document finds: every problem, and the fields it does not know.
struct Findings {
    std::vector<Problem> problems;
    std::vector<UnknownField> unknown;

    void error(std::string rule, std::string message, std::string pointer, std::string hint = {});
    void warning(std::string rule, std::string message, std::string pointer, std::string hint = {});
};

// Reads the members of one JSON object strictly: each getter notes a problem where the member is
// missing or of another type and then returns an empty value, so that reading goes on and every
// problem of the document is found. Numbers count as integers as in JSON Schema: 2.0 is 2.
class ObjectReader {
public:
    // `node` need not be an object: that is a problem, noted once, and every getter is then silent.
    ObjectReader(const nlohmann::json& node, std::string pointer, Findings& findings);

    const std::string& pointer() const { return m_pointer; }
    std::string pointer_to(std::string_view key) const;
    bool has(std::string_view key) const; // present and not null

    std::string text(std::string_view key);                         // required, not empty
    std::optional<std::string> optional_text(std::string_view key); // absent, null or a string
    std::string text_or_empty(std::string_view key);                // optional_text or ""
    int integer(std::string_view key, int least, int most);         // required
    std::optional<int> optional_integer(std::string_view key, int least, int most);
    double number(std::string_view key, double least, double most); // required
    std::optional<double> optional_number(std::string_view key, double least, double most);
    std::optional<bool> optional_boolean(std::string_view key);

    // The index of a required (or optional) member's text in `choices`.
    std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> choices);
    std::optional<std::size_t> optional_choice(std::string_view key, std::span<const std::string_view> choices);

    std::vector<std::string> texts(std::string_view key);          // required array of non-empty strings
    std::vector<std::string> optional_texts(std::string_view key); // the same, absent is empty

    using Visit = std::function<void(ObjectReader&)>;
    using VisitEntry = std::function<void(const std::string& key, ObjectReader&)>;
    enum class Need { required, optional };

    // Each element of an array of objects; finish() is called for each.
    void each(std::string_view key, Need need, const Visit& visit);
    // Each member of an object whose members are objects (a map keyed by id).
    void each_entry(std::string_view key, Need need, const VisitEntry& visit);
    // One member that is an object.
    void object(std::string_view key, Need need, const Visit& visit);
    // The member as it is, marked as read; null where it is missing.
    const nlohmann::json* raw(std::string_view key);

    // Notes `kind` and `schema_version` of a document: another kind or a newer version is an error. False where it is
    // of another kind.
    bool document_head(std::string_view kind, int schema_version);

    // Reports members that no getter asked for as warnings and keeps them.
    void finish();

    Findings& findings() { return m_findings; }

private:
    const nlohmann::json* find(std::string_view key);
    const nlohmann::json* require(std::string_view key, std::string_view what);
    void wrong_type(std::string_view key, std::string_view what, const nlohmann::json& found);

    const nlohmann::json* m_object;
    std::string m_pointer;
    Findings& m_findings;
    std::set<std::string, std::less<>> m_read;
};

} // namespace onramp
