// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/day_source.hpp"

namespace onramp {

// The schedule that was asked for, or with --explain-inputs what it is planned from, in the format of the settings;
// `render_text` is its form for people.
Result<Answer> schedule_answer(const Arguments& arguments, const DaySource& source, const ScheduleRequest& request,
                               const Services& services, std::string (*render_text)(const Schedule&, const Style&));

} // namespace onramp
