// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/base/result.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

// The schedule as a document of kind "schedule" (data/schemas/schedule.schema.json).
std::string render_schedule_json(const Schedule& schedule);

// Reads what render_schedule_json wrote. The problems carry `file`. Beyond the schema it is an
// error where a session has no length, is of another date than its day, begins before the one
// before it ends or has the id of another one, or where a day's minutes of learning are not the sum of its
// sessions'.
Reading<Schedule> read_schedule(std::string_view text, const std::string& file);

} // namespace onramp
