// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/profile/role.hpp"
#include "schedule/busy_days.hpp"

namespace onramp {

// Days cut into slots of five minutes, counted from the midnight with which the first one begins. Slots are stretches
// of real time: a day of 23 hours has fewer of them.
class WorkGrid {
public:
    static constexpr Minutes k_slot{5};

    // Time in which work can stand: a part of a block that nothing takes and in which the clock does not change.
    struct Open {
        std::int64_t begin = 0; // slots
        std::int64_t end = 0;
        std::size_t day = 0;   // index into days()
        std::size_t block = 0; // index into Role::blocks
    };
    struct Day {
        Date date{};
        bool works = false;
        std::int64_t begin = 0; // slots of its midnights
        std::int64_t end = 0;
        Minutes open{0};     // of its open stretches
        Minutes meetings{0}; // in its blocks
        std::vector<std::string> notes;
    };

    // Nothing is open before `from`.
    WorkGrid(const Role& role, const Zone& zone, const BusyDays& busy, Date first, std::size_t count, Instant from);

    const std::vector<Day>& days() const { return m_days; }
    const std::vector<Open>& open() const { return m_open; } // ascending, apart from each other or of two blocks
    std::int64_t horizon() const { return m_days.back().end; }

    Instant instant_of(std::int64_t slot) const { return m_origin + slot * k_slot; }
    std::int64_t slot_from(Instant at) const;  // the first that begins then or later
    std::int64_t slot_until(Instant at) const; // the first that ends after it
    std::int64_t slots_of(Minutes minutes) const { return (minutes + k_slot - Minutes(1)) / k_slot; }
    std::size_t day_of(Date date) const; // its index; that of the nearest day where it is not there

private:
    void add_day(const Role& role, const Zone& zone, const BusyDays& busy, Date date, Instant from);

    Instant m_origin;
    std::vector<Day> m_days;
    std::vector<Open> m_open;
};

} // namespace onramp
