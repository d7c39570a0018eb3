// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

// Which steps are taken, one stage after the other: each keeps what those before it took.
struct StepSelection {
    std::vector<std::vector<StepSpace::Step>> stages; // what each took, in the order of StepSpace::order()
    std::vector<PathSelection> told;                  // one a stage
};

// Chooses among the steps to the goals of `choice` and everything that they may need, by select_pieces: for the weeks
// first what the first 90 days ask for, then what else fits into them; then, where the deadline is later, what
// fits before that. Fails as select_pieces.
Result<StepSelection> select_steps(const Role& role, const StepSpace& space, const StepChoice& choice,
                                   const Pace& pace);

} // namespace onramp
