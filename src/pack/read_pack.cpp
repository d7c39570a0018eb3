// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "base/toml.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/pack_document.hpp"

namespace onramp {

namespace {

constexpr int k_schema_version = 1;
constexpr std::string_view k_pack_file = "pack.toml";

std::string type_of(const toml::node& node) {
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
    void finish() {
        const std::vector<std::string> known(m_read.begin(), m_read.end());
        for (const auto& [key, node] : m_table) {
            if (m_read.contains(key.str())) {
                continue;
            }
            const std::string near = nearest(key.str(), known);
            m_problems.push_back({Severity::warning, "unknown-key",
                                  m_shown + ": '" + shorten(key.str(), 60) + "' is not a known key; it is not used",
                                  near.empty() || has(near) ? std::string() : "did you mean '" + near + "'?",
                                  where(key.source())});
        }
    }

    std::string shown(std::string_view key) const { return m_shown + ", " + std::string(key); }
    std::string quoted(std::string_view key) const { return m_shown + ": '" + std::string(key) + "'"; }

private:
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

    Location where(const toml::source_region& region) const {
        return {m_file, region.begin.line, region.begin.column, {}};
    }

    const toml::table& m_table;
    std::string m_shown;
    const std::string& m_file;
    std::vector<Problem>& m_problems;
    std::set<std::string, std::less<>> m_read;
};

// "to_1" ... : hours [low, likely, high], or "unknown".
std::optional<Effort> read_effort(TableReader& table, const std::string& key) {
    const toml::node* node = table.require(key, "[low, likely, high] hours, or \"unknown\"");
    if (node == nullptr || node->value<std::string_view>() == "unknown") {
        return std::nullopt;
    }
    const toml::array* array = node->as_array();
    if (array == nullptr || array->size() != 3) {
        table.error("type", table.quoted(key) + " should be three numbers of hours or \"unknown\"", *node,
                    "write it as [low, likely, high]");
        return std::nullopt;
    }
    std::array<double, 3> hours{};
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const auto value = (*array)[i].is_number() ? (*array)[i].value<double>() : std::nullopt;
        if (!value || !std::isfinite(*value)) {
            table.error("type", table.quoted(key) + " should be three numbers of hours", (*array)[i]);
            return std::nullopt;
        }
        hours.at(i) = *value;
    }
    if (!(hours[0] > 0)) {
        table.error("band", table.quoted(key) + " begins at 0 or below: no step takes no time", *node,
                    "write \"unknown\" where nobody can say");
        return std::nullopt;
    }
    if (hours[0] > hours[1] || hours[1] > hours[2]) {
        table.error("band", table.quoted(key) + " should go from low over likely to high", *node);
        return std::nullopt;
    }
    return Effort{hours[0], hours[1], hours[2]};
}

SkillLevel read_skill_level(TableReader& table) {
    SkillLevel entry;
    entry.skill = table.id("skill");
    entry.level = table.integer("level", 1, k_most_level);
    return entry;
}

Requirement read_requirement(TableReader& table) {
    Requirement requirement;
    requirement.line = table.line();
    requirement.column = table.column();
    requirement.for_level = table.integer("for_level", 1, k_most_level);
    const auto alternatives = [&](std::string_view key) {
        table.each_table(key, table.shown(key),
                         [&](TableReader& entry) { requirement.of.push_back(read_skill_level(entry)); });
        const toml::node* node = table.find(key);
        if (node->is_array() && node->as_array()->empty()) {
            table.error("empty", table.quoted(key) + " is empty", *node);
        }
    };
    if (table.has("any_of")) {
        alternatives("any_of");
    } else if (table.has("of")) {
        alternatives("of");
        requirement.at_least = table.integer("at_least", 1, std::numeric_limits<int>::max());
    } else {
        requirement.of.push_back(read_skill_level(table));
    }
    return requirement;
}

Load read_load(TableReader& table) {
    const std::string name = table.text("load");
    for (const Load load : {Load::light, Load::medium, Load::heavy}) {
        if (name == load_name(load)) {
            return load;
        }
    }
    if (const toml::node* node = table.find("load"); node != nullptr && !name.empty()) {
        const std::string near = nearest(name, {"light", "medium", "heavy"});
        table.error("choice", table.quoted("load") + " is '" + shorten(name, 60) + "', not one of light, medium, heavy",
                    *node, near.empty() ? std::string() : "did you mean '" + near + "'?");
    }
    return Load::medium;
}

std::string stem_of(std::string_view path) {
    path.remove_prefix(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    return std::string(path.substr(0, path.rfind('.')));
}

Skill read_skill(TableReader& table) {
    Skill skill;
    skill.file = table.file();
    skill.line = table.line();
    skill.column = table.column();
    skill.id = table.id("id");
    if (!skill.id.empty()) {
        table.rename("skill '" + shorten(skill.id, 60) + "'");
    }
    skill.name = table.text("name");
    const toml::node* area = table.find("area");
    skill.area = area != nullptr ? table.id_of(*area, "area") : stem_of(table.file());
    skill.group = table.text("group");
    skill.summary = table.text("summary");
    skill.load = read_load(table);
    skill.aliases = table.ids("aliases");
    table.each_table("requires", table.shown("requires"),
                     [&](TableReader& entry) { skill.requirements.push_back(read_requirement(entry)); });
    table.table("levels", [&](TableReader& levels) {
        for (std::size_t i = 0; i < skill.levels.size(); ++i) {
            skill.levels.at(i) = levels.text(std::to_string(i + 1));
        }
    });
    table.table("effort", [&](TableReader& effort) {
        skill.effort_basis = effort.text("basis");
        for (std::size_t i = 0; i < skill.effort.size(); ++i) {
            skill.effort.at(i) = read_effort(effort, "to_" + std::to_string(i + 1));
        }
    });
    return skill;
}

void read_head(TableReader& table, Pack& pack) {
    const std::string kind = table.text("kind");
    if (const toml::node* node = table.find("kind"); node != nullptr && !kind.empty() && kind != "pack") {
        table.error("kind", table.quoted("kind") + " is '" + shorten(kind, 60) + "', not 'pack'", *node);
    }
    table.integer("schema_version", k_schema_version, k_schema_version);
    pack.id = table.id("id");
    pack.name = table.text("name");
    pack.version = table.text("version");
    table.require("area", "[[area]] tables");
    table.each_table("area", "area", [&](TableReader& entry) {
        PackArea area;
        area.file = entry.file();
        area.line = entry.line();
        area.column = entry.column();
        area.id = entry.id("id");
        area.name = entry.text("name");
        area.summary = entry.text("summary");
        pack.areas.push_back(std::move(area));
    });
}

bool is_pack_file(std::string_view path) {
    return path == k_pack_file || path.ends_with("/" + std::string(k_pack_file));
}

void read_file(const PackFile& file, Pack& pack, std::vector<Problem>& problems) {
    const auto table = parse_toml(file.text, file.path);
    if (!table) {
        problems.push_back({Severity::error, "syntax", table.error().message, table.error().hint, table.error().where});
        return;
    }
    std::vector<Problem> found;
    TableReader reader(*table, is_pack_file(file.path) ? "pack" : "file", file.path, found);
    if (is_pack_file(file.path)) {
        read_head(reader, pack);
    } else {
        reader.require("skill", "[[skill]] tables");
        reader.each_table("skill", "skill", [&](TableReader& entry) { pack.skills.push_back(read_skill(entry)); });
    }
    reader.finish();
    std::stable_sort(found.begin(), found.end(), [](const Problem& a, const Problem& b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void sort_skills(Pack& pack) {
    std::map<std::string, std::size_t, std::less<>> ranks;
    for (const PackArea& area : pack.areas) {
        ranks.emplace(area.id, ranks.size());
    }
    const auto rank = [&](const Skill& skill) {
        const auto found = ranks.find(skill.area);
        return found == ranks.end() ? ranks.size() : found->second;
    };
    std::stable_sort(pack.skills.begin(), pack.skills.end(),
                     [&](const Skill& a, const Skill& b) { return rank(a) < rank(b); });
}

} // namespace

Reading<Pack> read_pack(std::vector<PackFile> files) {
    Reading<Pack> reading;
    Pack pack;
    std::sort(files.begin(), files.end(), [](const PackFile& a, const PackFile& b) {
        return std::pair(!is_pack_file(a.path), std::string_view(a.path)) <
               std::pair(!is_pack_file(b.path), std::string_view(b.path));
    });
    if (files.empty() || !is_pack_file(files.front().path)) {
        reading.problems.push_back({Severity::error,
                                    "missing",
                                    "there is no pack.toml: it says what the pack is",
                                    "see docs/commands/pack-lint.md for the files of a pack",
                                    {}});
    }
    for (const PackFile& file : files) {
        read_file(file, pack, reading.problems);
    }
    if (!has_errors(reading.problems)) {
        sort_skills(pack);
        reading.value = std::move(pack);
    }
    return reading;
}

} // namespace onramp
