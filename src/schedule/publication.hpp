// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>

#include "onramp/schedule/schedule.hpp"

namespace onramp {

// Whether both have the same sessions, each at the same time and place, and leave out the same.
bool is_same_plan(const Schedule& one, const Schedule& other);

// How many sessions that the plan before had from now on stand elsewhere or are left out, as PlacementGoal::changes.
std::int64_t changes_from(const Schedule& before, const Schedule& schedule);

// Sets what those who have the plan before are told: the sequence number of each session, greater by one where its
// start, its end or its place is another; and as cancelled what the plan before had from now on, or had until now and
// has no place any more, and this one has not, and what it had cancelled and is of this week or later or still left
// out: it may come back, and goes on counting then. `before` can be null and of another zone.
void publish(Schedule& schedule, const Schedule* before, const Zone& zone);

} // namespace onramp
