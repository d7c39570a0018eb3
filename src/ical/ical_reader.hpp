// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "ical/occurrences.hpp"
#include "onramp/base/result.hpp"
#include "onramp/calendar/calendar.hpp"

namespace onramp {

// What an iCalendar file (RFC 5545) says of the stretch, by libical: the occurrences of its events, free-busy times
// that are busy, and to-dos. Fails with kind `invalid` where the bytes are no calendar at all; what is wrong with parts
// of it is a note.
Result<Calendar> read_ical(const std::string& bytes, const IcalRequest& request, const FileSystem& files,
                           const Environment& environment);

} // namespace onramp
