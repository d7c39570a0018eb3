// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "onramp/assess/posterior.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// What a skill weighs among those of a role: required 4, any_of 2, elective 1, on demand 1; as a target twice that in
// the first 90 days.
double need_weight(Need need);
double target_weight(const Target& target);

// What is asked of a direction of the abilities: that it is at or above a cut.
struct Aim {
    Direction of;
    double cut = 0;
    double cut_variance = 0; // of those who set it

    // How many standard deviations the belief is above the cut.
    double z(const Belief& belief) const;
};

// That a skill is at a level.
Aim skill_aim(const Role& role, std::size_t skill, int level);

// That skills are at their levels on the whole: the mean of what they are above their cuts is not below 0.
struct LevelledSkill {
    std::uint32_t skill = 0;
    int level = 1;
};
Aim joint_aim(const Role& role, std::span<const LevelledSkill> members);

// Of each skill whether it counts towards readiness: required, or among the best of its any_of group by
// `chances` of meeting the target.
std::vector<bool> counted_skills(const Role& role, const std::vector<double>& chances);

// The skills that count for an area or a responsibility naming `members`: required ones of them, and the
// best of each group that it names, as many as it names or are to be chosen.
std::vector<std::uint32_t> counted_for(const Role& role, std::vector<std::uint32_t> members,
                                       const std::vector<double>& chances);

// The skills that serve each of the role's responsibilities, in their order.
std::vector<std::vector<std::uint32_t>> serving_skills(const Role& role);

} // namespace onramp
