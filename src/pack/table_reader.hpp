// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/format.hpp"
#include "base/problem_order.hpp"
#include "base/toml.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

inline std::string type_of(const toml::node& node) {
    switch (node.type()) {
    case toml::node_type::string:
        return "a string";
    case toml::node_type::integer:
    case toml::node_type::floating_point:
        return "a number";
    case toml::node_type::boolean:
        return "true or false";
    case toml::node_type::array:
        return "an array";
    case toml::node_type::table:
        return "a table";
    default:
        return "a date or time";
    }
}

// Reads the keys of one TOML table strictly: every getter notes a problem where its key is missing or
// of another type, and goes on with an empty value.
class TableReader {
public:
    TableReader(const toml::table& table, std::string shown, const std::string& file, std::vector<Problem>& problems)
        : m_table(table), m_shown(std::move(shown)), m_file(file), m_problems(problems) {}

    std::uint32_t line() const { return m_table.source().begin.line; }
    std::uint32_t column() const { return m_table.source().begin.column; }
    const std::string& file() const { return m_file; }
    const toml::table& node() const { return m_table; }
    bool has(std::string_view key) const { return m_table.contains(key); }
    void rename(std::string shown) { m_shown = std::move(shown); }

    const toml::node* find(std::string_view key) {
        m_read.emplace(key);
        return m_table.get(key);
    }

    const toml::node* require(std::string_view key, std::string_view what) {
        const toml::node* node = find(key);
        if (node == nullptr) {
            error("missing", m_shown + ": '" + std::string(key) + "' is missing", m_table,
                  "add " + std::string(key) + " = " + std::string(what));
        }
        return node;
    }

    std::string text(std::string_view key) {
        const toml::node* node = require(key, "\"...\"");
        return node == nullptr ? std::string() : text_of(*node, key);
    }

    // The text of a key that may be missing; `otherwise` where it is.
    std::string text_or(std::string_view key, std::string otherwise) {
        const toml::node* node = find(key);
        return node == nullptr ? std::move(otherwise) : text_of(*node, key);
    }

    // The number of a key that may be missing, within `least` and `most`.
    double number_or(std::string_view key, double otherwise, double least, double most) {
        return has(key) ? number(key, least, most, otherwise) : otherwise;
    }

    double number(std::string_view key, double least, double most, double otherwise = 0) {
        const toml::node* node = require(key, format("{:g}", least));
        if (node == nullptr) {
            return otherwise;
        }
        const auto value = node->is_number() ? node->value<double>() : std::nullopt;
        if (!value) {
            wrong_type(*node, key, "a number");
            return otherwise;
        }
        if (!(*value >= least && *value <= most)) {
            error("range", quoted(key) + " is outside " + format("{:g} to {:g}", least, most), *node);
            return otherwise;
        }
        return *value;
    }

