// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/calendar/calendar.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/schedule/schedule.hpp"
#include "schedule/slots.hpp"

namespace onramp {

// The times of calendars, by the days on which they are busy.
class BusyDays {
public:
    BusyDays(const std::vector<CalendarTime>& times, const Zone& zone, Minutes buffer);

    // What is busy on that date, by start; each cut at its midnights.
    std::vector<BusyTime> on(Date date) const;

    // The same with the buffer around it, joined: ascending, apart from each other. An event of whole days has none.
    std::vector<Stretch> taken_on(Date date) const;

private:
    Stretch day(Date date) const;

    std::vector<CalendarTime> m_times; // busy ones, by start
    const Zone& m_zone;
    Minutes m_buffer;
    std::chrono::seconds m_longest{0};
};

} // namespace onramp
