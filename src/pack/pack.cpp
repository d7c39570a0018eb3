// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/pack/pack_document.hpp"

namespace onramp {

std::string_view level_words(int level) {
    constexpr std::array<std::string_view, k_most_level + 1> k_words = {
        "none", "knows of it", "with help", "alone", "leads others in it", "shapes the field"};
    return k_words.at(static_cast<std::size_t>(std::clamp(level, 0, k_most_level)));
}

std::string_view load_name(Load load) {
    constexpr std::array<std::string_view, 3> k_names = {"light", "medium", "heavy"};
    return k_names.at(static_cast<std::size_t>(load));
}

const Skill* Pack::find(std::string_view wanted) const {
    const auto by_id =
        std::find_if(skills.begin(), skills.end(), [&](const Skill& skill) { return skill.id == wanted; });
    if (by_id != skills.end()) {
        return &*by_id;
    }
    const auto by_alias = std::find_if(skills.begin(), skills.end(), [&](const Skill& skill) {
        return std::find(skill.aliases.begin(), skill.aliases.end(), wanted) != skill.aliases.end();
    });
    return by_alias == skills.end() ? nullptr : &*by_alias;
}

std::string requirement_words(const Pack& pack, const Requirement& requirement) {
    std::vector<std::string> steps;
    for (const SkillLevel& needed : requirement.of) {
        const Skill* skill = pack.find(needed.skill);
        steps.push_back((skill == nullptr ? needed.skill : skill->id) + "@" + std::to_string(needed.level));
    }
    if (steps.size() == 1) {
        return steps[0];
    }
    if (requirement.at_least >= static_cast<int>(steps.size())) {
        return listed(steps);
    }
    return (requirement.at_least == 1 ? "one" : std::to_string(requirement.at_least)) + " of " + join(steps, ", ");
}

std::vector<Dependent> dependents_of(const Pack& pack, const Skill& skill) {
    std::vector<Dependent> dependents;
    for (const Skill& other : pack.skills) {
        for (const Requirement& requirement : other.requirements) {
            const bool several = requirement.at_least < static_cast<int>(requirement.of.size());
            for (const SkillLevel& needed : requirement.of) {
                const bool meant = needed.skill == skill.id || std::find(skill.aliases.begin(), skill.aliases.end(),
                                                                         needed.skill) != skill.aliases.end();
                if (meant) {
                    dependents.push_back({{other.id, requirement.for_level}, needed.level, several});
                }
            }
        }
    }
    return dependents;
}

} // namespace onramp
