// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// How much time there is, week by week.
struct Pace {
    Minutes weekly{0};
    std::vector<PathWeek> weeks;       // the first 13, or up to the deadline; without pieces
    bool ends = false;                 // there is a deadline
    std::int64_t capacity_minutes = 0; // of all weeks up to it; INT64_MAX without one
};

// The first week and that of the deadline have the share of their working days.
Pace make_pace(const WorkingHours& hours, const PathRequest& request);

// Hands the weeks' capacities to the steps in their order. What does not fit stays without weeks, but
// for the rest of one step that goes on after the last. Sets the sums and the end of the outline too.
void fill_weeks(Path& path, const Pace& pace, const WorkingHours& hours);

// Hours with two decimals.
double hours_of(std::int64_t minutes);

} // namespace onramp
