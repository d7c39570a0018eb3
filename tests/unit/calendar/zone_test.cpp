// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/zone.hpp"

#include "support/catch.hpp"
#include "support/tzif.hpp"

using namespace onramp;
using onramp_test::Tzif;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

Instant at(const char* text) {
    return *parse_instant(text);
}

LocalTime local(const char* text) {
    return LocalTime(parse_instant(text)->time_since_epoch());
}

Zone rule(const char* text) {
    auto zone = Zone::from_rule(text, text);
    REQUIRE(zone);
    return *zone;
}

// One transition to summer time in 2000, and the rule of Central Europe after it.
Tzif central_europe() {
    return {.transitions = {954032400},
            .indices = {1},
            .types = {{3600, 0, 0}, {7200, 1, 4}},
            .names = std::string("CET\0CEST\0", 9),
            .footer = "CET-1CEST,M3.5.0,M10.5.0/3"};
}

bool parses(const Tzif& data) {
    const auto zone = Zone::parse(data.bytes(), "Test/Zone");
    if (!zone) {
        CHECK(zone.error().kind == ErrorKind::invalid);
        CHECK(zone.error().message == "the time zone 'Test/Zone' has no valid TZif data");
    }
    return zone.has_value();
}

} // namespace

TEST_CASE("UTC has no offset") {
    const Zone utc = Zone::utc();
    CHECK(utc.name() == "UTC");
    CHECK(utc.offset_at(at("2026-07-01T00:00:00Z")) == seconds(0));
    CHECK(utc.abbreviation_at(at("2026-07-01T00:00:00Z")) == "UTC");
    CHECK(utc.to_instant(local("2026-07-01T12:00:00Z")).instant == at("2026-07-01T12:00:00Z"));
    CHECK(utc.to_instant(local("2026-07-01T12:00:00Z")).meaning == LocalMeaning::unique);
}

TEST_CASE("a zone's transitions and its footer are followed") {
    const auto zone = Zone::parse(central_europe().bytes(), "Test/Zone");
    REQUIRE(zone);
    CHECK(zone->name() == "Test/Zone");
    CHECK(zone->offset_at(at("2000-03-26T00:59:59Z")) == hours(1)); // before the first transition
    CHECK(zone->offset_at(at("2000-03-26T01:00:00Z")) == hours(2));
    CHECK(zone->abbreviation_at(at("2000-07-01T00:00:00Z")) == "CEST");
    // Summer time 2026: 29 March and 25 October, 01:00 UTC (Directive 2000/84/EC).
    CHECK(zone->offset_at(at("2026-03-29T00:59:59Z")) == hours(1));
    CHECK(zone->offset_at(at("2026-03-29T01:00:00Z")) == hours(2));
    CHECK(zone->offset_at(at("2026-10-25T00:59:59Z")) == hours(2));
    CHECK(zone->offset_at(at("2026-10-25T01:00:00Z")) == hours(1));
    CHECK(zone->to_local(at("2026-03-29T01:30:00Z")) == local("2026-03-29T03:30:00Z"));
}

TEST_CASE("local times that do not exist or stand twice are said, and mean what RFC 5545 says") {
    const Zone zone = *Zone::parse(central_europe().bytes(), "Test/Zone");
    const LocalInstant skipped = zone.to_instant(local("2026-03-29T02:30:00Z"));
    CHECK(skipped.meaning == LocalMeaning::skipped);
    CHECK(skipped.instant == at("2026-03-29T01:30:00Z")); // shown as 03:30
    CHECK(zone.to_instant(local("2026-03-29T01:59:59Z")).meaning == LocalMeaning::unique);
    CHECK(zone.to_instant(local("2026-03-29T02:00:00Z")).meaning == LocalMeaning::skipped);
    CHECK(zone.to_instant(local("2026-03-29T03:00:00Z")).meaning == LocalMeaning::unique);
    CHECK(zone.to_instant(local("2026-03-29T03:00:00Z")).instant == at("2026-03-29T01:00:00Z"));

    const LocalInstant repeated = zone.to_instant(local("2026-10-25T02:30:00Z"));
    CHECK(repeated.meaning == LocalMeaning::repeated);
    CHECK(repeated.instant == at("2026-10-25T00:30:00Z")); // the first time
    CHECK(zone.to_instant(local("2026-10-25T01:59:59Z")).meaning == LocalMeaning::unique);
    CHECK(zone.to_instant(local("2026-10-25T02:00:00Z")).meaning == LocalMeaning::repeated);
    CHECK(zone.to_instant(local("2026-10-25T03:00:00Z")).meaning == LocalMeaning::unique);
    CHECK(zone.to_instant(local("2026-10-25T03:00:00Z")).instant == at("2026-10-25T02:00:00Z"));
    CHECK(zone.to_instant(local("2026-07-01T12:00:00Z")).instant == at("2026-07-01T10:00:00Z"));
}

