// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_space.hpp"

namespace onramp {

struct StepOrder {
    std::vector<StepSpace::Step> placed; // in order
    std::vector<Phase> phases;           // of each step: first_90_days too for what opens such a step
};

// The greedy list schedule of plan_path: the steps of each stage after those of the stages before, and then the rest of
// the choice, where `with_rest`. `promised` are the places that steps had in an earlier order, or the greatest number:
// what is chosen and was promised keeps that order and comes first, with what it needs.
StepOrder order_steps(const Role& role, const StepSpace& space, const StepChoice& choice,
                      const std::vector<std::vector<StepSpace::Step>>& stages, const std::vector<std::size_t>& promised,
                      bool with_rest);

} // namespace onramp
