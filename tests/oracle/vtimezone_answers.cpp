// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// vtimezone_answers ZONE FROM UNTIL: the zone as a calendar with nothing but its VTIMEZONE.
#include <iostream>

#include "onramp/calendar/vtimezone.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "platform/disk.hpp"
#include "platform/system_environment.hpp"

int main(int count, char** words) {
    if (count != 4) {
        std::cerr << "vtimezone_answers ZONE FROM UNTIL\n";
        return 2;
    }
    const onramp::Disk disk;
    const onramp::SystemEnvironment environment;
    const auto zone = onramp::load_zone(disk, environment, words[1]);
    const auto from = onramp::parse_instant(words[2]);
    const auto until = onramp::parse_instant(words[3]);
    if (!zone || !from || !until) {
        std::cerr << "no such zone or time\n";
        return 3;
    }
    onramp::IcalWriter calendar;
    calendar.begin("VCALENDAR");
    calendar.word("VERSION", "2.0");
    calendar.text("PRODID", "-//onramp//tests//EN");
    onramp::write_vtimezone(calendar, *zone, words[1], *from, *until);
    calendar.end("VCALENDAR");
    std::cout << calendar.lines();
    return 0;
}
