// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/schedule/plan.hpp"

namespace onramp {

struct FreeRequest {
    ScheduleRequest schedule;
    Minutes least{30};              // shorter stretches are left out
    bool core_only = false;         // within the core hours
    bool beside_activities = false; // what the persona's activities take is not free either
};

struct FreeStretch {
    LocalTime start{};
    LocalTime end{};
    Instant start_utc{};
    Instant end_utc{};

    bool operator==(const FreeStretch&) const = default;
};

struct FreeDay {
    Date date{};
    bool working_day = true;
    std::vector<FreeStretch> stretches; // by start
    Minutes total{0};

    bool operator==(const FreeDay&) const = default;
};

struct FreeTime {
    std::string profile;
    std::string zone;
    Minutes least{0};
    std::vector<FreeDay> days;

    bool operator==(const FreeTime&) const = default;
};

// The stretches of the blocks of each day that are not over and that neither a calendar nor planned learning takes,
// from and to full five minutes; blocks that touch are one. Fails as plan_schedule does.
Result<FreeTime> free_time(const Role& role, const Zone& zone, const FreeRequest& request);

// As a document of kind "free_time" (data/schemas/free_time.schema.json).
std::string render_free_time_json(const FreeTime& free);

} // namespace onramp
