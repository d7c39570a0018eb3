// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <vector>

#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_space.hpp"

namespace onramp {

struct StepOrder {
    std::vector<StepSpace::Step> placed; // in order
    std::vector<Phase> phases;           // of each step: first_90_days too for what opens such a step
};

// The greedy list schedule of plan_path. A step that takes more than what is left of
// `capacity_minutes` is passed over, with everything that rests on it.
StepOrder order_steps(const Role& role, const StepSpace& space, const StepChoice& choice,
                      std::int64_t capacity_minutes);

} // namespace onramp
