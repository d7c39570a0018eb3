// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/profile/role.hpp"

namespace onramp_test {

// A skill that is required at `target` in the role phase. Hours from level to level: 1, 2, 4, 8
// likely, half of it low and twice high; the last level unknown.
onramp::RoleSkill make_skill(const std::string& id, int target);

// A prerequisite: `skill` at `level` for `for_level` on.
onramp::Requirement needs(const std::string& skill, int level, int for_level);
onramp::Requirement needs_some(int at_least, std::vector<onramp::SkillLevel> of, int for_level);

// Nothing but skills: one area with all of them, Monday to Friday, no lines.
onramp::Role role_of(std::vector<onramp::RoleSkill> skills);

// Ten skills in four areas (two of them end in "web"), one group, three lines of a persona:
// ownership 3 <- borrowing 3 (first 90 days); traits 2; axum 2 (needs traits 2), warp 2 and actix 2
// (any of "web"; warp is the longest, actix the shortest); profiling 2 (needs gdb 1 or perf 1); gdb 1 on demand;
// perf 1 elective; embedded 2 of unknown effort; drivers 1 (needs embedded 2).
onramp::Role learning_role();

// The same numbers on every machine.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_state(seed * 2 + 1) {}
    int below(int bound); // 0 ... bound - 1

private:
    std::uint64_t m_state;
};

// A role whose prerequisites form a DAG, with alternatives, groups, unknown efforts, electives.
onramp::Role random_role(std::uint64_t seed, int skills);
onramp::SelfRatings random_ratings(std::uint64_t seed, const onramp::Role& role);

// An assessment that places rated skills where they are rated, one level open on each side, and those of
// rated areas likewise with two: for tests of what comes after the assessment. All others are unknown.
onramp::Assessment placed_assessment(const onramp::Role& role, const onramp::SelfRatings& ratings,
                                     onramp::Instant as_of = {});

} // namespace onramp_test
