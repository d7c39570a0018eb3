// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/stakes.hpp"

#include <algorithm>
#include <cstddef>

#include "onramp/assess/assessment.hpp"

namespace onramp {

namespace {

constexpr double k_minutes_per_hour = 60;

} // namespace

std::vector<PlanStake> stakes_of(const Role& role, const Belief& belief, const Path& path) {
    const int ceiling = role.measurement.ceilings.quiz;
    std::vector<PlanStake> of_skill(role.skills.size());
    for (const PathStep& step : path.steps) {
        const std::size_t skill = role.find_skill(step.skill);
        if (skill < role.skills.size() && step.level <= ceiling) {
            const double hours = static_cast<double>(step.planned.count()) / k_minutes_per_hour;
            of_skill[skill].planned += hours;
            of_skill[skill].open += hours * chance_of_level(role, belief, skill, step.level);
        }
    }
    for (const PathWaiver& held : path.waived) {
        const std::size_t skill = role.find_skill(held.skill);
        if (skill == role.skills.size()) {
            continue;
        }
        const int target = role.skills[skill].target.level;
        for (int level = 1; level <= std::min({held.level, ceiling, target}); ++level) {
            const auto& effort = role.skills[skill].skill.effort[static_cast<std::size_t>(level - 1)];
            const double hours = effort ? effort->likely : 0;
            of_skill[skill].open += hours * (1 - chance_of_level(role, belief, skill, level));
        }
    }
    std::vector<PlanStake> stakes;
    for (const RoleArea& area : role.areas) {
        PlanStake& stake = stakes.emplace_back();
        stake.area = area.id;
        stake.name = area.name;
        for (const std::uint32_t skill : area.skills) {
            stake.planned += of_skill[skill].planned;
            stake.open += of_skill[skill].open;
        }
    }
    return stakes;
}

} // namespace onramp
