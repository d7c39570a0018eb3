// SPDX-License-Identifier: MIT
// Copyright the onramp authors

// Answers questions about time zones, one a line, for zones.py:
//     zone NAME    -> "ok" or "error MESSAGE"; the questions after it are about that zone
//     at SECOND    -> the offset in seconds and the abbreviation then
//     local SECOND -> the instant of that local time (seconds since 1970 as if it were UTC) and what
//                     it means: unique, repeated or skipped
#include <iostream>
#include <optional>
#include <sstream>
#include <string>

#include "onramp/calendar/zone_source.hpp"
#include "platform/disk.hpp"
#include "platform/system_environment.hpp"

namespace {

const char* name_of(onramp::LocalMeaning meaning) {
    switch (meaning) {
    case onramp::LocalMeaning::unique:
        return "unique";
    case onramp::LocalMeaning::repeated:
        return "repeated";
    case onramp::LocalMeaning::skipped:
        return "skipped";
    }
    return "";
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    const onramp::Disk disk;
    const onramp::SystemEnvironment environment;
    onramp::Zone zone = onramp::Zone::utc();
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t space = line.find(' ');
        const std::string question = line.substr(0, space);
        const std::string rest = line.substr(space + 1);
        if (question == "zone") {
            const auto loaded = onramp::load_zone(disk, environment, rest);
            if (loaded) {
                zone = *loaded;
                std::cout << "ok\n";
            } else {
                std::cout << "error " << loaded.error().message << "\n";
            }
            continue;
        }
        const std::chrono::seconds second(std::stoll(rest));
        if (question == "at") {
            const onramp::Instant instant(second);
            std::cout << zone.offset_at(instant).count() << " " << zone.abbreviation_at(instant) << "\n";
        } else {
            const onramp::LocalInstant found = zone.to_instant(onramp::LocalTime(second));
            std::cout << found.instant.time_since_epoch().count() << " " << name_of(found.meaning) << "\n";
        }
    }
}
