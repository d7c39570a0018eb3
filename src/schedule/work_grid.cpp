// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/work_grid.hpp"

#include <algorithm>

#include "schedule/slots.hpp"
#include "schedule/week_learning.hpp"

namespace onramp {

WorkGrid::WorkGrid(const Role& role, const Zone& zone, const BusyDays& busy, Date first, std::size_t count,
                   Instant from)
    : m_break(slots_of(learning_rules(role.capacity).pause)) {
    for (std::size_t i = 0; i < count; ++i) {
        add_day(role, zone, busy, first + std::chrono::days(static_cast<int>(i)), from);
    }
}

void WorkGrid::add_day(const Role& role, const Zone& zone, const BusyDays& busy, Date date, Instant from) {
    Day& day = m_days.emplace_back();
    day.date = date;
    day.begin = day.end = m_days.size() > 1 ? m_days[m_days.size() - 2].end : 0;
    day.midnight = zone.to_instant(LocalTime(date + std::chrono::days(1))).instant;
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
        add_open(begin, begin + slot.length, slot.block, from);
    }
    day.meetings = in_blocks - left;
}

void WorkGrid::add_open(Instant begin, Instant end, std::size_t block, Instant from) {
    if (begin < from) {
        begin += (std::chrono::ceil<Minutes>(from - begin) + k_slot - Minutes(1)) / k_slot * k_slot;
    }
    const std::int64_t length = begin < end ? std::chrono::floor<Minutes>(end - begin) / k_slot : 0;
    if (length == 0) {
        return;
    }
    Day& day = m_days.back();
    std::int64_t at = day.end;
    if (!m_open.empty()) {
        const Open& last = m_open.back();
        const auto apart = begin - (last.at + (last.end - last.begin) * k_slot);
        at = last.end + std::min<std::int64_t>(m_break, std::chrono::ceil<Minutes>(apart) / k_slot);
        at = std::max(at, day.end);
    }
    m_open.push_back({at, at + length, m_days.size() - 1, block, begin});
    day.end = at + length;
    day.open += length * k_slot;
}

const WorkGrid::Open& WorkGrid::open_at(std::int64_t slot) const {
    const auto next = std::upper_bound(m_open.begin(), m_open.end(), slot,
                                       [](std::int64_t value, const Open& open) { return value < open.begin; });
    return *(next - 1);
}

Instant WorkGrid::instant_of(std::int64_t slot) const {
    const Open& open = open_at(slot);
    return open.at + (slot - open.begin) * k_slot;
}

std::int64_t WorkGrid::slot_from(Instant at) const {
    for (const Open& open : m_open) {
        const auto since = std::chrono::ceil<Minutes>(at - open.at);
        const std::int64_t slot = open.begin + std::max<std::int64_t>(0, (since + k_slot - Minutes(1)) / k_slot);
        if (slot < open.end) {
            return slot;
        }
    }
    return horizon();
}

std::int64_t WorkGrid::slot_until(Instant at) const {
    std::int64_t until = 0;
    for (const Open& open : m_open) {
        if (open.at >= at) {
            break;
        }
        until = std::min(open.end, open.begin + std::chrono::floor<Minutes>(at - open.at) / k_slot);
    }
    return until;
}

std::size_t WorkGrid::day_of(Date date) const {
    const auto index = (date - m_days.front().date).count();
    return static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, static_cast<std::int64_t>(m_days.size()) - 1));
}

} // namespace onramp
