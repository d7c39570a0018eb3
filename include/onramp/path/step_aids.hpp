// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/pack/learning_aids.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// How a person likes to learn.
struct LearnerTaste {
    std::vector<ResourceKind> kinds;             // the most liked first
    std::vector<std::string> languages = {"en"}; // that are read, as in Resource::language
};

// Gives each step of the path its resource, its exercise and its check.
//
// Of the resources that the pack names for the skill at that level the first by these rules, one after the other: in a
// language that is read; whole before partial before a draft; of a kind that is liked, the most liked first; not longer
// than the step's likely hours; under a licence that lets everybody read it, where those are known; where one goes deep
// (the skills of the persona's focus areas, and levels at which one leads others) of a kind that the persona's learning
// methods name, in their order; as the pack orders them. What is in no language that is read is left out.
//
// The check is the cheapest that can show the level: questions where the pack has two or more of that skill at that
// level or above, up to the role's ceiling; else an exercise; else somebody's word. Of the exercises of that level or
// one above the nearest in level is taken, of these one that is about the skill first, then the shorter one.
void add_aids(Path& path, const Role& role, const LearningAids& aids, const LearnerTaste& taste);

inline constexpr int k_least_check_questions = 2;

// What to type for the check of a step: "onramp assess quiz --skill lifetimes --level 3".
std::string check_command(const PathStep& step);

} // namespace onramp
