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

// The open time of days, cut into slots of five minutes of real time. Closed time has none, but for as much as a break
// takes, so that what lies apart by a break or more does so in slots, too.
class WorkGrid {
public:
    static constexpr Minutes k_slot{5};

    // Time in which work can stand: a part of a block that nothing takes and in which the clock does not change.
    struct Open {
        std::int64_t begin = 0; // slots
        std::int64_t end = 0;
        std::size_t day = 0;   // index into days()
        std::size_t block = 0; // index into Role::blocks
        Instant at{};          // of its begin
    };
    struct Day {
        Date date{};
        bool works = false;
        std::int64_t begin = 0; // slots
        std::int64_t end = 0;
        Instant midnight{};  // with which it ends
        Minutes open{0};     // of its open stretches
        Minutes meetings{0}; // in its blocks
        std::vector<std::string> notes;
    };

    // Nothing is open before `from`.
    WorkGrid(const Role& role, const Zone& zone, const BusyDays& busy, Date first, std::size_t count, Instant from);

    // The stretch that holds the slot. Precondition: one does.
    const Open& open_at(std::int64_t slot) const;

    const std::vector<Day>& days() const { return m_days; }
    const std::vector<Open>& open() const { return m_open; } // ascending, apart from each other or of two blocks
    std::int64_t horizon() const { return m_days.back().end; }

    Instant instant_of(std::int64_t slot) const; // of its begin; precondition: a stretch holds it
    std::int64_t slot_from(Instant at) const;    // the first that begins then or later
    std::int64_t slot_until(Instant at) const;   // the first that ends after it
    std::int64_t slots_of(Minutes minutes) const { return (minutes + k_slot - Minutes(1)) / k_slot; }
    std::size_t day_of(Date date) const; // its index; that of the nearest day where it is not there

private:
    void add_day(const Role& role, const Zone& zone, const BusyDays& busy, Date date, Instant from);
    void add_open(Instant begin, Instant end, std::size_t block, Instant from);

    std::int64_t m_break = 0; // slots
    std::vector<Day> m_days;
    std::vector<Open> m_open;
};

} // namespace onramp
