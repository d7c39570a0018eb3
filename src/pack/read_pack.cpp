// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/problem_order.hpp"
#include "onramp/pack/pack_document.hpp"
#include "pack/measurement_reader.hpp"
#include "pack/table_reader.hpp"

namespace onramp {

namespace {

constexpr int k_schema_version = 1;

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
    return std::array{Load::light, Load::medium, Load::heavy}.at(table.choice("load", {"light", "medium", "heavy"}));
}

ResourceUse read_use(TableReader& table) {
    ResourceUse use;
    use.line = table.line();
    use.column = table.column();
    use.resource = table.id("id");
    table.require("levels", "[first, last]");
    const toml::node* node = table.find("levels");
    const toml::array* levels = node == nullptr ? nullptr : node->as_array();
    const auto level_at = [&](std::size_t at) {
        return (*levels)[at].is_integer() ? (*levels)[at].value<int>().value_or(0) : 0;
    };
    if (levels != nullptr && levels->size() == 2 && level_at(0) >= 1 && level_at(0) <= level_at(1) &&
        level_at(1) <= k_most_level) {
        use.from = level_at(0);
        use.to = level_at(1);
    } else if (node != nullptr) {
        table.error("range", table.quoted("levels") + " should be the first and the last level, [1, 2]", *node);
    }
    return use;
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
    table.each_table("resources", table.shown("resources"),
                     [&](TableReader& entry) { skill.resources.push_back(read_use(entry)); });
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

// A word that can stand in a Cargo.toml between quotation marks as it is.
std::string plain_word(TableReader& table, std::string_view key, std::string word) {
    constexpr std::string_view k_more = "-_.+*^~<>=, /";
    const bool plain = std::all_of(word.begin(), word.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               k_more.find(c) != std::string_view::npos;
    });
    if (!plain) {
        table.error("id-form",
                    table.quoted(key) + " '" + shorten(word, 60) + "' has characters that do not belong there",
                    table.node());
    }
    return word;
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
    pack.measurement = read_measurement(table);
    if (table.has("crates")) {
        table.table("crates", [&](TableReader& crates) {
            for (const auto& [key, node] : crates.node()) {
                const std::string name(key.str());
                crates.table(name, [&](TableReader& crate) {
                    CrateNeed& need = pack.crates[name];
                    need.version = plain_word(crate, "version", crate.text("version"));
                    for (const std::string& feature : crate.texts("features")) {
                        need.features.push_back(plain_word(crate, "features", feature));
                    }
                });
            }
        });
    }
}

bool is_head(const PackFile& file) {
    return pack_file_kind(file.inner_path()) == PackFileKind::head;
}

void read_file(const PackFile& file, Pack& pack, std::vector<Problem>& problems) {
    const auto table = parse_toml(file.text, file.path);
    if (!table) {
        problems.push_back({Severity::error, "syntax", table.error().message, table.error().hint, table.error().where});
        return;
    }
    std::vector<Problem> found;
    TableReader reader(*table, is_head(file) ? "pack" : "file", file.path, found);
    if (is_head(file)) {
        read_head(reader, pack);
    } else {
        reader.require("skill", "[[skill]] tables");
        reader.each_table("skill", "skill", [&](TableReader& entry) { pack.skills.push_back(read_skill(entry)); });
    }
    reader.finish();
    sort_by_place(found);
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
        return std::pair(!is_head(a), std::string_view(a.path)) < std::pair(!is_head(b), std::string_view(b.path));
    });
    if (files.empty() || !is_head(files.front())) {
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
