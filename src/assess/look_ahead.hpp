// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/assess/assessment.hpp"
#include "onramp/assess/posterior.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// Fills in the questions of the undecided areas (questions_to_decide). Precondition: `assessment` is
// assess_belief's of that belief.
void look_ahead(const Role& role, const Belief& belief, Assessment& assessment);

} // namespace onramp
