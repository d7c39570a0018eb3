// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/calendar_times.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace onramp {

namespace {

bool is_before(const CalendarTime& one, const CalendarTime& other) {
    return std::tie(one.from, one.until, one.uid, one.title) <
           std::tie(other.from, other.until, other.uid, other.title);
}

auto event_of(const CalendarTime& time) {
    return std::tie(time.uid, time.title, time.busy, time.all_day);
}

} // namespace

void CalendarTimes::add(CalendarTime time) {
    m_times.push_back(std::move(time));
    if (m_times.size() >= 2 * k_most_times) {
        make_room();
    }
}

std::vector<CalendarTime> CalendarTimes::take() {
    if (m_joined || m_times.size() > k_most_times) {
        make_room();
    }
    std::sort(m_times.begin(), m_times.end(), is_before);
    return std::move(m_times);
}

void CalendarTimes::make_room() {
    std::sort(m_times.begin(), m_times.end(), [](const CalendarTime& one, const CalendarTime& other) {
        return std::tuple_cat(event_of(one), std::tie(one.from, one.until)) <
               std::tuple_cat(event_of(other), std::tie(other.from, other.until));
    });
    std::vector<CalendarTime> joined;
    for (CalendarTime& time : m_times) {
        if (!joined.empty() && event_of(joined.back()) == event_of(time) && time.from <= joined.back().until) {
            joined.back().until = std::max(joined.back().until, time.until);
        } else {
            joined.push_back(std::move(time));
        }
    }
    if (joined.size() > k_most_times) {
        std::sort(joined.begin(), joined.end(), is_before);
        joined.resize(k_most_times);
        m_cut = true;
    }
    m_times = std::move(joined);
    m_joined = true;
}

} // namespace onramp
