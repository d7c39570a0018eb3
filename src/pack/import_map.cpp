// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/import_map.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/problem_order.hpp"
#include "base/suggestions.hpp"
#include "onramp/base/text.hpp"
#include "pack/table_reader.hpp"

namespace onramp {

namespace {

constexpr int k_most_exercises = 1000;

// "imports/rustlings.toml" is about rustlings.
std::string format_of(std::string_view inner_path) {
    std::string_view name = inner_path.substr(inner_path.rfind('/') + 1); // npos + 1 is 0
    constexpr std::string_view k_ending = ".toml";
    if (name.ends_with(k_ending)) {
        name.remove_suffix(k_ending.size());
    }
    return std::string(name);
}

void read_exercises(TableReader& table, ImportRule& rule) {
    rule.exercises = table.texts("exercises");
    const std::set<std::string> apart(rule.exercises.begin(), rule.exercises.end());
    const toml::node* node = table.find("exercises");
    if (node == nullptr) {
        return;
    }
    if (rule.exercises.empty()) {
        table.error("empty", table.quoted("exercises") + " names none", *node);
    } else if (apart.size() < rule.exercises.size()) {
        table.error("duplicate", table.quoted("exercises") + " names one twice", *node);
    }
    const int all = static_cast<int>(std::min<std::size_t>(rule.exercises.size(), k_most_exercises));
    rule.at_least = table.has("at_least") ? table.integer("at_least", 1, std::max(all, 1)) : all;
}

ImportRule read_rule(TableReader& table) {
    ImportRule rule;
    rule.line = table.line();
    rule.column = table.column();
    rule.skill = table.id("skill");
    if (!rule.skill.empty()) {
        table.rename("what shows '" + shorten(rule.skill, 60) + "'");
    }
    rule.level = table.integer("level", 1, k_most_import_level);
    rule.basis = table.text("basis");
    if (table.has("topic") == table.has("exercises")) {
        table.error("topic-or-exercises",
                    table.shown("topic") +
                        (table.has("topic") ? " stands beside exercises" : " or exercises: neither") +
                        "; a rule is about one of them",
                    table.node(), "give topic = \"...\", or exercises = [\"...\"]");
        return rule;
    }
    if (table.has("topic")) {
        rule.topic = table.text("topic");
        constexpr int k_all = 100;
        rule.percent = table.has("percent") ? table.integer("percent", 1, k_all) : k_all;
    } else {
        read_exercises(table, rule);
    }
    return rule;
}

Location where(const ImportMap& map, const ImportRule& rule) {
    return {map.file, rule.line, rule.column, {}};
}

class ImportMapLinter {
public:
    explicit ImportMapLinter(const Pack& pack) : m_pack(pack) {
        for (const Skill& skill : pack.skills) {
            m_names.push_back(skill.id);
        }
    }

    std::vector<Problem> run(const std::vector<ImportMap>& maps) {
        for (const ImportMap& map : maps) {
            check_format(map);
            std::map<std::pair<std::string, std::string>, const ImportRule*> seen;
            for (const ImportRule& rule : map.rules) {
                const Skill* skill = m_pack.find(rule.skill);
                if (skill == nullptr) {
                    report("dangling", "the pack has no skill '" + shorten(rule.skill, 60) + "'", where(map, rule),
                           m_suggestions.of(rule.skill, m_names));
                    continue;
                }
                const std::string about = rule.topic.empty() ? "exercises " + join(rule.exercises, " ") : rule.topic;
                if (const auto [first, fresh] = seen.emplace(std::pair(skill->id, about), &rule); !fresh) {
                    report("duplicate", "what shows '" + skill->id + "' stands twice", where(map, rule),
                           "it is first at " + format_location(where(map, *first->second)));
                }
            }
        }
        sort_by_place(m_problems);
        return std::move(m_problems);
    }

private:
    void report(std::string rule, std::string message, Location at, std::string hint) {
        m_problems.push_back({Severity::error, std::move(rule), std::move(message), std::move(hint), std::move(at)});
    }

    void check_format(const ImportMap& map) {
        if (std::find(std::begin(k_import_map_formats), std::end(k_import_map_formats), map.format) ==
            std::end(k_import_map_formats)) {
            const std::vector<std::string> names(std::begin(k_import_map_formats), std::end(k_import_map_formats));
            const std::string near = m_suggestions.of(map.format, names);
            report("import-format", "'" + shorten(map.format, 60) + "' is no format that exercises are done in",
                   {map.file, 1, 1, {}}, near.empty() ? "there are " + listed(names) : near);
        }
    }

    const Pack& m_pack;
    std::vector<std::string> m_names;
    std::vector<Problem> m_problems;
    Suggestions m_suggestions;
};

} // namespace

ImportMapReading read_import_map(const PackFile& file) {
    ImportMapReading read;
    read.map.format = format_of(file.inner_path());
    read.map.file = file.path;
    read.map.rules = read_tables<ImportRule>(file.text, file.path, "shows", read.problems, read_rule);
    return read;
}

std::vector<Problem> lint_import_maps(const Pack& pack, const std::vector<ImportMap>& maps) {
    return ImportMapLinter(pack).run(maps);
}

} // namespace onramp
