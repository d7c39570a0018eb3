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
    Minutes weekly{0};                 // of a week without days away, reviews taken off
    std::vector<PathWeek> weeks;       // the first 13, or up to the deadline; without pieces
    std::vector<Minutes> least;        // of each of these, what it has at least; no more than its capacity
    bool ends = false;                 // there is a deadline
    std::int64_t capacity_minutes = 0; // of all weeks up to it; INT64_MAX without one
    std::int64_t unpacked = 0;         // of these, what no step can fill
    Minutes last_week{0};              // of the deadline's week, up to the deadline; 0 without one
};

// A week has the share of its working days that are neither before the start, nor after the deadline, nor away; of that
// the reviews are taken, half of it at most.
// Without a deadline there are 13 weeks, or more where `until` is later than these.
Pace make_pace(const WorkingHours& hours, const PathRequest& request, Date until = {});

// The last working day of a week, counted from its Monday.
int last_working_day(const WorkingHours& hours);

// The days away that reach into the plan: by day, those that touch as one.
std::vector<AwayDays> joined(std::vector<AwayDays> away);

// Hands the weeks' capacities to the steps in their order (part_into_weeks): as soon as possible or, where the request
// is for even weeks and everything fits, so that the fullest week is as full as need be and no fuller. A step goes on
// in the next week only where both parts are k_least_part or more. What does not fit stays without weeks, but for the
// rest of one step that goes on after the last, nor does what comes after the first step beyond k_most_first_skills.
// Where no parting keeps the least loads, they are not kept. Sets the sums and the end of the outline too.
void fill_weeks(Path& path, const Pace& pace, const WorkingHours& hours);

// A step is not torn into less, where a week has so much.
inline constexpr Minutes k_least_part{25};

// Hours with two decimals.
double hours_of(std::int64_t minutes);

} // namespace onramp
