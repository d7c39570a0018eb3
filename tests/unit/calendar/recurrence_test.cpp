// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "calendar/recurrence.hpp"

#include <string>
#include <utility>

#include "support/catch.hpp"

using namespace onramp;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;

namespace {

LocalTime local(std::string_view text) {
    return LocalTime(parse_instant(text).value().time_since_epoch());
}

// The first eight times of a rule from its beginning on.
std::vector<std::string> times(RecurrenceRule rule, std::string_view first) {
    std::vector<std::string> found;
    RuleTimes all(std::move(rule), local(first), local(first), local("2199-01-01"));
    while (const auto next = all.next()) {
        found.push_back(format_local(*next));
        if (found.size() == 8) {
            break;
        }
    }
    CHECK_FALSE(all.gave_up());
    return found;
}

} // namespace

TEST_CASE("what a rule leaves open is as it is the first time") {
    CHECK(times({.frequency = Frequency::yearly, .count = 2}, "2026-03-05T09:30:00Z") ==
          std::vector<std::string>{"2026-03-05T09:30", "2027-03-05T09:30"});
    CHECK(times({.frequency = Frequency::yearly, .count = 3, .months = {6, 1}}, "2026-03-05T09:30:00Z") ==
          std::vector<std::string>{"2026-06-05T09:30", "2027-01-05T09:30", "2027-06-05T09:30"});
    CHECK(times({.frequency = Frequency::yearly, .count = 3, .month_days = {13}}, "2026-03-05T09:30:00Z") ==
          std::vector<std::string>{"2026-03-13T09:30", "2026-04-13T09:30", "2026-05-13T09:30"}); // of every month
    CHECK(times({.frequency = Frequency::yearly, .count = 2, .weeks = {20}}, "2026-03-05T09:30:00Z") ==
          std::vector<std::string>{"2026-05-14T09:30", "2027-05-20T09:30"}); // on Thursday
    CHECK(times({.frequency = Frequency::monthly, .count = 3}, "2026-01-31T09:30:00Z") ==
          std::vector<std::string>{"2026-01-31T09:30", "2026-03-31T09:30", "2026-05-31T09:30"});
    CHECK(times({.frequency = Frequency::weekly, .interval = 2, .count = 2}, "2026-03-05T09:30:00Z") ==
          std::vector<std::string>{"2026-03-05T09:30", "2026-03-19T09:30"});
}

TEST_CASE("days that are counted from the end and positions hold at every frequency") {
    CHECK(times({.frequency = Frequency::daily, .count = 3, .month_days = {-2}}, "2026-01-05T09:00:00Z") ==
          std::vector<std::string>{"2026-01-30T09:00", "2026-02-27T09:00", "2026-03-30T09:00"});
    // Of each week, the first one too, from its Monday on.
    CHECK(times({.frequency = Frequency::weekly,
                 .count = 3,
                 .days = {{0, Tuesday}, {0, Monday}, {0, Wednesday}},
                 .positions = {2}},
                "2026-01-06T09:00:00Z") ==
          std::vector<std::string>{"2026-01-06T09:00", "2026-01-13T09:00", "2026-01-20T09:00"});
    CHECK(times({.frequency = Frequency::monthly, .count = 3, .hours = {17, 9}, .positions = {-1}},
                "2026-01-05T09:00:00Z") ==
          std::vector<std::string>{"2026-01-05T17:00", "2026-02-05T17:00", "2026-03-05T17:00"});
    CHECK(times({.frequency = Frequency::monthly, .count = 3, .days = {{-1, Friday}}}, "2026-01-05T09:00:00Z") ==
          std::vector<std::string>{"2026-01-30T09:00", "2026-02-27T09:00", "2026-03-27T09:00"});
    CHECK(times({.frequency = Frequency::hourly, .count = 3, .month_days = {-1}, .hours = {9}, .minutes = {0, 30}},
                "2026-01-05T09:00:00Z") ==
          std::vector<std::string>{"2026-01-31T09:00", "2026-01-31T09:30", "2026-02-28T09:00"});
}

TEST_CASE("a rule that names no time ends") {
    CHECK(times({.frequency = Frequency::monthly, .days = {{6, Monday}}}, "2026-01-05T09:00:00Z").empty());
    CHECK(times({.frequency = Frequency::yearly, .weeks = {3}, .month_days = {5}}, "2026-01-05T09:00:00Z").empty());
    CHECK(times({.frequency = Frequency::secondly, .months = {13}}, "2026-01-05T09:00:00Z").empty());
}

TEST_CASE("what is far before the stretch is passed over, and its count with it") {
    const auto from = local("2150-01-01");
    RuleTimes seconds({.frequency = Frequency::secondly}, local("1970-01-01"), from, local("2199-01-01"));
    CHECK(seconds.next() == from);
    RuleTimes counted({.frequency = Frequency::minutely, .count = std::int64_t{180} * 366 * 1440}, local("1970-01-01"),
                      from, local("2199-01-01"));
    CHECK(counted.next() == from);
    RuleTimes over({.frequency = Frequency::daily, .count = 4}, local("2026-01-05"), local("2026-01-08"), from);
    CHECK(over.next() == local("2026-01-08"));
    CHECK_FALSE(over.next());
    RuleTimes with_months({.frequency = Frequency::daily, .count = 4, .months = {1}}, local("2026-01-05"),
                          local("2026-01-08"), from);
    CHECK(with_months.next() == local("2026-01-08"));
    CHECK_FALSE(with_months.next());
}

TEST_CASE("a rule is not followed for ever") {
    RuleTimes times({.frequency = Frequency::secondly, .interval = 2, .seconds = {1}}, local("2026-01-05"),
                    local("2026-01-05"), local("2199-01-01"));
    CHECK_FALSE(times.next());
    CHECK(times.gave_up());
}

TEST_CASE("parts that the standard forbids at a frequency are at odds with it") {
    CHECK(is_at_odds({.frequency = Frequency::daily, .year_days = {3}}));
    CHECK(is_at_odds({.frequency = Frequency::monthly, .weeks = {3}}));
    CHECK(is_at_odds({.frequency = Frequency::weekly, .month_days = {3}}));
    CHECK_FALSE(is_at_odds({.frequency = Frequency::yearly, .weeks = {3}, .year_days = {3}, .month_days = {3}}));
    CHECK_FALSE(is_at_odds({.frequency = Frequency::hourly, .year_days = {3}, .month_days = {3}}));
}
