// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/calendar/zone.hpp"

namespace onramp_test {

// Zones of one rule: those in force since 2007, 1996 and 2008 (tzdata 2024a: northamerica, europe,
// australasia).
inline onramp::Zone new_york() {
    return onramp::Zone::from_rule("EST5EDT,M3.2.0,M11.1.0", "America/New_York").value();
}
inline onramp::Zone berlin() {
    return onramp::Zone::from_rule("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin").value();
}
inline onramp::Zone lord_howe() {
    return onramp::Zone::from_rule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "Australia/Lord_Howe").value();
}

} // namespace onramp_test
