// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"

namespace onramp {

// ASCII letters as capitals.
std::string capitals(std::string_view text);

// The parts of a list between the separators; one, which may be empty, where there is none.
std::vector<std::string_view> split_values(std::string_view text, char separator);

// "20261123" or "20261123T080000" or "20261123T080000Z" (RFC 5545 3.3.4, 3.3.5).
struct IcalMoment {
    LocalTime at{};
    bool is_date = false;
    bool is_utc = false;
};

// Nothing where the text is none, or of a day or time that does not exist (24:00 and second 60, too, but for a leap
// second).
std::optional<IcalMoment> parse_ical_moment(std::string_view text);

// "-P1DT2H", "P2W" (RFC 5545 3.3.6).
std::optional<std::chrono::seconds> parse_ical_duration(std::string_view text);

// A text without its backslashes (RFC 5545 3.3.11).
std::string unescaped_text(std::string_view text);

// The beginning of "20261123T080000Z/20261123T090000Z" or "20261123T080000Z/PT1H" (RFC 5545 3.3.9). Nothing where the
// text is no period: it ends after it begins, and both are in UTC or neither is.
std::optional<IcalMoment> parse_ical_period(std::string_view text);

// What is wrong with a recurrence rule (RFC 5545 3.3.10) whose DTSTART is `start`, in words; empty where nothing is.
// `in_zone`: the start has a TZID, or is of a zone's own times.
std::vector<std::string> faults_of_rule(std::string_view rule, const std::optional<IcalMoment>& start, bool in_zone);

} // namespace onramp
