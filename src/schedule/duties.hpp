// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

#include "onramp/profile/role.hpp"

namespace onramp {

// One activity on one day.
struct Duty {
    std::size_t block = 0;    // index into Role::blocks
    std::size_t activity = 0; // index into its activities
    Minutes minutes{0};       // what is left of it; 0: it gave way altogether

    bool operator==(const Duty&) const = default;
};

const RoleActivity& activity_of(const Role& role, const Duty& duty);

// How much of the leading one has on that date, in a job that began on `job_start`: 0-100; all of it where the profile
// says nothing.
int leading_percent(const Role& role, Date job_start, Date date);

// How often an activity stands in its period, with so many percent of the leading.
int times_of(const ActivityPlan& plan, int leading);

// The duties of each of a week's `working_days`, in the profile's order: daily activities on every
// day, weekly ones on the days where their block is emptiest; of mentoring so many percent of its times.
std::vector<std::vector<Duty>> spread_activities(const Role& role, std::size_t working_days, int leading = 100);

// Duty `duty` is left with `minutes`.
struct Yield {
    std::size_t duty = 0;
    Minutes minutes{0};
};

// How the duties give way, one small step after the other, in the order of their ranks.
std::vector<Yield> yields_of(const Role& role, const std::vector<Duty>& duties);

} // namespace onramp
