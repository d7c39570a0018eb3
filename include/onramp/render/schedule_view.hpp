// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/render/style.hpp"
#include "onramp/schedule/schedule.hpp"
#include "onramp/schedule/schedule_inputs.hpp"

namespace onramp {

// Every day in full: a timeline of sessions and of what calendars take, drawn to scale, then tasks and notes.
std::string render_schedule_day_text(const Schedule& schedule, const Style& style);

// The same, a line for each of them.
std::string render_schedule_agenda_text(const Schedule& schedule, const Style& style);

// Days side by side as a grid, with the hours of work and of learning, then tasks and notes.
std::string render_schedule_week_text(const Schedule& schedule, const Style& style);

// A calendar month: the learning of each day and what calendars take of it, then the steps of each week.
std::string render_schedule_month_text(const Schedule& schedule, const Style& style);

// What days are planned from: a line for each, and below it why.
std::string render_schedule_inputs_text(const std::vector<ScheduleInput>& inputs, const Style& style);
std::string render_schedule_inputs_markdown(const std::vector<ScheduleInput>& inputs);

// Every day in full as Markdown tables.
std::string render_schedule_markdown(const Schedule& schedule);

} // namespace onramp
