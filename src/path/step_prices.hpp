// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_selection.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

// Sets what each cut would displace: the steps that are selected, and are not when the same time is given to the best
// selection with the cut in it. Cuts that can be in no plan, or do not fit into the time at all, displace nothing.
// Returns how many have their place in the time.
std::size_t price_cuts(std::vector<PathCut>& cuts, const Role& role, const StepSpace& space, const StepChoice& goals,
                       const Pace& pace, const Promises& promises, const StepSelection& selection);

} // namespace onramp