    // One of the words of `choices`, by its place there; the first where it is none of them.
    std::size_t choice(std::string_view key, const std::vector<std::string>& choices) {
        const toml::node* node = require(key, "\"...\"");
        const std::string name = node == nullptr ? std::string() : text_of(*node, key);
        const auto found = std::find(choices.begin(), choices.end(), name);
        if (found != choices.end()) {
            return static_cast<std::size_t>(found - choices.begin());
        }
        if (!name.empty()) {
            const std::string near = nearest(name, choices);
            error("choice", quoted(key) + " is '" + shorten(name, 60) + "', not one of " + join(choices, ", "), *node,
                  near.empty() ? std::string() : "did you mean '" + near + "'?");
        }
        return 0;
    }

    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> result;
        each(key, [&](const toml::node& node) { result.push_back(text_of(node, key)); });
        return result;
    }

    // A text that is an id: what kebab() would make of it.
    std::string id(std::string_view key) {
        const toml::node* node = require(key, "\"...\"");
        return node == nullptr ? std::string() : id_of(*node, key);
    }

    std::string id_of(const toml::node& node, std::string_view key) {
        std::string text = text_of(node, key);
        if (!text.empty() && kebab(text) != text) {
            error("id-form", quoted(key) + " '" + shorten(text, 60) + "' is not a plain id", node,
                  "write it in lower case with hyphens, like '" + shorten(kebab(text), 60) + "'");
        }
        return text;
    }

    int integer(std::string_view key, int least, int most) {
        const toml::node* node = require(key, std::to_string(least));
        if (node == nullptr) {
            return least;
        }
        const auto* value = node->as_integer();
        if (value == nullptr) {
            wrong_type(*node, key, "a whole number");
            return least;
        }
        if (value->get() < least || value->get() > most) {
            error("range",
                  quoted(key) + " is " + std::to_string(value->get()) + ", outside " + std::to_string(least) + " to " +
                      std::to_string(most),
                  *node);
            return least;
        }
        return static_cast<int>(value->get());
    }

    std::vector<std::string> ids(std::string_view key) {
        std::vector<std::string> result;
        each(key, [&](const toml::node& node) { result.push_back(id_of(node, key)); });
        return result;
    }

    // Every element of an array that may be missing.
    template <class Visit>
    void each(std::string_view key, Visit&& visit) {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return;
        }
        const toml::array* array = node->as_array();
        if (array == nullptr) {
            wrong_type(*node, key, "an array");
            return;
        }
        for (const toml::node& element : *array) {
            visit(element);
        }
    }

    // Every element of such an array, which should be tables; messages call them `shown`.
    template <class Visit>
    void each_table(std::string_view key, const std::string& shown, Visit&& visit) {
        each(key, [&](const toml::node& node) {
            if (const toml::table* table = node.as_table()) {
                TableReader reader(*table, shown, m_file, m_problems);
                visit(reader);
                reader.finish();
            } else {
                wrong_type(node, key, "an array of tables");
            }
        });
    }

    template <class Visit>
    void table(std::string_view key, Visit&& visit) {
        const toml::node* node = require(key, "{ ... }");
        if (node == nullptr) {
            return;
        }
        if (const toml::table* table = node->as_table()) {
            TableReader reader(*table, shown(key), m_file, m_problems);
            visit(reader);
            reader.finish();
        } else {
            wrong_type(*node, key, "a table");
        }
    }

    void wrong_type(const toml::node& node, std::string_view key, std::string_view what) {
        error("type", quoted(key) + " should be " + std::string(what) + ", not " + type_of(node), node);
    }

    void error(std::string rule, std::string message, const toml::node& at, std::string hint = {}) {
        m_problems.push_back(
            {Severity::error, std::move(rule), std::move(message), std::move(hint), where(at.source())});
    }

    // Reports the keys that no getter asked for.
    void finish(Severity severity = Severity::warning) {
        const std::vector<std::string> known(m_read.begin(), m_read.end());
        for (const auto& [key, node] : m_table) {
            if (m_read.contains(key.str())) {
                continue;
            }
            const std::string near = nearest(key.str(), known);
            m_problems.push_back({severity, "unknown-key",
                                  m_shown + ": '" + shorten(key.str(), 60) + "' is not a known key; it is not used",
                                  near.empty() || has(near) ? std::string() : "did you mean '" + near + "'?",
                                  where(key.source())});
        }
    }

    std::string shown(std::string_view key) const { return m_shown + ", " + std::string(key); }
    std::string quoted(std::string_view key) const { return m_shown + ": '" + std::string(key) + "'"; }

    // The text of an element or value, a problem where it is none or empty.
    std::string text_of(const toml::node& node, std::string_view key) {
        const auto* value = node.as_string();
        if (value == nullptr) {
            wrong_type(node, key, "a string");
            return {};
        }
        if (trim(value->get()).empty()) {
            error("empty", quoted(key) + " is empty", node);
        }
        return value->get();
    }

private:
    Location where(const toml::source_region& region) const {
        return {m_file, region.begin.line, region.begin.column, {}};
    }

    const toml::table& m_table;
    std::string m_shown;
    const std::string& m_file;
    std::vector<Problem>& m_problems;
    std::set<std::string, std::less<>> m_read;
};

// What `read` makes of every [[key]] table of the text; those with an error are left out. The problems are in the order
// of their places.
template <class T, class Read>
std::vector<T> read_tables(std::string_view text, const std::string& file, std::string_view key,
                           std::vector<Problem>& problems, Read read) {
    std::vector<T> values;
    const auto table = parse_toml(text, file);
    if (!table) {
        const Error& error = table.error();
        problems.push_back({Severity::error, "syntax", error.message, error.hint, error.where});
        return values;
    }
    TableReader reader(*table, "file", file, problems);
    reader.require(key, "[[" + std::string(key) + "]] tables");
    reader.each_table(key, std::string(key), [&](TableReader& entry) {
        const std::size_t before = problems.size();
        T value = read(entry);
        if (problems.size() == before) {
            values.push_back(std::move(value));
        }
    });
    reader.finish();
    sort_by_place(problems);
    return values;
}

} // namespace onramp
