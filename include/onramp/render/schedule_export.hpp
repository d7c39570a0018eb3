// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "onramp/calendar/zone.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

struct IcalExport {
    bool titles = false;                      // what it is for; otherwise every event is called "Focus"
    bool activities = false;                  // the persona's activities, too
    bool todos = false;                       // a to-do for each step and task that the plan has sessions of
    std::optional<Minutes> alarm;             // before each session
    std::map<std::string, Instant> completed; // of steps and tasks that are done, by id: since when
};

// UIDs of a session's event and of the to-do of a step or task: UUIDs of version 5 in the plan's own space. They say
// nothing, and stay what they are when the session moves.
std::string session_uid(std::string_view space, std::string_view session);
std::string todo_uid(std::string_view space, std::string_view reference);

// The plan as iCalendar (RFC 5545): its sessions in `zone` with the zone's VTIMEZONE, those that were planned once and
// are no longer as cancelled, DTSTAMP `now`. Precondition: `schedule` is a plan.
std::string render_schedule_ical(const Schedule& schedule, const Zone& zone, const IcalExport& what, Instant now);

} // namespace onramp
