// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/pack_view.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

std::vector<const Skill*> skills_of(const Pack& pack, const PackArea& area) {
    std::vector<const Skill*> skills;
    for (const Skill& skill : pack.skills) {
        if (skill.area == area.id) {
            skills.push_back(&skill);
        }
    }
    return skills;
}

std::string area_name(const Pack& pack, const std::string& id) {
    const auto found =
        std::find_if(pack.areas.begin(), pack.areas.end(), [&](const PackArea& area) { return area.id == id; });
    return found == pack.areas.end() ? id : found->name;
}

std::string pack_title(const Pack& pack) {
    return visible(pack.name) + " " + visible(pack.version) + ": " + counted(pack.skills.size(), "skill") + " in " +
           counted(pack.areas.size(), "area");
}

std::string hours_words(const std::optional<Effort>& effort) {
    if (!effort) {
        return "nobody can say how long it takes";
    }
    return format("takes about {:g} h ({:g} to {:g})", effort->likely, effort->low, effort->high);
}

std::string step_name(const SkillLevel& step) {
    return step.skill + "@" + std::to_string(step.level);
}

std::vector<std::string> needs_for(const Pack& pack, const Skill& skill, int level) {
    std::vector<std::string> words;
    for (const Requirement& requirement : skill.requirements) {
        if (requirement.for_level == level) {
            words.push_back(requirement_words(pack, requirement));
        }
    }
    return words;
}

// "traits@3, generics@3" for each level of the skill that something needs.
std::vector<std::pair<int, std::string>> needed_by(const SkillView& view) {
    std::vector<std::pair<int, std::string>> rows;
    const std::vector<Dependent> dependents = dependents_of(view.pack, view.skill);
    for (int level = 1; level <= k_most_level; ++level) {
        std::vector<std::string> steps;
        for (const Dependent& dependent : dependents) {
            if (dependent.level == level) {
                steps.push_back(step_name(dependent.step) + (dependent.one_of_several ? " (or others)" : ""));
            }
        }
        if (!steps.empty()) {
            rows.emplace_back(level, join(steps, ", "));
        }
    }
    return rows;
}

std::string target_words(const SkillView& view) {
    if (!view.target) {
        return "none in " + view.profile;
    }
    std::string words = std::to_string(view.target->level) + ", " + std::string(level_words(view.target->level)) + "; ";
    switch (view.target->need) {
    case Need::required:
        words += "required";
        break;
    case Need::any_of:
        words += "one of the group " + view.target->group;
        break;
    case Need::elective:
        words += "elective";
        break;
    case Need::on_demand:
        words += "on demand";
        break;
    }
    return words + (view.target->phase == Phase::first_90_days ? "; first 90 days" : "; later in the role") + " (" +
           view.profile + ")";
}

std::string paragraph(std::string_view words, const Style& style, std::size_t indent) {
    const std::string space(indent, ' ');
    return space + wrap(visible(words), style.width - indent, space) + "\n";
}

std::string levels_words(const ResourceUse& use) {
    return use.from == use.to ? std::to_string(use.from) : std::to_string(use.from) + "-" + std::to_string(use.to);
}

std::string minutes_words(const Resource& resource) {
    return resource.minutes ? std::to_string(*resource.minutes) + " min" : "unknown";
}

// "Ownership (The Rust Programming Language)", with what speaks against it.
std::string resource_title(const Resource& resource) {
    std::string words = resource.title;
    if (!resource.part_of.empty()) {
        words += " (" + resource.part_of + ")";
    }
    if (resource.completeness != Completeness::complete) {
        words += ", " + std::string(completeness_name(resource.completeness));
    }
    return words + (resource.checked.empty() ? ", not checked" : "");
}

std::string render_resources_text(const SkillView& view, const Style& style) {
    constexpr std::size_t k_indent = 2;
    std::string text;
    for (const ResourceUse& use : view.skill.resources) {
        if (const Resource* resource = find_resource(view.resources, use.resource)) {
            text += paragraph(resource_title(*resource) + ": " + std::string(resource_kind_name(resource->kind)) +
                                  ", level " + levels_words(use) + ", time " + minutes_words(*resource),
                              style, k_indent) +
                    std::string(2 * k_indent, ' ') + visible(resource->url) + "\n";
        }
    }
    return text.empty() ? text : "\n" + style.paint(Ink::bold, "Resources") + "\n" + text;
}

std::string render_resources_markdown(const SkillView& view) {
    std::string text;
    for (const ResourceUse& use : view.skill.resources) {
        if (const Resource* resource = find_resource(view.resources, use.resource)) {
            text += "- [" + markdown_text(resource_title(*resource)) + "](<" + visible(resource->url) +
                    ">): " + std::string(resource_kind_name(resource->kind)) + ", level " + levels_words(use) +
                    ", time " + minutes_words(*resource) + "\n";
        }
    }
    return text.empty() ? text : "\n## Resources\n\n" + text;
}

std::string render_exercises_text(const std::vector<Exercise>& exercises, const Style& style) {
    if (exercises.empty()) {
        return {};
    }
    TextTable table({{"Exercises", Align::left, true},
                     {"What", Align::left, true},
                     {"Level", Align::right},
                     {"Time", Align::right}});
    for (const Exercise& exercise : exercises) {
        table.add({{exercise.id},
                   {exercise.title},
                   {std::to_string(exercise.level)},
                   {std::to_string(exercise.minutes) + " min"}});
    }
    return "\n" + table.render(style);
}

std::string render_exercises_markdown(const std::vector<Exercise>& exercises) {
    std::string text;
    for (const Exercise& exercise : exercises) {
        text += "- `" + visible(exercise.id) + "`: " + markdown_text(exercise.title) + ", level " +
                std::to_string(exercise.level) + ", " + std::to_string(exercise.minutes) + " minutes\n";
    }
    return text.empty() ? text : "\n## Exercises\n\n" + text;
}

