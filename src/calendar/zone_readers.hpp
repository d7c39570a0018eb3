// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string_view>

#include "onramp/calendar/zone.hpp"

namespace onramp {

// Reads a POSIX TZ string whole.
class RuleReader {
public:
    explicit RuleReader(std::string_view text) : m_rest(text) {}

    // The rule, or nothing where the text is not one.
    std::optional<Zone::Footer> read();

private:
    std::optional<std::string> abbreviation();
    std::optional<std::int32_t> offset();              // seconds east of Greenwich
    std::optional<std::int32_t> clock(int most_hours); // [+-]hh[:mm[:ss]]
    std::optional<int> number(int least, int most);    // at most three digits
    std::optional<Zone::RuleDay> day();
    bool skip(char expected);

    std::string_view m_rest;
};

// Reads TZif data, never past its end.
class TzifReader {
public:
    explicit TzifReader(std::string_view bytes) : m_rest(bytes) {}

    // Fills in all but the name; false where the bytes are not TZif.
    bool read(Zone& zone);

private:
    struct Header {
        char version = 0;
        std::uint32_t ut_indicators = 0;
        std::uint32_t standard_indicators = 0;
        std::uint32_t leap_seconds = 0;
        std::uint32_t transitions = 0;
        std::uint32_t types = 0;
        std::uint32_t characters = 0;
    };

    bool header(Header& header);
    bool block(const Header& header, std::size_t time_size, Zone& zone);
    bool local_types(const Header& header, std::string_view records, std::string_view names, Zone& zone);
    bool take_out_leap_seconds(std::string_view records, std::size_t time_size, Zone& zone);
    bool footer(Zone& zone);
    bool take(std::size_t size, std::string_view& piece);

    std::string_view m_rest;
};

} // namespace onramp
