// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "schedule/fit_problem.hpp"
#include "schedule/work_grid.hpp"
#include "schedule/work_jobs.hpp"

namespace onramp {

using Starts = std::vector<std::optional<std::int64_t>>; // slots, of each job

// Shortens activities of weeks that have more to do than time, in the order of their ranks, those of a rank alike.
void give_by_weeks(const WorkGrid& grid, std::vector<WorkJob>& jobs);

// Shortens activities for what has no place, in the order of their ranks, 5 minutes at a time: for each such job in the
// stretch where the least has to be given for it. An activity that has no place itself is shortened first. Returns
// whether anything was.
bool give_way(const WorkGrid& grid, const FitProblem& rules, const Starts& starts, std::vector<WorkJob>& jobs);

// Activities get back what they gave where their stretch has room, those first that give last; what stands behind them
// there moves back.
void take_back(const WorkGrid& grid, Starts& starts, std::vector<WorkJob>& jobs);

} // namespace onramp
