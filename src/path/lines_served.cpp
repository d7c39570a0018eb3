// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/lines_served.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace onramp {

LinesServed::LinesServed(const Role& role, const StepSpace& space, const StepChoice& choice) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const auto* lines : {&role.responsibilities, &role.goals, &role.pain_points}) {
        for (const RoleLine& line : *lines) {
            numbers.emplace(line.id, static_cast<std::uint32_t>(numbers.size()));
        }
    }
    m_sets.assign(space.size(), StepSet(numbers.size()));
    for (std::size_t i = space.order().size(); i-- > 0;) {
        const StepSpace::Step step = space.order()[i]; // after everything that rests on it
        if (!choice.chosen.contains(step)) {
            continue;
        }
        const Target& target = role.skills[space.skill_of(step)].target;
        for (const auto* lines : {&target.responsibilities, &target.goals, &target.pain_points}) {
            for (const std::string& line : *lines) {
                const auto found = numbers.find(line);
                if (found != numbers.end() && space.level_of(step) <= target.level) {
                    m_sets[step].insert(found->second);
                }
            }
        }
        for (const StepSpace::Step before : choice.after[step]) {
            m_sets[before].insert(m_sets[step]);
        }
    }
}

} // namespace onramp
