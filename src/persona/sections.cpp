// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/sections.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

struct KnownSection {
    SectionKey key;
    std::string_view name;
    std::string_view root;
    std::string_view usual;
    std::string_view headings; // kebab-case without the words of k_ignored, the usual one first
};

constexpr KnownSection k_sections[] = {
    {SectionKey::role_overview, "role_overview", "role-overview", "Role Overview",
     "role-overview overview role role-summary role-description about-role job-overview job-description "
     "position-overview position profile-overview persona-overview"},
    {SectionKey::background, "background", "background", "Background & Experience",
     "background-experience background experience experience-background professional-background "
     "professional-experience work-experience education-experience experience-education background-education"},
    {SectionKey::responsibilities, "responsibilities", "responsibilities", "Core Responsibilities",
     "core-responsibilities responsibilities key-responsibilities main-responsibilities primary-responsibilities "
     "roles-responsibilities duties-responsibilities responsibilities-duties duties key-duties what-you-do "
     "what-you-will-do"},
    {SectionKey::skills, "skills", "skills", "Skills & Competencies",
     "skills-competencies skills competencies core-skills key-skills required-skills technical-skills "
     "core-competencies key-competencies skill-set skillset"},
    {SectionKey::expertise, "expertise", "expertise", "Technical Expertise",
     "technical-expertise expertise domain-expertise areas-expertise specialized-expertise deep-expertise "
     "advanced-skills technical-knowledge technical-proficiencies"},
    {SectionKey::daily_activities, "daily_activities", "daily-activities", "Daily Activities",
     "daily-activities daily-routine typical-day day-in-life day-in-life-of daily-schedule typical-daily-activities "
     "daily-workflow daily-tasks typical-workday workday typical-day-schedule"},
    {SectionKey::pain_points, "pain_points", "pain-points", "Pain Points & Challenges",
     "pain-points-challenges pain-points challenges challenges-pain-points pain-points-frustrations "
     "frustrations-pain-points frustrations key-challenges challenges-frustrations"},
    {SectionKey::goals, "goals", "goals", "Goals & Success Metrics",
     "goals-success-metrics goals goals-objectives objectives success-metrics goals-metrics goals-kpis "
     "objectives-key-results goals-aspirations goals-motivations"},
    {SectionKey::learning, "learning", "learning", "Learning & Development",
     "learning-development learning professional-development learning-growth growth-learning growth-development "
     "continuous-learning training-development"},
    {SectionKey::communication, "communication", "communication", "Communication Style",
     "communication-style communication communication-styles communication-preferences communication-collaboration "
     "stakeholder-communication working-with-others"},
    {SectionKey::preferences, "preferences", "preferences", "Development Preferences",
     "development-preferences preferences working-preferences coding-preferences technical-preferences "
     "development-philosophy development-style engineering-principles engineering-philosophy"},
    {SectionKey::methods, "methods", "methods", "Problem-Solving Methodology",
     "problem-solving-methodology problem-solving problem-solving-approach problem-solving-methods methodology "
     "methodologies methods ways-working processes"},
    {SectionKey::environment, "environment", "environment", "Work Environment Preferences",
     "work-environment-preferences work-environment working-environment environment work-environment-tools "
     "ideal-work-environment workplace work-setup working-conditions work-conditions"},
};

constexpr std::array<std::string_view, 7> k_ignored = {"and", "the", "a", "an", "my", "our", "of"};

// The heading in kebab-case without a leading number and the words that do not matter.
std::string normal_heading(std::string_view heading) {
    constexpr std::size_t k_most_words = 10;
    std::string words;
    bool first = true;
    const std::string id = kebab(heading, k_most_words);
    for (const std::string_view word : split(id, '-')) {
        const bool numbering = first && word.find_first_not_of("0123456789") == std::string_view::npos;
        if (!numbering && std::find(k_ignored.begin(), k_ignored.end(), word) == k_ignored.end()) {
            words += (words.empty() ? "" : "-") + std::string(word);
        }
        first = first && numbering;
    }
    return words;
}

const KnownSection* find(SectionKey key) {
    for (const KnownSection& section : k_sections) {
        if (section.key == key) {
            return &section;
        }
    }
    return nullptr;
}

} // namespace

SectionMatch match_section(std::string_view heading) {
    const std::string normal = normal_heading(heading);
    for (const KnownSection& section : k_sections) {
        int rank = 0;
        for (std::string_view rest = section.headings; !rest.empty(); ++rank) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (rest.substr(0, end) == normal) {
                return {section.key, rank};
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return {};
}

std::string_view section_key_name(SectionKey key) {
    const KnownSection* section = find(key);
    return section != nullptr ? section->name : "extra_sections";
}

std::string_view usual_section_heading(SectionKey key) {
    const KnownSection* section = find(key);
    return section != nullptr ? section->usual : std::string_view();
}

std::string_view section_root(SectionKey key) {
    const KnownSection* section = find(key);
    return section != nullptr ? section->root : std::string_view();
}

} // namespace onramp
