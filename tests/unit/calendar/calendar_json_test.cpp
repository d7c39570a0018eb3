// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/calendar.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

Calendar sample() {
    Calendar calendar;
    calendar.name = "Work";
    calendar.from = *parse_instant("2026-11-01T00:00:00Z");
    calendar.until = *parse_instant("2027-03-01T00:00:00Z");
    calendar.times = {
        {"a@example.org", "Stand-up", *parse_instant("2026-11-23T08:30:00Z"), *parse_instant("2026-11-23T08:45:00Z"),
         false, true},
        {"", "", *parse_instant("2026-11-26T23:00:00Z"), *parse_instant("2026-11-27T23:00:00Z"), true, false}};
    calendar.todos = {{"b@example.org", true}};
    calendar.notes = {"1 line could not be read"};
    return calendar;
}

} // namespace

TEST_CASE("a calendar is read as it was written") {
    const auto read = read_calendar(render_calendar_json(sample()), "x.json");
    REQUIRE(read.value);
    CHECK(read.problems.empty());
    CHECK(*read.value == sample());
}

TEST_CASE("the snapshot of a calendar is read as it was written, and nothing else is") {
    const std::string bytes = write_calendar_snapshot(sample());
    CHECK(read_calendar_snapshot(bytes) == sample());
    CHECK_FALSE(read_calendar_snapshot(bytes.substr(0, bytes.size() - 1)));
    CHECK_FALSE(read_calendar_snapshot(bytes + "x"));
    CHECK_FALSE(read_calendar_snapshot(""));
}

TEST_CASE("a time that ends before it begins is told") {
    Calendar calendar = sample();
    calendar.times[1].until = calendar.times[1].from - Minutes(1);
    const auto read = read_calendar(render_calendar_json(calendar), "x.json");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rule == "end-before-start");
    CHECK(read.problems[0].where.pointer == "/times/1/until");
}
