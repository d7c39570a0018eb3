// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "tasks/task_values.hpp"

#include "support/tasks.hpp"

using namespace onramp;
using onramp_test::at;
using Texts = std::vector<std::string>;

namespace {

int minutes(std::string_view text) {
    const auto effort = parse_effort(text);
    return effort ? static_cast<int>(effort->count()) : -1;
}

std::string rule_of_effort(std::string_view text) {
    const auto effort = parse_effort(text);
    return effort ? "" : effort.error().rule;
}

std::string moment(std::string_view text, DayEdge edge = DayEdge::begin) {
    const auto instant = parse_moment(text, edge, onramp_test::berlin());
    return instant ? format_instant(*instant) : instant.error().rule;
}

} // namespace

TEST_CASE("efforts are minutes, hours or ISO durations") {
    CHECK(minutes("0") == 0);
    CHECK(minutes("90") == 90);
    CHECK(minutes("30m") == 30);
    CHECK(minutes("30min") == 30);
    CHECK(minutes("1h") == 60);
    CHECK(minutes("1h30m") == 90);
    CHECK(minutes("1h30") == 90);
    CHECK(minutes("1H 30M") == 90);
    CHECK(minutes("1.5h") == 90);
    CHECK(minutes("1,25h") == 75);
    CHECK(minutes("0.1h") == 6);
    CHECK(minutes("47.5") == 48);
    CHECK(minutes("PT1H30M") == 90);
    CHECK(minutes("PT61S") == 2);
    CHECK(minutes("P1DT6H") == 30 * 60);
    CHECK(minutes("P1W") == 7 * 24 * 60);
    CHECK(minutes("PT0S") == 0);
    CHECK(minutes("P0S") == 0);
    CHECK(minutes("10000h") == 600'000);
}

TEST_CASE("what is no effort is told apart from one that is too large") {
    for (const char* text :
         {"",           "h",    "-30m",   "+5", "30s", "1d",  "1h90m", "1.5h30m", "1h30m5", "1.h",  ".5h",
          "1.2345678h", "soon", "1h30mx", "P",  "PT",  "P1M", "P1Y",   "-PT1H",   "pt1h",   "1:30", "3e2"}) {
        INFO(text);
        CHECK(rule_of_effort(text) == "duration");
    }
    for (const char* text : {"10000h1m", "10001h", "600001", "999999999h", "1234567890", "PT10001H", "P999999999W"}) {
        INFO(text);
        CHECK(rule_of_effort(text) == "range");
    }
    CHECK(parse_session_length("0m").error().rule == "range");
    CHECK(parse_session_length("1m") == Minutes(1));
}

TEST_CASE("a day begins with its first instant and ends with that of the next") {
    CHECK(moment("2026-11-30") == "2026-11-29T23:00:00Z");
    CHECK(moment("2026-11-30", DayEdge::end) == "2026-11-30T23:00:00Z");
    CHECK(moment("2026-03-29", DayEdge::begin) == "2026-03-28T23:00:00Z");
    CHECK(moment("2026-03-29", DayEdge::end) == "2026-03-29T22:00:00Z");
    CHECK(moment("2024-02-29", DayEdge::end) == "2024-02-29T23:00:00Z");
    // Clocks that go forward at midnight: the day begins at one.
    const Zone zone = Zone::from_rule("EET-2EEST,M4.5.5/0,M10.5.4/24", "Africa/Cairo").value();
    CHECK(parse_moment("2026-04-24", DayEdge::begin, zone) == at("2026-04-23T22:00:00Z"));
    CHECK(zone.to_local(*parse_moment("2026-04-24", DayEdge::begin, zone)) ==
          LocalTime(*parse_date("2026-04-24")) + std::chrono::hours(1));
}

TEST_CASE("times are of the zone unless they say otherwise") {
    CHECK(moment("2026-11-30T17:00") == "2026-11-30T16:00:00Z");
    CHECK(moment("2026-07-01 17:00", DayEdge::end) == "2026-07-01T15:00:00Z");
    CHECK(moment("2026-11-30T17:00:30") == "2026-11-30T16:00:30Z");
    CHECK(moment("2026-11-30T17:00Z") == "2026-11-30T17:00:00Z");
    CHECK(moment("2026-11-30T17:00:00-05:00") == "2026-11-30T22:00:00Z");
    CHECK(moment("2026-03-29T02:30") == "2026-03-29T01:30:00Z"); // skipped
    CHECK(moment("2026-10-25T02:30") == "2026-10-25T00:30:00Z"); // repeated: the first
}

TEST_CASE("what is no date or time is refused") {
    for (const char* text : {"", "tomorrow", "2026-02-30", "30.11.2026", "2026-11-30T", "2026-11-30T25:00", "2026-11",
                             "20261130T225900Z", "2026-11-30T17:00 CET", "1899-12-31"}) {
        INFO(text);
        CHECK(moment(text) == "date");
    }
    CHECK(moment("1900-01-01") == "range"); // in UTC that is the year before
    CHECK(moment("2199-12-31", DayEdge::end) == "2199-12-31T23:00:00Z");
    const auto beyond = parse_moment("2199-12-31", DayEdge::end, onramp_test::new_york());
    CHECK(beyond.error().rule == "range");
}

TEST_CASE("words of fields are taken in any case") {
    CHECK(parse_priority("H") == TaskPriority::high);
    CHECK(parse_priority("Medium") == TaskPriority::medium);
    CHECK(parse_priority("none") == TaskPriority::none);
    CHECK(parse_place("Office") == Place::office);
    CHECK(parse_energy("high") == Load::heavy);
    CHECK(parse_energy("light") == Load::light);
    CHECK(parse_yes_no("TRUE") == true);
    CHECK(parse_yes_no("0") == false);
    CHECK(parse_place("home").error().words == "not one of any, remote, office");
    CHECK(parse_place("offise").error().hint == "did you mean 'office'?");
    CHECK_FALSE(parse_priority("urgent").has_value());
    CHECK_FALSE(parse_energy("").has_value());
    CHECK_FALSE(parse_yes_no("maybe").has_value());
}

TEST_CASE("ids stand between spaces, commas and semicolons") {
    CHECK(split_ids(" a, b;c\n d ,") == Texts{"a", "b", "c", "d"});
    CHECK(split_ids(" ;, ").empty());
    CHECK(one_line("a\r\nb\tc") == "a b c");
}
