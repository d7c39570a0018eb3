// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_reader.hpp"

#include <algorithm>
#include <map>

#include "support/catch.hpp"
#include "support/tzif.hpp"
#include "support/zones.hpp"

using namespace onramp;
using onramp_test::Tzif;

namespace {

// A disk with two zones.
class Zones final : public FileSystem {
public:
    Result<std::string> read(const std::string& path, std::size_t) const override {
        const auto found = m_zones.find(path);
        return found == m_zones.end() ? fail(ErrorKind::io, "no such file") : Result<std::string>(found->second);
    }
    std::vector<std::string> list(const std::string&) const override { return {}; }
    Result<void> write(const std::string&, std::string_view) override { return {}; }
    bool exists(const std::string& path) const override { return m_zones.contains(path); }
    Result<void> make_folder(const std::string&) override { return {}; }
    Result<std::string> read_stdin(std::size_t) const override { return std::string(); }

private:
    static std::string zone(std::int32_t offset, const std::string& rule) {
        return Tzif{.types = {{offset, 0, 0}}, .names = std::string("STD\0", 4), .footer = rule}.bytes();
    }

    std::map<std::string, std::string> m_zones{
        {"/usr/share/zoneinfo/Europe/Berlin", zone(3600, "CET-1CEST,M3.5.0,M10.5.0/3")},
        {"/usr/share/zoneinfo/America/New_York", zone(-18000, "EST5EDT,M3.2.0,M11.1.0")}};
};

class NoVariables final : public Environment {
public:
    std::optional<std::string> get(std::string_view) const override { return std::nullopt; }
};

std::string calendar_of(const std::string& lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//onramp//tests//EN\n" + lines + "END:VCALENDAR\n";
}

std::string event_of(const std::string& lines) {
    return "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T080000Z\n" + lines + "END:VEVENT\n";
}

// What a file says of a stretch, by default October 2026 to January 2027, of someone in Berlin.
Calendar read(const std::string& bytes, std::string_view from = "2026-10-01", std::string_view until = "2027-01-01") {
    const IcalRequest request{parse_instant(from).value(), parse_instant(until).value(), onramp_test::berlin()};
    auto calendar = read_ical(bytes, request, Zones(), NoVariables());
    REQUIRE(calendar);
    return std::move(*calendar);
}

// "2026-11-24T09:00:00Z/2026-11-24T10:00:00Z" of each time that is busy.
std::vector<std::string> times(const Calendar& calendar) {
    std::vector<std::string> found;
    for (const CalendarTime& time : calendar.times) {
        if (time.busy) {
            found.push_back(format_instant(time.from) + "/" + format_instant(time.until));
        }
    }
    return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("free-busy times are read wherever their UID stands") {
    const Calendar calendar = read(calendar_of("BEGIN:VFREEBUSY\nUID:1\nDTSTAMP:20261101T080000Z\n"
                                               "FREEBUSY:20261124T090000Z/20261124T100000Z,20261124T110000Z/PT1H\n"
                                               "FREEBUSY;FBTYPE=free:20261124T130000Z/PT1H\n"
                                               "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T090000Z/P1D\n"
                                               "FREEBUSY:20261126T090000Z/P99999W\nEND:VFREEBUSY\n"));
    CHECK(times(calendar) == Texts{"2026-11-24T09:00:00Z/2026-11-24T10:00:00Z",
                                   "2026-11-24T11:00:00Z/2026-11-24T12:00:00Z",
                                   "2026-11-25T09:00:00Z/2026-11-26T09:00:00Z"});
    CHECK(calendar.times.front().uid == "1");
    CHECK(calendar.notes == Texts{"a free-busy time cannot be used and is left out"});
}

TEST_CASE("a rule that cannot be followed is noted once, and the first time counts") {
    const std::string first = "DTSTART:20261105T090000Z\nDURATION:PT1H\nRRULE:";
    const std::string alone = ": its first time alone counts";
    const std::vector<std::pair<const char*, std::string>> cases = {
        {"FREQ=YEARLY;BYMONTH=13", "by a rule that names no time" + alone},
        {"FREQ=DAILY;BYYEARDAY=3", "by a rule that cannot be followed" + alone},
        {"FREQ=MONTHLY;BYDAY=6MO", "by a rule that names no time" + alone},
        {"FREQ=YEARLY;BYWEEKNO=3;BYMONTHDAY=5", "by a rule that names no time" + alone},
        {"FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", "by a rule that takes too long to follow: not all of its times count"}};
    for (const auto& [rule, note] : cases) {
        CAPTURE(rule);
        const Calendar calendar = read(calendar_of(event_of(first + rule + "\n")));
        CHECK(times(calendar) == Texts{"2026-11-05T09:00:00Z/2026-11-05T10:00:00Z"});
        CHECK(calendar.notes == Texts{"the event 1 repeats " + note});
    }
    // A rule that is over, or that pauses for now, does name times.
    for (const char* rule : {"FREQ=DAILY;UNTIL=20261104T000000Z", "FREQ=YEARLY;BYDAY=53WE", "FREQ=YEARLY;INTERVAL=9"}) {
        CAPTURE(rule);
        CHECK(read(calendar_of(event_of(first + rule + "\n"))).notes.empty());
    }
}

TEST_CASE("of an event that repeats by the second the first times count") {
    const Calendar calendar = read(calendar_of(event_of("DTSTART:20261105T090000Z\nRRULE:FREQ=SECONDLY\n")));
    CHECK(calendar.times.size() == 20'000);
    CHECK(calendar.notes == Texts{"the event 1 repeats too often: only the first 20000 times count"});
}

TEST_CASE("rules of other calendars are followed, too") {
    CHECK(times(read(calendar_of(event_of("DTSTART:20250129T090000Z\nDURATION:PT1H\n" // the first day of a year
                                          "RRULE:RSCALE=CHINESE;FREQ=YEARLY\n")),
                     "2026-01-01", "2027-01-01")) == Texts{"2026-02-17T09:00:00Z/2026-02-17T10:00:00Z"});
    CHECK(times(read(calendar_of(event_of("DTSTART:20261031T090000Z\nDURATION:PT1H\n"
                                          "RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2\n")))) ==
          Texts{"2026-10-31T09:00:00Z/2026-10-31T10:00:00Z", "2026-11-30T09:00:00Z/2026-11-30T10:00:00Z"});
}

TEST_CASE("a change of this and all later ones moves them by as much, whatever clocks it names") {
    const std::string series = event_of("DTSTART;TZID=Europe/Berlin:20261020T090000\nDURATION:PT1H\n"
                                        "RRULE:FREQ=WEEKLY;COUNT=3\n");
    const Texts an_hour_later{"2026-10-20T08:00:00Z/2026-10-20T08:30:00Z", // 10:00 in Berlin
                              "2026-10-27T09:00:00Z/2026-10-27T09:30:00Z", "2026-11-03T09:00:00Z/2026-11-03T09:30:00Z"};
    for (const char* id : {";RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261020T090000",
                           ";RANGE=ThisAndFuture:20261020T070000Z", ";VALUE=DATE;RANGE=THISANDFUTURE:20261020"}) {
        for (const char* start : {";TZID=Europe/Berlin:20261020T100000", ":20261020T100000",
                                  ";TZID=America/New_York:20261020T040000", ":20261020T080000Z"}) {
            CAPTURE(id, start);
            CHECK(times(read(calendar_of(series + event_of(std::string("RECURRENCE-ID") + id + "\nDTSTART" + start +
                                                           "\nDURATION:PT30M\n")))) == an_hour_later);
        }
    }
}

TEST_CASE("a change of later ones moves them into the stretch") {
    const std::string series = event_of("DTSTART:20260101T090000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY\n");
    const std::string change = event_of("RECURRENCE-ID;RANGE=THISANDFUTURE:20260201T090000Z\n"
                                        "DTSTART:20260222T090000Z\nDURATION:PT1H\n");
    CHECK(times(read(calendar_of(series + change), "2026-11-20", "2026-11-30")) ==
          Texts{"2026-11-22T09:00:00Z/2026-11-22T10:00:00Z"});
}

TEST_CASE("a calendar's own zone skips and repeats times as the system's does") {
    const std::string zone = "BEGIN:VTIMEZONE\nTZID:(UTC+01:00) Amsterdam\\, Berlin\nBEGIN:STANDARD\n"
                             "DTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
                             "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
                             "DTSTART:19700329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
                             "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    const auto begins = [&](const std::string& tzid, const std::string& local) {
        const Calendar calendar =
            read(calendar_of(zone + event_of("DTSTART;TZID=\"" + tzid + "\":" + local + "\nDURATION:PT10M\n")),
                 "2026-01-01", "2027-01-01");
        CHECK(calendar.notes.empty());
        REQUIRE(calendar.times.size() == 1);
        return format_instant(calendar.times.front().from);
    };
    const std::string own = "(UTC+01:00) Amsterdam, Berlin";
    CHECK(begins(own, "20260329T023000") == "2026-03-29T01:30:00Z"); // skipped: by the offset before
    CHECK(begins(own, "20261025T023000") == "2026-10-25T00:30:00Z"); // twice: the first
    for (const char* local : {"20260329T013000", "20260329T020000", "20260329T023000", "20260329T030000",
                              "20260701T090000", "20261025T013000", "20261025T020000", "20261025T023000",
                              "20261025T025959", "20261025T030000", "20261224T090000"}) {
        CAPTURE(local);
        CHECK(begins(own, local) == begins("Europe/Berlin", local));
    }
}

TEST_CASE("days of a duration are the clock's, and the rest of it passes") {
    const auto of = [](const std::string& lines) {
        return times(read(calendar_of(event_of("DTSTART;TZID=Europe/Berlin:" + lines + "\n"))));
    };
    CHECK(of("20261024T120000\nDURATION:P1D") == Texts{"2026-10-24T10:00:00Z/2026-10-25T11:00:00Z"});
    CHECK(of("20261024T120000\nDURATION:PT24H") == Texts{"2026-10-24T10:00:00Z/2026-10-25T10:00:00Z"});
    CHECK(of("20261020T120000\nDURATION:P1W") == Texts{"2026-10-20T10:00:00Z/2026-10-27T11:00:00Z"});
    CHECK(of("20261017T120000\nDURATION:P1DT1H\nRRULE:FREQ=WEEKLY;COUNT=2") ==
          Texts{"2026-10-17T10:00:00Z/2026-10-18T11:00:00Z", "2026-10-24T10:00:00Z/2026-10-25T12:00:00Z"});
    // What a DTEND comes to the first time passes every time.
    CHECK(of("20261017T120000\nDTEND;TZID=Europe/Berlin:20261018T120000\nRRULE:FREQ=WEEKLY;COUNT=2") ==
          Texts{"2026-10-17T10:00:00Z/2026-10-18T10:00:00Z", "2026-10-24T10:00:00Z/2026-10-25T10:00:00Z"});
    CHECK(of("20261017T120000\nDURATION:PT1H\nRDATE;TZID=Europe/Berlin;VALUE=PERIOD:20261024T120000/P1D,"
             "20261024T120000/20261024T130000") ==
          Texts{"2026-10-17T10:00:00Z/2026-10-17T11:00:00Z", "2026-10-24T10:00:00Z/2026-10-25T11:00:00Z"});
}

TEST_CASE("long durations are counted, and those beyond a hundred years left out") {
    const auto of = [](const std::string& lines) { return read(calendar_of(event_of(lines + "\n"))); };
    CHECK(times(of("DTSTART:20261103T090000Z\nDURATION:P4000W")) == Texts{"2026-11-03T09:00:00Z/2103-07-03T09:00:00Z"});
    const Calendar longer = of("DTSTART:20261103T090000Z\nDURATION:P99999W\nRRULE:FREQ=DAILY");
    CHECK(longer.times.empty());
    CHECK(longer.notes == Texts{"the event 1 takes more than 100 years and is left out"});
    const Calendar once = of("DTSTART:20261103T090000Z\nDURATION:PT1H\nRDATE;VALUE=PERIOD:20261104T090000Z/P99999W");
    CHECK(times(once) == Texts{"2026-11-03T09:00:00Z/2026-11-03T10:00:00Z"});
    CHECK(once.notes == Texts{"the event 1 takes more than 100 years once, which is left out"});
    // What does not fit into the years of a document ends with them.
    CHECK(times(of("DTSTART:19000101T000000Z\nDTEND:21991231T000000Z\nRDATE:20261103T090000Z")) ==
          Texts{"1900-01-01T00:00:00Z/2199-12-31T00:00:00Z", "2026-11-03T09:00:00Z/2199-12-31T23:59:59Z"});
    CHECK(times(of("DTSTART:20261103T090000Z\nDURATION:PT1H\nX-APPLE-TRAVEL-DURATION:-PT9H")) ==
          Texts{"2026-11-03T09:00:00Z/2026-11-03T10:00:00Z"});
    CHECK(times(of("DTSTART:20261103T090000Z\nDURATION:PT1H\nX-APPLE-TRAVEL-DURATION:P99999W")) ==
          Texts{"2026-11-03T09:00:00Z/2026-11-03T10:00:00Z"});
}

TEST_CASE("a change counts in another calendar of the file, each in its own zones") {
    const auto zone = [](const std::string& offset) {
        return "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:" + offset +
               "\nTZOFFSETTO:" + offset + "\nEND:STANDARD\nEND:VTIMEZONE\n";
    };
    const std::string series = calendar_of(
        zone("+0200") + event_of("DTSTART;TZID=Ours:20261103T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\n"));
    const std::string change = calendar_of(zone("-0500") + event_of("RECURRENCE-ID;TZID=Ours:20261104T020000\n"
                                                                    "DTSTART;TZID=Ours:20261104T060000\n"
                                                                    "DURATION:PT1H\n"));
    const Texts expected{"2026-11-03T07:00:00Z/2026-11-03T08:00:00Z", "2026-11-04T11:00:00Z/2026-11-04T12:00:00Z",
                         "2026-11-05T07:00:00Z/2026-11-05T08:00:00Z"};
    CHECK(times(read(series + change)) == expected);
    CHECK(times(read(change + series)) == expected);
}

TEST_CASE("of too many times those of one event that touch become one, and otherwise the first count") {
    const auto days = [&](int events, const std::string& length) {
        std::string lines;
        for (int i = 0; i < events; ++i) { // five days each
            lines += "BEGIN:VEVENT\nSUMMARY:Ticks\nDTSTART:202611" + std::to_string(10 + 5 * i) +
                     "T000000Z\nDURATION:" + length + "\nRRULE:FREQ=MINUTELY;COUNT=7200\nEND:VEVENT\n";
        }
        return read(calendar_of(lines), "2026-11-01", "2026-12-31");
    };
    const Calendar touching = days(3, "PT1M");
    REQUIRE(touching.times.size() == 1);
    CHECK(times(touching) == Texts{"2026-11-10T00:00:00Z/2026-11-25T00:00:00Z"});
    CHECK(touching.notes.empty());
    const Calendar apart = days(3, "PT30S");
    REQUIRE(apart.times.size() == 20'000);
    CHECK(apart.notes == Texts{"it has too many times: only the first 20000 count"});
    CHECK(format_instant(apart.times.front().from) == "2026-11-10T00:00:00Z");
    CHECK(format_instant(apart.times.back().from) == "2026-11-23T21:19:00Z"); // 19,999 minutes later
}

TEST_CASE("times that touch become one also where others came after there had been too many") {
    CalendarTimes times;
    const Instant begin = parse_instant("2026-11-10T00:00:00Z").value();
    for (std::size_t i = 0; i < 2 * k_most_times + 2; ++i) {
        const Instant from = begin + std::chrono::minutes(i);
        times.add({"1", "Ticks", from, from + std::chrono::minutes(1), false, true});
    }
    CHECK(times.take().size() == 1);
    CHECK_FALSE(times.are_cut());
}

TEST_CASE("a title has two hundred characters at most") {
    std::string title;
    for (int i = 0; i < 300; ++i) {
        title += "\xC3\xA9";
    }
    const Calendar calendar =
        read(calendar_of(event_of("DTSTART:20261103T090000Z\nDURATION:PT1H\nSUMMARY:" + title + "\n")));
    REQUIRE(calendar.times.size() == 1);
    CHECK(calendar.times.front().title == title.substr(0, 400));
}
