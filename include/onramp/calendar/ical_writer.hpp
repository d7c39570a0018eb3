// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/base/date.hpp"

namespace onramp {

// Writes iCalendar (RFC 5545), one content line after the other: CR LF at the end of each, folded at 75 octets and
// never inside a character. Which properties a component needs is the caller's business.
class IcalWriter {
public:
    void begin(std::string_view component); // "VEVENT"
    void end(std::string_view component);

    // TEXT: commas, semicolons, backslashes and line breaks are escaped, other control characters made visible.
    void text(std::string_view name, std::string_view value);
    // URI: what may not stand in one is percent-encoded.
    void uri(std::string_view name, std::string_view value);
    void date(std::string_view name, Date date);          // NAME;VALUE=DATE:20261123
    void local_time(std::string_view name, LocalTime at); // NAME:20261123T235900, in the zone of whoever reads it
    void zoned_time(std::string_view name, std::string_view tzid,
                    LocalTime at);                            // NAME;TZID=Europe/Berlin:20261123T090000
    void instant(std::string_view name, Instant at);          // NAME:20261123T080000Z
    void word(std::string_view name, std::string_view value); // as it is: numbers, and words of the standard

    const std::string& lines() const { return m_lines; }

private:
    void line(std::string_view rest);

    std::string m_lines;
};

} // namespace onramp
