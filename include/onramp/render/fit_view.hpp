// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/calendar/zone.hpp"
#include "onramp/render/style.hpp"
#include "onramp/schedule/fit.hpp"
#include "onramp/schedule/schedule_diff.hpp"

namespace onramp {

// A plan that was made: its weeks as grids, what has no place, and how good it is.
std::string render_fit_text(const Schedule& schedule, const Style& style);

// How good a plan is: for each goal what it comes to and what no plan can go below.
std::string render_quality_text(const Planning& planning, const Style& style);

// Why there is no plan: what is missing and what would help; or that nothing is proved.
std::string render_no_plan_text(const Fit& fit, const Zone& zone, const Style& style);
// As a document of kind "no_plan" (data/schemas/no_plan.schema.json).
std::string render_no_plan_json(const Fit& fit, const Zone& zone);

// What moved, was shortened or lengthened, went and came, each with its reason.
std::string render_schedule_diff_text(const ScheduleDiff& diff, const Style& style);
std::string render_schedule_diff_markdown(const ScheduleDiff& diff);

} // namespace onramp
