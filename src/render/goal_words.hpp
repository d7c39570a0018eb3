// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>

#include "onramp/goal/milestones.hpp"

namespace onramp {

// What text and Markdown say alike of a goal.

// "Short-term Goals, months 1 to 3: 2026-12-23 to 2027-02-23".
std::string goal_area_words(const Milestone& milestone);

// "50 % improvement", "1000 external developers or more", "at most 10 ms".
std::string goal_target_words(const GoalSeries& series);

// "12 % improvement on 2026-12-01; to reach: 50 % improvement".
std::string goal_series_words(const GoalSeries& series);

// "24 %", "reached".
std::string goal_share_words(const GoalSeries& series);

// "30 steps: 2 done, 5 held, 10 in the weeks until 2027-02-19, 13 after them until about 2027-08-13".
std::string goal_steps_words(const GoalPlan& plan);

// "its steps are done by 2027-02-19, inside the window".
std::string goal_outlook_words(const Milestone& milestone);

// "by 2027-02-19", "about 2027-08-13", "done", "in no plan".
std::string goal_step_words(const GoalStep& step);

} // namespace onramp
