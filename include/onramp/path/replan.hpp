// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <set>
#include <string>

#include "onramp/path/path.hpp"

namespace onramp {

struct ReplanRules {
    int freeze_weeks = 1;       // what the old plan has in that many weeks from now on stays, 0-13
    std::set<std::string> pins; // ids of steps that stay, or come, if at all possible
};

// The request that plans again from `start` on with the least change to what `old` promised: the same hours, deadline
// and days away, what its weeks held is worth half as much again and keeps its order, and what is frozen or pinned
// stays. `done` is all that is done now.
PathRequest replan_request(const Path& old, Date start, const std::set<std::string>& done, const ReplanRules& rules);

// The request with other hours; the least load of a week keeps its share of them, down to a quarter of an hour.
PathRequest with_hours(PathRequest request, double hours_per_week);

} // namespace onramp
