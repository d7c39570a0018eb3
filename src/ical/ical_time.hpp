// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <optional>

#include "onramp/base/date.hpp"

namespace onramp {

// The clock's time that libical read; midnight of a date. Nothing where it is no time, or of a year outside 1900-2199.
std::optional<LocalTime> local_time_of(const icaltimetype& time);

// The same for libical, without a zone; a date where it is one.
icaltimetype ical_time_of(LocalTime time, bool is_date);

} // namespace onramp
