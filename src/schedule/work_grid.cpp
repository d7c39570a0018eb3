// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/work_grid.hpp"

#include <algorithm>

#include "schedule/slots.hpp"

namespace onramp {

WorkGrid::WorkGrid(const Role& role, const Zone& zone, const BusyDays& busy, Date first, std::size_t count,
                   Instant from)
    : m_origin(zone.to_instant(LocalTime(first)).instant) {
    for (std::size_t i = 0; i < count; ++i) {
        add_day(role, zone, busy, first + std::chrono::days(static_cast<int>(i)), from);
    }
}

void WorkGrid::add_day(const Role& role, const Zone& zone, const BusyDays& busy, Date date, Instant from) {
    Day& day = m_days.emplace_back();
    day.date = date;
    day.begin = slot_from(zone.to_instant(LocalTime(date)).instant);
    day.end = slot_from(zone.to_instant(LocalTime(date + std::chrono::days(1))).instant);
    day.works = is_working_day(role.hours, date);
    if (!day.works) {
        return;
    }
    DaySlots whole = onramp::slots_of(role.blocks, zone, date);
    day.notes = std::move(whole.notes);
    Minutes in_blocks{0};
    for (const Slot& slot : whole.slots) {
        in_blocks += slot.length;
    }
    Minutes left{0};
    for (const Slot& slot : slots_beside(whole.slots, busy.taken_on(date), zone, date)) {
        left += slot.length;
        const Instant begin = zone.to_instant(LocalTime(date) + slot.start).instant;
        const Open open{std::max(slot_from(begin), slot_from(from)), slot_until(begin + slot.length), m_days.size() - 1,
                        slot.block};
        if (open.begin < open.end) {
            m_open.push_back(open);
            day.open += (open.end - open.begin) * k_slot;
        }
    }
    day.meetings = in_blocks - left;
}

std::int64_t WorkGrid::slot_from(Instant at) const {
    const auto since = std::chrono::ceil<Minutes>(at - m_origin);
    return std::max<std::int64_t>(0, (since + k_slot - Minutes(1)) / k_slot);
}

std::int64_t WorkGrid::slot_until(Instant at) const {
    return std::max<std::int64_t>(0, std::chrono::floor<Minutes>(at - m_origin) / k_slot);
}

std::size_t WorkGrid::day_of(Date date) const {
    const auto index = (date - m_days.front().date).count();
    return static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, static_cast<std::int64_t>(m_days.size()) - 1));
}

} // namespace onramp
