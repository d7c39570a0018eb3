// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/validate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "onramp/base/text.hpp"
#include "persona/sections.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_quoted = 60;

std::string quoted(std::string_view text) {
    return "'" + shorten(visible(text), k_most_quoted) + "'";
}

std::string at(const std::string& pointer, std::size_t index) {
    return pointer + "/" + std::to_string(index);
}

class Checker {
public:
    explicit Checker(const Persona& persona) : m_persona(persona) {}

    std::vector<Problem> check() {
        check_head();
        facts(m_persona.role_overview, "/role_overview");
        range(m_persona.role_overview.team.leads, "/role_overview/team/leads", 0);
        range(m_persona.role_overview.team.collaborates_with, "/role_overview/team/collaborates_with", 0);
        facts(m_persona.background, "/background");
        range(m_persona.background.years, "/background/years", 0);
        range(m_persona.background.focus_years, "/background/focus_years", 0);
        items(m_persona.background.previous_roles, "/background/previous_roles");
        items(m_persona.background.specializations, "/background/specializations");
        areas(m_persona.responsibilities, "/responsibilities");
        areas(m_persona.skills, "/skills");
        areas(m_persona.expertise, "/expertise");
        areas(m_persona.daily_activities, "/daily_activities");
        check_day();
        areas(m_persona.pain_points, "/pain_points");
        areas(m_persona.goals, "/goals");
        areas(m_persona.learning, "/learning");
        areas(m_persona.communication, "/communication");
        areas(m_persona.preferences, "/preferences");
        areas(m_persona.methods, "/methods");
        facts(m_persona.environment, "/environment");
        items(m_persona.environment.collaboration, "/environment/collaboration");
        items(m_persona.environment.tools, "/environment/tools");
        areas(m_persona.extra_sections, "/extra_sections");
        blocks(m_persona.preamble, "/preamble");
        blocks(m_persona.introduction, "/introduction");
        check_index();
        return std::move(m_problems);
    }

private:
    void note(Severity severity, std::string rule, std::string message, std::string pointer, std::uint32_t line,
              std::string hint = {}) {
        Location where{{}, line, line > 0 ? 1U : 0U, std::move(pointer)};
        m_problems.push_back({severity, std::move(rule), std::move(message), std::move(hint), std::move(where)});
    }

    void check_head() {
        if (m_persona.name.empty()) {
            note(Severity::warning, "no-name", "the persona has no name", "/name", 0,
                 "begin the document with a heading: # Senior Rust Developer Persona");
        }
        if (m_persona.skills.empty() && m_persona.expertise.empty()) {
            note(Severity::warning, "no-skills", "the persona names no skills: there is nothing to assess", "/skills",
                 0,
                 "add a section '## Skills & Competencies' with bullets such as '- **Core Language**: Ownership, "
                 "traits'");
        }
        if (m_persona.daily_activities.empty()) {
            note(Severity::warning, "no-days",
                 "the persona has no daily activities: days cannot be planned around them", "/daily_activities", 0,
                 "add a section '## Daily Activities' with headings such as '### Morning (8:00 AM - 12:00 PM)'");
        }
    }

    void id(const std::string& id, const std::string& pointer, std::uint32_t line) {
        const auto [entry, is_new] = m_ids.emplace(id, pointer);
        if (!is_new) {
            note(Severity::error, "duplicate-id", "the id " + quoted(id) + " stands twice; first at " + entry->second,
                 pointer + "/id", line);
        }
    }

    void range(const std::optional<IntegerRange>& range, const std::string& pointer, std::uint32_t line) {
        if (range && range->max && *range->max < range->min) {
            note(Severity::error, "range-order",
                 "the range ends (" + std::to_string(*range->max) + ") before it starts (" +
                     std::to_string(range->min) + ")",
                 pointer, line);
        }
    }

