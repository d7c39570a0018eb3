// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <optional>

#include "calendar/recurrence.hpp"

namespace onramp {

// The rule that libical read. Nothing where it is of another calendar than the Gregorian one or moves days that a month
// does not have (RFC 7529): such a rule is libical's to follow. Its UNTIL is taken as it stands.
std::optional<RecurrenceRule> rule_of(const icalrecurrencetype& rule);

} // namespace onramp