TEST_CASE("POSIX rules are read in every form") {
    struct Case {
        const char* rule;
        const char* instant;
        int offset; // seconds
        const char* abbreviation;
    };
    const Case cases[] = {
        {"UTC0", "2026-07-01", 0, "UTC"},
        {"JST-9", "2026-07-01", 32400, "JST"},
        {"<+0330>-3:30", "2026-07-01", 12600, "+0330"},
        {"<-03>3", "2026-07-01", -10800, "-03"},
        {"LMT-0:19:32", "2026-07-01", 1172, "LMT"},
        {"NST+3:30NDT,M3.2.0,M11.1.0", "2026-07-01", -9000, "NDT"},
        {"NST+3:30NDT,M3.2.0,M11.1.0", "2026-12-01", -12600, "NST"},
        {"EST5EDT", "2026-03-08T06:59:59Z", -18000, "EST"}, // second Sunday of March, 02:00
        {"EST5EDT", "2026-03-08T07:00:00Z", -14400, "EDT"},
        {"EST5EDT", "2026-11-01T06:00:00Z", -18000, "EST"}, // first Sunday of November
        // Lord Howe Island moves by half an hour; the south has its summer at the turn of the year.
        {"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-01-15", 39600, "+11"},
        {"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-07-15", 37800, "+1030"},
        // Nuuk: the clocks change at -1:00, on the Saturday before.
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -7200, "-02"},
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3600, "-01"},
        // Gaza's rule of some years: Saturday 50 hours after a Thursday.
        {"EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-27T23:59:59Z", 7200, "EET"},
        {"EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00:00Z", 10800, "EEST"},
        // Dublin: winter time is the deviation, an hour earlier.
        {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-15", 0, "GMT"},
        {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-15", 3600, "IST"},
        // Daylight saving time all the year (RFC 8536, 3.3.1).
        {"EST5EDT,0/0,J365/25", "2026-01-01T04:00:00Z", -14400, "EDT"},
        {"EST5EDT,0/0,J365/25", "2026-12-31T23:00:00Z", -14400, "EDT"},
        // What ends a week after its year ends in the next one, after a leap year too (as in glibc).
        {"EST5EDT,1/0,J365/65", "2093-01-01T12:05:14Z", -18000, "EST"},
        {"EST5EDT,1/0,J365/65", "2093-01-02T12:05:14Z", -14400, "EDT"},
        // Julian days: J60 is always 1 March, 59 is 29 February in leap years.
        {"AAA0BBB,J60/0,J61/0", "2024-02-29T12:00:00Z", 0, "AAA"},
        {"AAA0BBB,J60/0,J61/0", "2024-03-01T12:00:00Z", 3600, "BBB"},
        {"AAA0BBB,J60/0,J61/0", "2023-03-01T12:00:00Z", 3600, "BBB"},
        {"AAA0BBB,59/0,60/0", "2024-02-29T12:00:00Z", 3600, "BBB"},
        {"AAA0BBB,59/0,60/0", "2023-03-01T12:00:00Z", 3600, "BBB"},
        {"AAA0BBB,59/0,60/0", "2024-03-01T12:00:00Z", 0, "AAA"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.rule, each.instant);
        const Zone zone = rule(each.rule);
        CHECK(zone.offset_at(at(each.instant)) == seconds(each.offset));
        CHECK(zone.abbreviation_at(at(each.instant)) == each.abbreviation);
    }
}

