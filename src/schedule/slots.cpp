// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/slots.hpp"

#include <algorithm>

namespace onramp {

namespace {

bool clock_changes_on(const Zone& zone, Date date) {
    const Instant begin = zone.to_instant(LocalTime(date)).instant;
    const Instant end = zone.to_instant(LocalTime(date + std::chrono::days(1))).instant;
    return end - begin != std::chrono::hours(24);
}

// Appends the stretches of [begin, end) between changes of the clock, minute by minute: this runs
// only on the few dates that have a change.
void add_around_changes(DaySlots& day, const RoleBlock& block, std::size_t index, Minutes begin, Minutes end,
                        const Zone& zone, Date date) {
    Minutes skipped{0};
    Minutes skipped_from{0};
    const auto note_gap = [&] {
        if (skipped > Minutes(0)) {
            day.notes.push_back("the clock goes forward at " + format_time_of_day(skipped_from) + ": " +
                                format_duration(skipped) + " of " + block.name + " is skipped");
        }
        skipped = Minutes(0);
    };
    bool open = false;
    Instant previous{};
    for (Minutes at = begin; at < end; at += Minutes(1)) {
        const LocalInstant here = zone.to_instant(LocalTime(date) + at);
        if (here.meaning == LocalMeaning::skipped) {
            skipped_from = skipped == Minutes(0) ? at : skipped_from;
            skipped += Minutes(1);
            open = false;
            continue;
        }
        note_gap();
        const bool jumps = open && here.instant - previous != Minutes(1);
        if (jumps) {
            day.notes.push_back("the clock goes back at " + format_time_of_day(at) + ": the time that comes twice in " +
                                block.name + " is used once");
        }
        if (!open || jumps) {
            day.slots.push_back({index, at, Minutes(0)});
            open = true;
        }
        day.slots.back().length += Minutes(1);
        previous = here.instant;
    }
    note_gap();
}

} // namespace

bool is_working_day(const WorkingHours& hours, Date date) {
    return std::find(hours.working_days.begin(), hours.working_days.end(), weekday_id(date)) !=
           hours.working_days.end();
}

DaySlots slots_of(const std::vector<RoleBlock>& blocks, const Zone& zone, Date date) {
    std::vector<std::size_t> order(blocks.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return blocks[one].start < blocks[other].start; });
    const bool changes = clock_changes_on(zone, date);
    DaySlots day;
    Minutes taken_until{0};
    for (const std::size_t index : order) {
        const RoleBlock& block = blocks[index];
        const Minutes end = std::min(block.end, Minutes(24 * 60));
        if (end <= block.start) {
            if (!block.activities.empty()) {
                day.notes.push_back(block.name + " has no times: nothing of it is placed");
            }
            continue;
        }
        const Minutes begin = std::max(block.start, taken_until);
        if (begin > block.start) {
            day.notes.push_back(block.name + " overlaps the block before it and begins at " +
                                format_time_of_day(std::min(begin, end)));
        }
        taken_until = std::max(taken_until, end);
        if (begin >= end) {
            continue;
        }
        if (changes) {
            add_around_changes(day, block, index, begin, end, zone, date);
        } else {
            day.slots.push_back({index, begin, end - begin});
        }
    }
    return day;
}

std::vector<Stretch> joined(std::vector<Stretch> stretches) {
    std::sort(stretches.begin(), stretches.end());
    std::vector<Stretch> apart;
    for (const Stretch& stretch : stretches) {
        if (!apart.empty() && stretch.first <= apart.back().second) {
            apart.back().second = std::max(apart.back().second, stretch.second);
        } else {
            apart.push_back(stretch);
        }
    }
    return apart;
}

std::vector<Slot> slots_beside(const std::vector<Slot>& slots, const std::vector<Stretch>& taken, const Zone& zone,
                               Date date) {
    constexpr Minutes k_grid{5};
    std::vector<Slot> left;
    const auto add = [&](const Slot& slot, Minutes from, Minutes until) {
        const Minutes begin = (from + k_grid - Minutes(1)) / k_grid * k_grid;
        const Minutes end = until / k_grid * k_grid;
        // What nothing touches stays as it is.
        if (from == slot.start && until == slot.end()) {
            left.push_back(slot);
        } else if (end > begin) {
            left.push_back({slot.block, begin, end - begin});
        }
    };
    for (const Slot& slot : slots) {
        const Instant begin = zone.to_instant(LocalTime(date) + slot.start).instant; // the clock does not change inside
        const Instant end = begin + slot.length;
        const auto minute_of = [&](Instant at, bool up) {
            const auto since = at - begin;
            return slot.start + (up ? std::chrono::ceil<Minutes>(since) : std::chrono::floor<Minutes>(since));
        };
        Minutes from = slot.start;
        for (const Stretch& stretch : taken) {
            if (stretch.second <= begin || stretch.first >= end) {
                continue;
            }
            add(slot, from, std::max(from, minute_of(stretch.first, false)));
            from = std::min(slot.end(), minute_of(stretch.second, true));
        }
        add(slot, from, slot.end());
    }
    return left;
}

} // namespace onramp
