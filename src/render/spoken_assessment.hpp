// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// For a screen reader: a sentence or two of each, without columns and bars.

// "Concurrency: undecided. 0 skills met, 4 undecided, 5 not met."
std::string spoken_readiness(const std::vector<Readiness>& rows, const Style& style);

// "Locks: not met. Levels 0.0 to 2.4; target alone (3)."
std::string spoken_skills(const std::vector<const SkillAssessment*>& skills, const Ceilings& ceilings,
                          const Style& style);

} // namespace onramp
