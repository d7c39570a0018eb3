// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <stdexcept>
#include <string>

#include "onramp/calendar/zone.hpp"

namespace onramp_test {

// A zone that is nothing but a POSIX TZ rule: TZif (RFC 8536) without transitions, with that footer.
inline onramp::Zone posix_zone(const std::string& name, const std::string& rule) {
    const auto header = [] {
        std::string bytes = "TZif2" + std::string(15, '\0');
        const auto count = [&](char value) { bytes += std::string(3, '\0') + value; };
        count(0); // UT/local indicators
        count(0); // standard/wall indicators
        count(0); // leap seconds
        count(0); // transitions
        count(1); // types
        count(4); // characters
        return bytes;
    };
    const std::string data = std::string(6, '\0') + "LMT" + std::string(1, '\0');
    auto zone = onramp::Zone::parse(header() + data + header() + data + "\n" + rule + "\n", name);
    if (!zone) {
        throw std::runtime_error(zone.error().message);
    }
    return *zone;
}

// The rules in force since 2007, 1996 and 2008 (tzdata 2024a: northamerica, europe, australasia).
inline onramp::Zone new_york() {
    return posix_zone("America/New_York", "EST5EDT,M3.2.0,M11.1.0");
}
inline onramp::Zone berlin() {
    return posix_zone("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3");
}
inline onramp::Zone lord_howe() {
    return posix_zone("Australia/Lord_Howe", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
}

} // namespace onramp_test