    // The ids of a list's items are those of the same list in the block that states it.
    void items(const std::vector<NamedItem>& list, const std::string& pointer) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            id(list[i].id, at(pointer, i), 0);
        }
    }

    void block(const PersonaBlock& block, const std::string& pointer) {
        id(block.id, pointer, block.line);
        const bool item = block.kind == BlockKind::bullet || block.kind == BlockKind::step;
        if (item && block.text.empty() && block.label.empty()) {
            note(Severity::warning, "empty-bullet", "a list item without text", pointer, block.line);
        }
    }

    void blocks(const std::vector<PersonaBlock>& list, const std::string& pointer) {
        std::unordered_map<std::string_view, std::uint32_t> lines;
        for (std::size_t i = 0; i < list.size(); ++i) {
            block(list[i], at(pointer, i));
            said_twice(list[i], at(pointer, i), lines);
        }
    }

    void said_twice(const PersonaBlock& block, const std::string& pointer,
                    std::unordered_map<std::string_view, std::uint32_t>& lines) {
        if (block.depth > 0 || block.text.empty() || block.kind == BlockKind::code || block.kind == BlockKind::other) {
            return;
        }
        const auto [entry, is_new] = lines.emplace(block.text, block.line);
        if (!is_new) {
            const std::string first = entry->second > 0 ? "; first on line " + std::to_string(entry->second) : "";
            note(Severity::warning, "said-twice", quoted(block.text) + " is said twice" + first, pointer, block.line);
        }
    }

    void contents(const PersonaArea& area, const std::string& pointer) { blocks(area.blocks, pointer + "/blocks"); }

    void contents(const SkillArea& area, const std::string& pointer) {
        for (std::size_t i = 0; i < area.groups.size(); ++i) {
            const SkillGroup& group = area.groups[i];
            const std::string group_at = at(pointer + "/groups", i);
            id(group.id, group_at, group.line);
            if (group.skills.empty()) {
                note(Severity::warning, "empty-group", "the group " + quoted(group.name) + " has no skills", group_at,
                     group.line);
            }
            for (std::size_t k = 0; k < group.skills.size(); ++k) {
                id(group.skills[k].id, at(group_at + "/skills", k), group.line);
            }
        }
        blocks(area.blocks, pointer + "/blocks");
    }

    void contents(const DayBlock& day, const std::string& pointer) {
        if (day.start.has_value() != day.end.has_value()) {
            note(Severity::error, "half-time", quoted(day.name) + " has only one of start and end", pointer, day.line);
        } else if (day.start && *day.end <= *day.start) {
            note(Severity::error, "end-before-start",
                 quoted(day.name) + " ends (" + format_time_of_day(*day.end) + ") before it starts (" +
                     format_time_of_day(*day.start) + ")",
                 pointer, day.line, "a block of the day ends on the same day");
        }
        blocks(day.activities, pointer + "/activities");
        blocks(day.blocks, pointer + "/blocks");
    }

    void contents(const GoalArea& area, const std::string& pointer) {
        range(area.months, pointer + "/months", area.line);
        std::unordered_map<std::string_view, std::uint32_t> lines;
        for (std::size_t i = 0; i < area.goals.size(); ++i) {
            block(area.goals[i].line, at(pointer + "/goals", i));
            said_twice(area.goals[i].line, at(pointer + "/goals", i), lines);
        }
        blocks(area.blocks, pointer + "/blocks");
    }

    static bool is_empty(const PersonaArea& area) { return area.blocks.empty(); }
    static bool is_empty(const SkillArea& area) { return area.groups.empty() && area.blocks.empty(); }
    static bool is_empty(const DayBlock& day) { return day.activities.empty() && day.blocks.empty(); }
    static bool is_empty(const GoalArea& area) { return area.goals.empty() && area.blocks.empty(); }

    template <class Area>
    void areas(const std::vector<Area>& list, const std::string& pointer) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Area& area = list[i];
            const std::string area_at = at(pointer, i);
            id(area.id, area_at, area.line);
            if (is_empty(area) && area.areas.empty()) {
                note(Severity::warning, "empty-section", "nothing stands below the heading " + quoted(area.name),
                     area_at, area.line);
            }
            contents(area, area_at);
            areas(area.areas, area_at + "/areas");
        }
    }

    template <class Facts>
    void facts(const Facts& section, const std::string& pointer) {
        blocks(section.fields, pointer + "/fields");
        areas(section.areas, pointer + "/areas");
    }

    void check_day() {
        struct Span {
            Minutes start;
            Minutes end;
            std::size_t index;
        };
        std::vector<Span> spans;
        for (std::size_t i = 0; i < m_persona.daily_activities.size(); ++i) {
            const DayBlock& day = m_persona.daily_activities[i];
            if (day.start && day.end && *day.start < *day.end) {
                spans.push_back({*day.start, *day.end, i});
            }
        }
        std::sort(spans.begin(), spans.end(),
                  [](const Span& a, const Span& b) { return std::tie(a.start, a.index) < std::tie(b.start, b.index); });
        for (std::size_t i = 1; i < spans.size(); ++i) {
            if (spans[i].start < spans[i - 1].end) {
                const DayBlock& day = m_persona.daily_activities[spans[i].index];
                const DayBlock& other = m_persona.daily_activities[spans[i - 1].index];
                note(Severity::error, "overlap",
                     quoted(day.name) + " starts at " + format_time_of_day(spans[i].start) + ", before " +
                         quoted(other.name) + " ends at " + format_time_of_day(spans[i - 1].end),
                     at("/daily_activities", spans[i].index), day.line);
            }
        }
    }

    void check_index() {
        std::set<SectionKey> keys;
        std::set<std::string_view> ids;
        std::set<std::string_view> extra;
        for (const PersonaArea& area : m_persona.extra_sections) {
            extra.insert(area.id);
        }
        for (std::size_t i = 0; i < m_persona.sections.size(); ++i) {
            const PersonaSection& section = m_persona.sections[i];
            const std::string pointer = at("/sections", i);
            const bool is_extra = section.key == SectionKey::extra;
            if (!ids.insert(section.id).second || (!is_extra && !keys.insert(section.key).second)) {
                note(Severity::error, "duplicate-section", "the section " + quoted(section.id) + " is listed twice",
                     pointer, section.line);
            } else if (is_extra ? !extra.contains(section.id) : section.id != section_root(section.key)) {
                note(Severity::error, "unknown-section",
                     "the section " + quoted(section.id) + " is listed but there are no contents of that id",
                     pointer + "/id", section.line,
                     is_extra ? std::string() : "its id should be '" + std::string(section_root(section.key)) + "'");
            }
        }
    }

    const Persona& m_persona;
    std::vector<Problem> m_problems;
    std::unordered_map<std::string, std::string> m_ids; // id -> pointer
};

} // namespace

std::vector<Problem> validate_persona(const Persona& persona) {
    return Checker(persona).check();
}

} // namespace onramp
