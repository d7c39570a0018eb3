// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/busy_days.hpp"

#include "support/catch.hpp"
#include "support/zones.hpp"

using namespace onramp;

namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

CalendarTime time(const char* from, const char* until, bool busy = true) {
    return {"", "Meeting", *parse_instant(from), *parse_instant(until), false, busy};
}

// "08:00-09:30" for each slot.
std::vector<std::string> words(const std::vector<Slot>& slots) {
    std::vector<std::string> found;
    for (const Slot& slot : slots) {
        found.push_back(format_time_of_day(slot.start) + "-" + format_time_of_day(slot.end()));
    }
    return found;
}

} // namespace

TEST_CASE("what is busy is taken out of the slots, to full five minutes") {
    const std::vector<Slot> slots = {{0, Minutes(8 * 60), Minutes(240)}, {1, Minutes(13 * 60), Minutes(240)}};
    const Zone zone = Zone::utc();
    const BusyDays busy({time("2026-11-24T09:32:00Z", "2026-11-24T10:03:00Z"),
                         time("2026-11-24T16:00:00Z", "2026-11-24T18:00:00Z"),
                         time("2026-11-24T14:00:00Z", "2026-11-24T15:00:00Z", false)},
                        zone, Minutes(0));
    CHECK(words(slots_beside(slots, busy.taken_on(day("2026-11-24")), zone, day("2026-11-24"))) ==
          std::vector<std::string>{"08:00-09:30", "10:05-12:00", "13:00-16:00"});
    CHECK(slots_beside(slots, busy.taken_on(day("2026-11-25")), zone, day("2026-11-25")) == slots);
}

TEST_CASE("a buffer is kept around meetings, not around whole days, and meetings that touch are one") {
    const std::vector<Slot> slots = {{0, Minutes(8 * 60), Minutes(240)}};
    const Zone zone = Zone::utc();
    CalendarTime whole = time("2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z");
    whole.all_day = true;
    const BusyDays busy({time("2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z"),
                         time("2026-11-24T09:40:00Z", "2026-11-24T10:00:00Z"), whole},
                        zone, Minutes(10));
    CHECK(words(slots_beside(slots, busy.taken_on(day("2026-11-24")), zone, day("2026-11-24"))) ==
          std::vector<std::string>{"08:00-08:50", "10:10-12:00"});
    CHECK(busy.taken_on(day("2026-11-24")).size() == 1);
    CHECK(slots_beside(slots, busy.taken_on(day("2026-11-25")), zone, day("2026-11-25")).empty());
    CHECK(busy.taken_on(day("2026-11-26")).empty());
}

TEST_CASE("what is busy over midnight is cut there, and a meeting of two calendars stands once") {
    const Zone zone = Zone::utc();
    const BusyDays busy(
        {time("2026-11-24T22:00:00Z", "2026-11-26T01:00:00Z"), time("2026-11-24T22:00:00Z", "2026-11-26T01:00:00Z")},
        zone, Minutes(0));
    const auto middle = busy.on(day("2026-11-25"));
    REQUIRE(middle.size() == 1);
    CHECK(format_local(middle[0].start) == "2026-11-25T00:00");
    CHECK(format_local(middle[0].end) == "2026-11-26T00:00");
    REQUIRE(busy.on(day("2026-11-26")).size() == 1);
    CHECK(format_local(busy.on(day("2026-11-26"))[0].end) == "2026-11-26T01:00");
    CHECK(busy.on(day("2026-11-27")).empty());
}

TEST_CASE("on the day on which the clock changes what is busy takes its own hours") {
    const Zone zone = onramp_test::berlin();
    const std::vector<Slot> slots = {{0, Minutes(0), Minutes(120)},
                                     {0, Minutes(180), Minutes(120)}};                             // 02:00-03:00 is not
    const BusyDays busy({time("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z")}, zone, Minutes(0)); // 01:30 to 03:30
    CHECK(words(slots_beside(slots, busy.taken_on(day("2026-03-29")), zone, day("2026-03-29"))) ==
          std::vector<std::string>{"00:00-01:30", "03:30-05:00"});
}
