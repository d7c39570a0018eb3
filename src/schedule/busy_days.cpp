// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/busy_days.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "onramp/schedule/plan.hpp"

namespace onramp {

namespace {

constexpr auto by_start = [](const CalendarTime& one, const CalendarTime& other) {
    return std::tie(one.from, one.until, one.title, one.uid) <
           std::tie(other.from, other.until, other.title, other.uid);
};

} // namespace

BusyDays::BusyDays(const std::vector<CalendarTime>& times, const Zone& zone, Minutes buffer)
    : m_zone(zone), m_buffer(buffer) {
    for (const CalendarTime& time : times) {
        if (time.busy && time.from < time.until) {
            m_times.push_back(time);
            m_longest = std::max(m_longest, time.until - time.from);
        }
    }
    std::sort(m_times.begin(), m_times.end(), by_start);
    // The same meeting in two calendars stands once.
    m_times.erase(std::unique(m_times.begin(), m_times.end(),
                              [](const CalendarTime& one, const CalendarTime& other) {
                                  return one.from == other.from && one.until == other.until && one.title == other.title;
                              }),
                  m_times.end());
}

Stretch BusyDays::day(Date date) const {
    return {m_zone.to_instant(LocalTime(date)).instant,
            m_zone.to_instant(LocalTime(date + std::chrono::days(1))).instant};
}

std::vector<BusyTime> BusyDays::on(Date date) const {
    const auto [begin, end] = day(date);
    std::vector<BusyTime> found;
    auto each = std::lower_bound(m_times.begin(), m_times.end(), begin - m_longest,
                                 [](const CalendarTime& time, Instant at) { return time.from < at; });
    for (; each != m_times.end() && each->from < end; ++each) {
        if (each->until <= begin) {
            continue;
        }
        BusyTime& busy = found.emplace_back();
        busy.start_utc = std::max(each->from, begin);
        busy.end_utc = std::min(each->until, end);
        busy.start = each->from <= begin ? LocalTime(date) : m_zone.to_local(busy.start_utc);
        busy.end = each->until >= end ? LocalTime(date + std::chrono::days(1)) : m_zone.to_local(busy.end_utc);
        busy.title = each->title;
        busy.all_day = each->all_day;
    }
    return found;
}

std::vector<Stretch> BusyDays::taken_on(Date date) const {
    const auto [begin, end] = day(date);
    std::vector<Stretch> taken;
    auto each = std::lower_bound(m_times.begin(), m_times.end(), begin - m_longest - m_buffer,
                                 [](const CalendarTime& time, Instant at) { return time.from < at; });
    for (; each != m_times.end() && each->from < end + m_buffer; ++each) {
        const Minutes around = each->all_day ? Minutes(0) : m_buffer;
        if (each->until + around > begin && each->from - around < end) {
            taken.emplace_back(each->from - around, each->until + around);
        }
    }
    return joined(std::move(taken));
}

std::vector<std::vector<BusyTime>> busy_days(const ScheduleRequest& request, const Zone& zone) {
    const BusyDays busy(request.busy, zone, request.buffer);
    std::vector<std::vector<BusyTime>> days;
    for (int i = 0; i < request.days; ++i) {
        days.push_back(busy.on(request.first + std::chrono::days(i)));
    }
    return days;
}

} // namespace onramp
