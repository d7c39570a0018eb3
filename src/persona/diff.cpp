// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/diff.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <unordered_set>

#include "onramp/persona/document.hpp"
#include "persona/walk.hpp"
#include "json/json_patch.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

struct Statement {
    std::string id;
    std::string text;
};

std::string text_of(const PersonaBlock& block) {
    return block.label.empty() ? block.text : block.label + (block.text.empty() ? "" : ": ") + block.text;
}

std::string text_of(const std::optional<IntegerRange>& range) {
    if (!range) {
        return {};
    }
    if (!range->max) {
        return std::to_string(range->min) + "+";
    }
    return std::to_string(range->min) + (*range->max == range->min ? "" : "-" + std::to_string(*range->max));
}

std::string text_of(const std::optional<int>& percent) {
    return percent ? std::to_string(*percent) + "%" : std::string();
}

std::string text_of(const std::optional<Minutes>& time) {
    return time ? format_time_of_day(*time) : std::string();
}

// What the documents say, in order. A group's list is said by its skills.
std::vector<Statement> statements_of(const Persona& persona) {
    std::vector<Statement> statements = {{"name", persona.name}, {"title", persona.title}};
    std::unordered_map<std::string_view, const SkillGroup*> groups;
    for (const auto* areas : {&persona.skills, &persona.expertise}) {
        for (const SkillArea& area : *areas) {
            for (const SkillGroup& group : area.groups) {
                groups.emplace(group.id, &group);
            }
        }
    }
    const auto add_block = [&](const PersonaBlock& block) {
        const auto group = groups.find(block.id);
        if (group == groups.end()) {
            statements.push_back({block.id, text_of(block)});
            return;
        }
        statements.push_back({block.id, block.label});
        for (const NamedItem& skill : group->second->skills) {
            statements.push_back({skill.id, skill.name});
        }
    };
    for (const auto* blocks : {&persona.preamble, &persona.introduction}) {
        for (const PersonaBlock& block : *blocks) {
            add_block(block);
        }
    }
    walk_sections(persona, {[&](const HeadingView& view) { statements.push_back({*view.id, *view.text}); }, add_block});
    return statements;
}

// What was understood of a section; told only where nothing of its wording differs.
std::vector<Statement> facts_of(const Persona& persona) {
    const RoleOverview& role = persona.role_overview;
    const Background& background = persona.background;
    const WorkEnvironment& work = persona.environment;
    std::vector<Statement> facts = {
        {"role-overview.position", role.position},
        {"role-overview.department", role.department},
        {"role-overview.reports-to", role.reports_to},
        {"role-overview.team.leads", text_of(role.team.leads)},
        {"role-overview.team.collaborates-with", text_of(role.team.collaborates_with)},
        {"background.years", text_of(background.years)},
        {"background.years-in", background.years_in},
        {"background.focus-years", text_of(background.focus_years)},
        {"background.focus", background.focus},
        {"background.education", background.education},
        {"environment.flexible-hours", work.flexible_hours ? "yes" : ""},
        {"environment.core-overlap", work.core_overlap ? "yes" : ""},
        {"environment.core-overlap-for", work.core_overlap_for},
        {"environment.remote-percent", text_of(work.remote_percent)},
        {"environment.remote-for", work.remote_for},
        {"environment.office-percent", text_of(work.office_percent)},
        {"environment.office-for", work.office_for},
        {"environment.focus-time", work.focus_time ? std::string(part_of_day_name(*work.focus_time)) : ""},
        {"environment.focus-for", work.focus_for},
    };
    for (const DayBlock& day : persona.daily_activities) {
        facts.push_back({day.id + ".start", text_of(day.start)});
        facts.push_back({day.id + ".end", text_of(day.end)});
    }
    for (const GoalArea& area : persona.goals) {
        facts.push_back({area.id + ".months", text_of(area.months)});
    }
    return facts;
}

std::string_view root_of(std::string_view id) {
    return id.substr(0, id.find('.'));
}

std::unordered_map<std::string_view, std::string_view> by_id(const std::vector<Statement>& statements) {
    std::unordered_map<std::string_view, std::string_view> map;
    for (const Statement& statement : statements) {
        map.emplace(statement.id, statement.text);
    }
    return map;
}

std::vector<PersonaDifference> compare(const std::vector<Statement>& before, const std::vector<Statement>& after) {
    const auto old_texts = by_id(before);
    const auto new_texts = by_id(after);
    std::vector<PersonaDifference> differences;
    std::unordered_set<std::string_view> told;
    const auto text_in = [](const auto& texts, std::string_view id) {
        const auto found = texts.find(id);
        return found == texts.end() ? std::string() : std::string(found->second);
    };
    for (const auto* statements : {&before, &after}) {
        for (const Statement& statement : *statements) {
            if (!told.insert(statement.id).second) {
                continue;
            }
            const bool was = old_texts.contains(statement.id);
            const bool is = new_texts.contains(statement.id);
            std::string old_text = text_in(old_texts, statement.id);
            std::string new_text = text_in(new_texts, statement.id);
            if (was && is && old_text == new_text) {
                continue;
            }
            const Change change = !was ? Change::added : !is ? Change::removed : Change::changed;
            differences.push_back({change, statement.id, std::move(old_text), std::move(new_text)});
        }
    }
    return differences;
}

void drop_absent(std::vector<Statement>& facts) {
    std::erase_if(facts, [](const Statement& fact) { return fact.text.empty(); });
}

} // namespace

std::string_view change_name(Change change) {
    constexpr std::array<std::string_view, 3> k_names = {"added", "removed", "changed"};
    return k_names[static_cast<std::size_t>(change)];
}

std::vector<PersonaDifference> diff_personas(const Persona& before, const Persona& after) {
    std::vector<PersonaDifference> differences = compare(statements_of(before), statements_of(after));
    std::unordered_set<std::string> reworded;
    for (const PersonaDifference& difference : differences) {
        reworded.emplace(root_of(difference.id));
    }
    std::vector<Statement> old_facts = facts_of(before);
    std::vector<Statement> new_facts = facts_of(after);
    drop_absent(old_facts);
    drop_absent(new_facts);
    for (PersonaDifference& difference : compare(old_facts, new_facts)) {
        if (!reworded.contains(std::string(root_of(difference.id)))) {
            differences.push_back(std::move(difference));
        }
    }
    return differences;
}

std::string render_persona_diff_json(const Persona& before, const Persona& after,
                                     const std::vector<PersonaDifference>& differences) {
    ordered_json document = {
        {"kind", "persona_diff"}, {"schema_version", 1}, {"before", before.id}, {"after", after.id}};
    ordered_json& items = document["items"] = ordered_json::array();
    for (const PersonaDifference& difference : differences) {
        ordered_json item = {{"change", change_name(difference.change)}, {"id", difference.id}};
        if (difference.change != Change::added) {
            item["before"] = difference.before;
        }
        if (difference.change != Change::removed) {
            item["after"] = difference.after;
        }
        items.push_back(std::move(item));
    }
    return dump_document(document);
}

std::string render_persona_patch(const Persona& before, const Persona& after) {
    return dump_document(make_json_patch(ordered_json::parse(render_persona_json(before)),
                                         ordered_json::parse(render_persona_json(after))));
}

} // namespace onramp
