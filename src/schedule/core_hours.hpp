// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/calendar/zone.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// When others are there, on one date.
struct CoreHours {
    Instant begin{};
    Instant end{}; // begin again where that is at no time of the date's blocks
};

// The profile's core hours, by the clock of the team: of its days that one whose core hours lie in most of what the
// persona's blocks take of the date. `team` may be null: it is where the person is.
CoreHours core_hours(const Role& role, const Zone& zone, const Zone* team, Date date);

} // namespace onramp
