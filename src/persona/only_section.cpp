// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/persona/sections.hpp"

namespace onramp {

namespace {

const PersonaSection* find_section(const Persona& persona, const std::string& name) {
    for (const PersonaSection& section : persona.sections) {
        const bool named = section.id == name || kebab(section.heading) == name ||
                           (section.key != SectionKey::extra && kebab(section_key_name(section.key)) == name);
        if (named) {
            return &section;
        }
    }
    return nullptr;
}

void copy_contents(const Persona& persona, const PersonaSection& section, Persona& result) {
    switch (section.key) {
    case SectionKey::role_overview:
        result.role_overview = persona.role_overview;
        break;
    case SectionKey::background:
        result.background = persona.background;
        break;
    case SectionKey::responsibilities:
        result.responsibilities = persona.responsibilities;
        break;
    case SectionKey::skills:
        result.skills = persona.skills;
        break;
    case SectionKey::expertise:
        result.expertise = persona.expertise;
        break;
    case SectionKey::daily_activities:
        result.daily_activities = persona.daily_activities;
        break;
    case SectionKey::pain_points:
        result.pain_points = persona.pain_points;
        break;
    case SectionKey::goals:
        result.goals = persona.goals;
        break;
    case SectionKey::learning:
        result.learning = persona.learning;
        break;
    case SectionKey::communication:
        result.communication = persona.communication;
        break;
    case SectionKey::preferences:
        result.preferences = persona.preferences;
        break;
    case SectionKey::methods:
        result.methods = persona.methods;
        break;
    case SectionKey::environment:
        result.environment = persona.environment;
        break;
    case SectionKey::extra:
        std::copy_if(persona.extra_sections.begin(), persona.extra_sections.end(),
                     std::back_inserter(result.extra_sections),
                     [&](const PersonaArea& area) { return area.id == section.id; });
        break;
    }
}

} // namespace

Result<Persona> only_section(const Persona& persona, std::string_view name) {
    const PersonaSection* section = find_section(persona, kebab(name));
    if (section == nullptr) {
        std::vector<std::string> names;
        for (const PersonaSection& each : persona.sections) {
            names.push_back(each.id);
        }
        const std::string near = nearest(name, names);
        return fail(ErrorKind::unknown_name, "there is no section '" + std::string(name) + "'",
                    near.empty() ? "there are " + listed(names) : "did you mean '" + near + "'?");
    }
    Persona result;
    result.id = persona.id;
    result.name = persona.name;
    copy_contents(persona, *section, result);
    result.sections.push_back(*section);
    result.sections.back().blank_lines.reset();
    result.source = persona.source;
    result.source.front_matter.clear();
    return result;
}

} // namespace onramp
