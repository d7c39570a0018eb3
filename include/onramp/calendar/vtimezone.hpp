// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>

#include "onramp/calendar/ical_writer.hpp"
#include "onramp/calendar/zone.hpp"

namespace onramp {

// Writes the zone as a VTIMEZONE (RFC 5545 3.6.5) that is right from `from` to `until`: by the two days of each year on
// which the clock changes, where the zone's rule says all that happens in that time; otherwise, as for
// Africa/Casablanca, change by change; and one STANDARD where nothing changes.
void write_vtimezone(IcalWriter& calendar, const Zone& zone, std::string_view tzid, Instant from, Instant until);

} // namespace onramp
