// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/day_source.hpp"
#include "onramp/base/result.hpp"
#include "onramp/schedule/plan.hpp"

namespace onramp {

// The days of the request: those that the kept plan has as it has them, with what calendars say now, the others as a
// draft. A path from elsewhere (--path) makes drafts of all. Fails as plan_schedule does.
Result<Schedule> days_of(const DaySource& source, const ScheduleRequest& request);

// What no longer fits in the days of the kept plan, for standard error: sessions over what is busy by now, a path that
// was planned after it.
std::vector<std::string> stale_notes(const DaySource& source, const ScheduleRequest& request, const Schedule& schedule);

} // namespace onramp
