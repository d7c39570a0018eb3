// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/walk.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace onramp {

namespace {

const PersonaBlock& as_block(const PersonaBlock& block) {
    return block;
}
PersonaBlock as_block(const SkillGroup& group) {
    return block_of(group);
}
const PersonaBlock& as_block(const Goal& goal) {
    return goal.line;
}

std::uint32_t line_of(const PersonaBlock& block) {
    return block.line;
}
std::uint32_t line_of(const SkillGroup& group) {
    return group.line;
}
std::uint32_t line_of(const Goal& goal) {
    return goal.line.line;
}

class Walker {
public:
    Walker(const PersonaVisitor& visitor, const std::string& section) : m_visitor(visitor), m_section(section) {}

    void blocks(const std::vector<PersonaBlock>& list) const {
        for (const PersonaBlock& block : list) {
            m_visitor.block(block);
        }
    }

    // What has no line follows the element before it in its list.
    template <class Element>
    void joined(const std::vector<Element>& elements, const std::vector<PersonaBlock>& others) const {
        std::size_t next = 0;
        std::uint32_t line = 0;
        const auto others_before = [&](std::uint32_t limit) {
            while (next < others.size() && others[next].line < limit) {
                m_visitor.block(others[next++]);
            }
        };
        for (const Element& element : elements) {
            line = line_of(element) > 0 ? line_of(element) : line;
            others_before(line);
            m_visitor.block(as_block(element));
        }
        while (next < others.size()) {
            m_visitor.block(others[next++]);
        }
    }

    void contents(const PersonaArea& area) const { blocks(area.blocks); }
    void contents(const SkillArea& area) const { joined(area.groups, area.blocks); }
    void contents(const DayBlock& day) const { joined(day.activities, day.blocks); }
    void contents(const GoalArea& area) const { joined(area.goals, area.blocks); }

    template <class Area>
    void areas(const std::vector<Area>& list, int level) const {
        for (const Area& area : list) {
            if (area.id != m_section) {
                m_visitor.heading({level, &area.id, &area.name, area.heading.empty() ? &area.name : &area.heading,
                                   &area.raw, area.blank_lines, area.line});
            }
            contents(area);
            areas(area.areas, level + 1);
        }
    }

    template <class Facts>
    void facts(const Facts& section) const {
        blocks(section.fields);
        areas(section.areas, 3);
    }

private:
    const PersonaVisitor& m_visitor;
    const std::string& m_section;
};

using ExtraSections = std::unordered_map<std::string_view, const PersonaArea*>;

ExtraSections extra_sections_of(const Persona& persona) {
    ExtraSections extra;
    for (const PersonaArea& area : persona.extra_sections) {
        extra.emplace(area.id, &area);
    }
    return extra;
}

void walk(const Persona& persona, const ExtraSections& extra, const PersonaSection& section,
          const PersonaVisitor& visitor) {
    visitor.heading(
        {2, &section.id, &section.heading, &section.heading, &section.raw, section.blank_lines, section.line});
    const Walker walker(visitor, section.id);
    switch (section.key) {
    case SectionKey::role_overview:
        return walker.facts(persona.role_overview);
    case SectionKey::background:
        return walker.facts(persona.background);
    case SectionKey::responsibilities:
        return walker.areas(persona.responsibilities, 3);
    case SectionKey::skills:
        return walker.areas(persona.skills, 3);
    case SectionKey::expertise:
        return walker.areas(persona.expertise, 3);
    case SectionKey::daily_activities:
        return walker.areas(persona.daily_activities, 3);
    case SectionKey::pain_points:
        return walker.areas(persona.pain_points, 3);
    case SectionKey::goals:
        return walker.areas(persona.goals, 3);
    case SectionKey::learning:
        return walker.areas(persona.learning, 3);
    case SectionKey::communication:
        return walker.areas(persona.communication, 3);
    case SectionKey::preferences:
        return walker.areas(persona.preferences, 3);
    case SectionKey::methods:
        return walker.areas(persona.methods, 3);
    case SectionKey::environment:
        return walker.facts(persona.environment);
    case SectionKey::extra:
        if (const auto area = extra.find(section.id); area != extra.end()) {
            walker.blocks(area->second->blocks);
            walker.areas(area->second->areas, 3);
        }
    }
}

} // namespace

PersonaBlock block_of(const SkillGroup& group) {
    PersonaBlock block;
    block.id = group.id;
    block.label = group.name;
    block.text = group.text;
    block.line = group.line;
    block.raw = group.raw;
    block.blank_lines = group.blank_lines;
    return block;
}

void walk_section(const Persona& persona, const PersonaSection& section, const PersonaVisitor& visitor) {
    walk(persona, extra_sections_of(persona), section, visitor);
}

void walk_sections(const Persona& persona, const PersonaVisitor& visitor) {
    const ExtraSections extra = extra_sections_of(persona);
    for (const PersonaSection& section : persona.sections) {
        walk(persona, extra, section, visitor);
    }
}

} // namespace onramp
