// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <span>
#include <string>

#include "onramp/render/style.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

// Days side by side, a row for every half hour: what stands in most of it, named where it begins, behind a bar; then
// the hours of work and of learning. Days off that have nothing are left out; empty where all are.
std::string week_grid(std::span<const DayPlan> days, const Style& style);

// What its bars, colours and letters stand for, as far as the days have them.
std::string week_grid_legend(std::span<const DayPlan> days, const Style& style);

} // namespace onramp
