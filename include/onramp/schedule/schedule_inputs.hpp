// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "onramp/schedule/plan.hpp"

namespace onramp {

// Something that days are planned from.
struct ScheduleInput {
    std::string section; // "Person", "Learning", "Activities", "Calendars"
    std::string name;
    std::string value;  // "10:00 to 15:00", "90 min"
    std::string source; // "profile", "plan", "--zone"
    std::string basis;  // why it is so, in the profile's words; may be empty

    bool operator==(const ScheduleInput&) const = default;
};

// Where what the request has comes from; only its giver knows.
struct ScheduleOrigins {
    std::string zone;
    std::string path;
    std::string buffer;
    std::string team_zone;                                      // where there is one
    std::vector<std::pair<std::string, std::size_t>> calendars; // file, busy times in the days asked for
};

// All that the days of the request are planned from: activities in the order in which they give way to learning, then
// those that never do.
std::vector<ScheduleInput> schedule_inputs(const Role& role, const Zone& zone, const ScheduleRequest& request,
                                           const ScheduleOrigins& origins);

// As a document of kind "schedule_inputs" (data/schemas/schedule_inputs.schema.json).
std::string render_schedule_inputs_json(const std::vector<ScheduleInput>& inputs);

} // namespace onramp
