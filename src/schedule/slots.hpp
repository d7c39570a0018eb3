// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

bool is_working_day(const WorkingHours& hours, Date date);

// A stretch of one block on one date inside which the clock does not change.
struct Slot {
    std::size_t block = 0; // index into Role::blocks
    Minutes start{0};      // after midnight, local
    Minutes length{0};

    Minutes end() const { return start + length; }
    bool operator==(const Slot&) const = default;
};

struct DaySlots {
    std::vector<Slot> slots; // ascending, not overlapping
    std::vector<std::string> notes;
};

// The usable time of `date`, and what is unusual about it.
DaySlots slots_of(const std::vector<RoleBlock>& blocks, const Zone& zone, Date date);

// A stretch of instants, from `first` up to before `second`.
using Stretch = std::pair<Instant, Instant>;

// In order and apart from each other: those that overlap or touch are one.
std::vector<Stretch> joined(std::vector<Stretch> stretches);

// What is left of the slots beside what is taken: of each slot the stretches between, from the next and to the last
// full five minutes. `taken` is ascending and does not overlap.
std::vector<Slot> slots_beside(const std::vector<Slot>& slots, const std::vector<Stretch>& taken, const Zone& zone,
                               Date date);

} // namespace onramp