TEST_CASE("what is no POSIX rule is refused") {
    for (const char* text : {"",
                             "UTC",
                             "5",
                             "CE-1",
                             "C3T-1",
                             "CET",
                             "CET-25",
                             "CET-1:60",
                             "CET-1:00:60",
                             "CET-1CEST,",
                             "CET-1CEST,M3.5.0",
                             "CET-1CEST,M3.5.0,",
                             "CET-1CEST,M13.5.0,M10.5.0",
                             "CET-1CEST,M3.0.0,M10.5.0",
                             "CET-1CEST,M3.6.0,M10.5.0",
                             "CET-1CEST,M3.5.7,M10.5.0",
                             "CET-1CEST,J0,J365",
                             "CET-1CEST,0,366",
                             "CET-1CEST,M3.5.0/168,M10.5.0",
                             "CET-1CEST,M3.5.0,M10.5.0/3 ",
                             "CET-1CEST,M3.5.0,M10.5.0,M1.1.0",
                             "<+03-3",
                             "<+0>3",
                             "<>3",
                             "CET-1CE,J1,J2",
                             "CET-1CEST-",
                             "CET-1-2",
                             "Europe/Berlin",
                             "CET--1",
                             "CET-1CEST,M3.5.0;M10.5.0"}) {
        CAPTURE(text);
        const auto zone = Zone::from_rule(text, text);
        REQUIRE_FALSE(zone);
        CHECK(zone.error().kind == ErrorKind::invalid);
    }
}

TEST_CASE("version 1 data has 32-bit times and no footer") {
    Tzif data = central_europe();
    data.version = '\0';
    const auto zone = Zone::parse(data.bytes(), "old");
    REQUIRE(zone);
    CHECK(zone->offset_at(at("1999-01-01")) == hours(1));
    CHECK(zone->offset_at(at("2026-01-01")) == hours(2)); // nothing says otherwise
    CHECK(zone->offset_at(Instant(seconds(INT64_MAX))) == hours(2));
    CHECK(zone->offset_at(Instant(seconds(INT64_MIN))) == hours(1));
}

TEST_CASE("a footer without transitions holds always, an empty one not at all") {
    CHECK(Zone::parse(Tzif{.types = {{0, 0, 0}}, .names = std::string("UTC\0", 4), .footer = "JST-9"}.bytes(), "x")
              ->offset_at(at("2026-01-01")) == hours(9));
    CHECK(Zone::parse(Tzif{.types = {{60, 0, 0}}, .names = std::string("LMT\0", 4)}.bytes(), "x")
              ->offset_at(at("2026-01-01")) == seconds(60));
    const Zone far = *Zone::parse(central_europe().bytes(), "x");
    CHECK(far.offset_at(Instant(seconds(INT64_MAX))) == hours(1));
    CHECK(far.offset_at(Instant(seconds(INT64_MIN))) == hours(1));
}

TEST_CASE("leap seconds are taken out") {
    Tzif data = central_europe();
    data.transitions = {954032400 + 22};
    data.leaps = {{78796800, 1}, {915148821, 22}, {1136073622, 23}};
    const auto zone = Zone::parse(data.bytes(), "right/Test");
    REQUIRE(zone);
    CHECK(zone->offset_at(Instant(seconds(954032399))) == hours(1));
    CHECK(zone->offset_at(Instant(seconds(954032400))) == hours(2));
}

TEST_CASE("data that is not TZif is refused, wherever it goes wrong") {
    const std::string good = central_europe().bytes();
    REQUIRE(Zone::parse(good, "x"));
    for (std::size_t size = 0; size < good.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(Zone::parse(std::string_view(good).substr(0, size), "x"));
    }
    REQUIRE(parses(central_europe()));
    const auto with = [](auto change) {
        Tzif data = central_europe();
        change(data);
        return parses(data);
    };
    CHECK_FALSE(with([](Tzif& data) { data.indices = {2}; }));
    CHECK_FALSE(with([](Tzif& data) { data.types[1].name = 9; }));
    CHECK_FALSE(with([](Tzif& data) { data.types[1].daylight = 2; }));
    CHECK_FALSE(with([](Tzif& data) { data.types[1].offset = 100000; }));
    CHECK_FALSE(with([](Tzif& data) { data.types[1].offset = INT32_MIN; }));
    CHECK_FALSE(with([](Tzif& data) { data.names.back() = 'X'; }));
    CHECK_FALSE(with([](Tzif& data) { data.footer = "CET"; }));
    CHECK_FALSE(with([](Tzif& data) { data.transitions = {INT64_MAX}; }));
    CHECK_FALSE(with([](Tzif& data) {
        data.transitions = {954032400, 954032400};
        data.indices = {1, 0};
    }));
    CHECK_FALSE(with([](Tzif& data) { data.types.clear(); }));
    CHECK_FALSE(with([](Tzif& data) { data.leaps = {{20, 1}, {10, 2}}; }));
    CHECK(with([](Tzif& data) { data.types[1].name = 5; })); // "EST", the end of another name

    std::string counts = good;
    counts[44 + 44 + 12] = '\x7F'; // two billion transitions
    CHECK_FALSE(Zone::parse(counts, "x"));
}
