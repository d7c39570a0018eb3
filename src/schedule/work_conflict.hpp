// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/placement/placement.hpp"
#include "onramp/schedule/shortage.hpp"
#include "schedule/fit_problem.hpp"
#include "schedule/work_grid.hpp"
#include "schedule/work_jobs.hpp"

namespace onramp {

// What must be placed and needs more time than its days have, by a maximal flow from the work to the open stretches and
// the day's share of learning (Ford & Fulkerson 1956; the work is that on the source's side of a minimal cut). The flow
// takes work apart and knows no order: where nothing is missing, it says nothing.
std::vector<Shortage> find_shortages(const WorkGrid& grid, const FitProblem& rules, const Zone& zone,
                                     const std::vector<WorkJob>& jobs);

// Of the work that must be placed a part that cannot be, made smaller by leaving out one after the other (deletion
// filter: Chinneck & Dravnieks 1991). Empty where all of it can be placed but for what is pinned.
Conflict find_conflict(const std::vector<WorkJob>& jobs, FitProblem& rules, const PlacementSettings& settings);

} // namespace onramp