// What is asked, without a word of the answers.
std::string render_items_text(const std::vector<Item>& items, const Style& style) {
    if (items.empty()) {
        return {};
    }
    TextTable table({{"Items", Align::left, true},
                     {"Kind"},
                     {"Level", Align::right},
                     {"Difficulty", Align::right},
                     {"Pool"},
                     {"Variants", Align::right}});
    for (const Item& item : items) {
        table.add({{item.id.substr(item.skill.size() + 1)},
                   {std::string(item_kind_name(item.kind))},
                   {std::to_string(item.level)},
                   {std::to_string(item.difficulty)},
                   {std::string(item_pool_name(item.pool))},
                   {std::to_string(item.parameters.size())}});
    }
    return "\n" + table.render(style);
}

std::string render_items_markdown(const std::vector<Item>& items) {
    std::string text;
    for (const Item& item : items) {
        text += "- `" + visible(item.id) + "`: " + std::string(item_kind_name(item.kind)) + ", level " +
                std::to_string(item.level) + ", difficulty " + std::to_string(item.difficulty) + ", " +
                std::string(item_pool_name(item.pool)) + "\n";
    }
    return text.empty() ? text : "\n## Items\n\n" + text;
}

} // namespace

std::string render_pack_text(const Pack& pack, const Style& style) {
    std::string text = style.paint(Ink::bold, pack_title(pack)) + "\n";
    for (const PackArea& area : pack.areas) {
        const std::vector<const Skill*> skills = skills_of(pack, area);
        text += "\n" + style.paint(Ink::bold, visible(area.name)) + " (" + visible(area.id) +
                "): " + counted(skills.size(), "skill") + "\n";
        TextTable table({{}, {{}, Align::left, true}});
        for (const Skill* skill : skills) {
            table.add({{skill->id, Ink::accent}, {skill->summary.str()}});
        }
        text += table.render(style, 2);
    }
    return text;
}

std::string render_pack_markdown(const Pack& pack) {
    std::string text = "# " + pack_title(pack) + "\n";
    for (const PackArea& area : pack.areas) {
        text += "\n## " + visible(area.name) + "\n\n" + visible(area.summary) + "\n\n";
        for (const Skill* skill : skills_of(pack, area)) {
            text +=
                "- **" + visible(skill->name) + "** (`" + visible(skill->id) + "`): " + visible(skill->summary) + "\n";
        }
    }
    return text;
}

std::string render_skill_text(const SkillView& view, const Style& style) {
    const Skill& skill = view.skill;
    std::string text = style.paint(Ink::bold, visible(skill.name)) + " (" + visible(skill.id) + ")\n";
    text += paragraph(skill.summary, style, 0) + "\n";
    TextTable facts({{}, {{}, Align::left, true}});
    facts.add({{"Area"}, {area_name(view.pack, skill.area) + ", " + skill.group}});
    facts.add({{"Load"}, {std::string(load_name(skill.load))}});
    facts.add({{"Target"}, {target_words(view)}});
    if (!skill.aliases.empty()) {
        facts.add({{"Was"}, {join(skill.aliases, ", ")}});
    }
    text += facts.render(style);
    for (int level = 1; level <= k_most_level; ++level) {
        const auto index = static_cast<std::size_t>(level - 1);
        text += "\n" + style.paint(Ink::bold, std::to_string(level) + " " + std::string(level_words(level))) + "\n" +
                paragraph(skill.levels.at(index), style, 2) + paragraph(hours_words(skill.effort.at(index)), style, 2);
        if (const auto needs = needs_for(view.pack, skill, level); !needs.empty()) {
            text += paragraph("needs " + join(needs, "; "), style, 2);
        }
    }
    text += "\n" + paragraph("Effort: " + skill.effort_basis.str(), style, 0);
    const auto rows = needed_by(view);
    text += rows.empty() ? "\nNothing needs it.\n" : "\nNeeded by\n";
    for (const auto& [level, steps] : rows) {
        text += paragraph("level " + std::to_string(level) + ": " + steps, style, 2);
    }
    return text + render_resources_text(view, style) + render_exercises_text(view.exercises, style) +
           render_items_text(view.items, style);
}

std::string render_skill_markdown(const SkillView& view) {
    const Skill& skill = view.skill;
    std::string text = "# " + visible(skill.name) + "\n\n" + visible(skill.summary) + "\n\n";
    text += "- Skill: `" + visible(skill.id) + "`\n- Area: " + visible(area_name(view.pack, skill.area)) + ", " +
            visible(skill.group) + "\n- Load: " + std::string(load_name(skill.load)) +
            "\n- Target: " + visible(target_words(view)) + "\n";
    for (int level = 1; level <= k_most_level; ++level) {
        const auto index = static_cast<std::size_t>(level - 1);
        text += "\n## " + std::to_string(level) + " " + std::string(level_words(level)) + "\n\n" +
                visible(skill.levels.at(index)) + "\n\n- " + hours_words(skill.effort.at(index)) + "\n";
        if (const auto needs = needs_for(view.pack, skill, level); !needs.empty()) {
            text += "- needs " + visible(join(needs, "; ")) + "\n";
        }
    }
    text += "\nEffort: " + visible(skill.effort_basis) + "\n";
    if (const auto rows = needed_by(view); !rows.empty()) {
        text += "\n## Needed by\n\n";
        for (const auto& [level, steps] : rows) {
            text += "- level " + std::to_string(level) + ": " + visible(steps) + "\n";
        }
    }
    return text + render_resources_markdown(view) + render_exercises_markdown(view.exercises) +
           render_items_markdown(view.items);
}

} // namespace onramp
