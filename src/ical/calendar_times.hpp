// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

#include "onramp/calendar/calendar.hpp"

namespace onramp {

// Nobody's months have so many times; of a file that has more, what comes first counts.
inline constexpr std::size_t k_most_times = 20'000;

// The times of a calendar, of which k_most_times are kept. Where there are more, those of one event that touch or
// overlap become one, which takes the same time; of what is left the first count.
class CalendarTimes {
public:
    void add(CalendarTime time);

    // In order.
    std::vector<CalendarTime> take();

    // Whether some were left out.
    bool are_cut() const { return m_cut; }

private:
    void make_room();

    std::vector<CalendarTime> m_times;
    bool m_joined = false; // there were more
    bool m_cut = false;
};

} // namespace onramp
