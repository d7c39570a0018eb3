// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace onramp {

// What a week takes, in minutes: 0 <= least <= most.
struct WeekLoad {
    std::int64_t most = 0;
    std::int64_t least = 0;
};

struct PartingRule {
    std::int64_t least_part = 1; // minutes; a step is not torn into less
    bool even = false;           // the fullest week, as a share of its `most`, as full as need be and no fuller
};

// Parts a sequence of steps (minutes, each above 0) into weeks, without changing its order: the minutes of it that are
// behind one at the end of each week. Every week up to the last one with work takes at least its least and at most its
// most; a week whose least is 0 may stay without. All is placed where the weeks hold it, and otherwise as much as all
// of them hold with their least. As soon as possible, or even; an even parting uses as many of the weeks as it can.
// Exact: nothing where no parting keeps the least loads, and no parting has a lower peak (to a thousandth of a week)
// than the even one. Time and space grow with the weeks times the minutes that they hold.
std::optional<std::vector<std::int64_t>> part_into_weeks(const std::vector<std::int64_t>& steps,
                                                         const std::vector<WeekLoad>& weeks, const PartingRule& rule);

} // namespace onramp
