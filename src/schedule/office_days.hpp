// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/schedule/fit.hpp"
#include "schedule/work_grid.hpp"

namespace onramp {

// Where each day of the grid is spent: in the office on the days that are asked for; otherwise, week by week, on as
// many of its working days as the persona's share comes to. Of the choices the one is taken that has the time for what
// is done with others, then the one that the plan before had, then that with the most meetings on it, then that whose
// days are farthest apart, then that of the later days. `any` everywhere where neither is said, and on days off.
std::vector<Place> choose_places(const Role& role, const WorkGrid& grid, const FitRequest& request);

} // namespace onramp
