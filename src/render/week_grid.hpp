// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <span>
#include <string>

#include "onramp/render/style.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

// Days side by side, a row for every half hour: what stands in most of it, named where it begins. Days off that have
// nothing are left out; empty where all are.
std::string week_grid(std::span<const DayPlan> days, const Style& style);

// In which colour a session is written.
Ink ink_of(SessionKind kind);
// "learn", "review", "task", "work".
std::string_view kind_word(SessionKind kind);

} // namespace onramp
