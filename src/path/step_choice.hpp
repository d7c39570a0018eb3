// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <vector>

#include "onramp/profile/role.hpp"
#include "path/step_space.hpp"

namespace onramp {

// Which steps are to be planned, and what each comes after.
struct StepChoice {
    StepSet chosen;
    std::vector<std::vector<StepSpace::Step>> after; // of each chosen step, the chosen ones it rests on
    std::vector<bool> wanted;                        // of each skill: asked for by the role, or its group's choice
    std::map<std::string, std::vector<std::size_t>> members; // the skills chosen for each any_of group

    explicit StepChoice(const StepSpace& space) : chosen(space.size()), after(space.size()) {}
};

// The steps to the targets of the required skills and of the cheapest members of each group, as far
// as nothing stands in their way, and everything they need. Alternatives are settled last, one after
// the other, each by what it adds to the choice so far (ties by id).
StepChoice choose_steps(const Role& role, const StepSpace& space);

// The same choice of skills where those steps are planned already, stage after stage: each stage has all that it needs,
// and its alternatives rest on what is in it or before it.
StepChoice choose_around(const Role& role, const StepSpace& space, const StepChoice& choice,
                         const std::vector<std::vector<StepSpace::Step>>& stages);

} // namespace onramp
