// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_order.hpp"
#include "path/step_space.hpp"

namespace onramp {

// Everything that the role names and the path leaves out, with the reason: what does not fit before
// the deadline, what nobody can say the effort of, other members of a group, electives, on-demand
// skills; each in the order of the role. `crowded`: there are as many skills as the first 90 days hold, and nothing
// comes after these.
std::vector<PathCut> list_cuts(const Role& role, const StepSpace& space, const StepChoice& choice,
                               const StepOrder& order, std::optional<Date> deadline, bool crowded);

} // namespace onramp
