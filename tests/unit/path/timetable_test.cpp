// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/timetable.hpp"

#include "onramp/path/plan.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

PathRequest request(double hours) {
    PathRequest made;
    made.start = day("2026-11-23"); // a Monday
    made.hours_per_week = hours;
    return made;
}

Path steps_of(const std::vector<int>& minutes) {
    Path path;
    path.start = day("2026-11-23");
    for (const int each : minutes) {
        PathStep& step = path.steps.emplace_back();
        step.id = "s" + std::to_string(path.steps.size()) + "@1";
        step.planned = Minutes(each);
    }
    return path;
}

std::vector<int> loads(const Path& path) {
    std::vector<int> sums;
    for (const PathWeek& week : path.weeks) {
        int sum = 0;
        for (const WeekPiece& piece : week.pieces) {
            sum += static_cast<int>(piece.minutes.count());
        }
        sums.push_back(sum);
    }
    return sums;
}

} // namespace

TEST_CASE("days away take their share of a week") {
    PathRequest asked = request(5);
    asked.away = {{day("2026-11-26"), day("2026-12-08")}}; // Thursday to the Tuesday of the third week
    const Pace pace = make_pace({}, asked);
    CHECK(pace.weeks[0].capacity == Minutes(180));
    CHECK(pace.weeks[1].capacity == Minutes(0));
    CHECK(pace.weeks[2].capacity == Minutes(180));
    CHECK(pace.weeks[3].capacity == Minutes(300));
    CHECK(pace.weekly == Minutes(300));
}

TEST_CASE("stretches that touch are one") {
    const auto apart = joined({{day("2026-12-10"), day("2026-12-12")},
                               {day("2026-12-01"), day("2026-12-04")},
                               {day("2026-12-05"), day("2026-12-05")},
                               {day("2026-12-02"), day("2026-12-03")}});
    CHECK(apart ==
          std::vector<AwayDays>{{day("2026-12-01"), day("2026-12-05")}, {day("2026-12-10"), day("2026-12-12")}});
}

TEST_CASE("reviews are taken off the weeks, half of them at most, and the last number goes on") {
    PathRequest asked = request(5);
    asked.reviews = {Minutes(30), Minutes(500), Minutes(60)};
    const Pace pace = make_pace({}, asked);
    CHECK(pace.weeks[0].capacity == Minutes(270));
    CHECK(pace.weeks[1].capacity == Minutes(150));
    CHECK(pace.weeks[2].capacity == Minutes(240));
    CHECK(pace.weeks[12].capacity == Minutes(240));
    CHECK(pace.weekly == Minutes(240));
}

TEST_CASE("a step goes on in the next week only in parts of 25 minutes or more") {
    // 100 minutes a week: of 110 only 85 may be taken, for 10 would be left.
    PathRequest asked = request(100.0 / 60);
    Path path = steps_of({110, 90, 80});
    fill_weeks(path, make_pace({}, asked), {});
    CHECK(loads(path)[0] == 85);
    CHECK(path.weeks[1].pieces == std::vector<WeekPiece>{{"s1@1", Minutes(25)}, {"s2@1", Minutes(65)}});
    CHECK(path.weeks[2].pieces == std::vector<WeekPiece>{{"s2@1", Minutes(25)}, {"s3@1", Minutes(55)}});
    CHECK(path.weeks[3].pieces == std::vector<WeekPiece>{{"s3@1", Minutes(25)}});
}

TEST_CASE("even weeks are as full as need be") {
    PathRequest asked = request(10);
    asked.deadline = day("2026-12-18"); // four weeks
    Path path = steps_of({300, 500, 400});
    path.deadline = asked.deadline;
    path.even = true;
    fill_weeks(path, make_pace({}, asked), {});
    CHECK(loads(path) == std::vector<int>{300, 300, 300, 300});
    CHECK(path.hours_outline == 0);

    path = steps_of({300, 500, 400});
    path.deadline = asked.deadline;
    fill_weeks(path, make_pace({}, asked), {});
    CHECK(loads(path) == std::vector<int>{600, 600, 0, 0});
}

TEST_CASE("what does not fit evenly fits as soon as possible") {
    PathRequest asked = request(1);
    asked.deadline = day("2026-12-04"); // two weeks
    Path path = steps_of({100, 100});
    path.deadline = asked.deadline;
    path.even = true;
    fill_weeks(path, make_pace({}, asked), {});
    CHECK(loads(path) == std::vector<int>{60, 40}); // of 100 minutes 20 are no part
    CHECK(path.hours_outline == Approx(100.0 / 60).margin(0.01));
}

TEST_CASE("where a week has less than the least part, steps come in what it has") {
    PathRequest asked = request(0.5);
    asked.reviews = {Minutes(10)};
    const Pace pace = make_pace({}, asked);
    REQUIRE(pace.weeks[0].capacity == Minutes(20));
    Path path = steps_of({60});
    fill_weeks(path, pace, {});
    CHECK(loads(path) == std::vector<int>{20, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("the week of the deadline has what there is up to it") {
    PathRequest asked = request(5);
    asked.deadline = day("2026-12-02"); // a Wednesday
    CHECK(make_pace({}, asked).last_week == Minutes(180));
    asked.deadline = day("2027-06-30"); // after the first weeks, a Wednesday, too
    CHECK(make_pace({}, asked).last_week == Minutes(180));
    CHECK(make_pace({}, request(5)).last_week == Minutes(0));
}

TEST_CASE("every week up to the last has the least load, in the share of its days") {
    PathRequest asked = request(5);
    asked.deadline = day("2026-12-25");
    asked.away = {{day("2026-11-30"), day("2026-12-01")}}; // two days of the second week
    asked.least_hours_per_week = 4;
    asked.reviews = {Minutes(30)};
    const Pace pace = make_pace({}, asked);
    CHECK(pace.least[0] == Minutes(210));
    CHECK(pace.least[1] == Minutes(114)); // three fifths of four hours, without the reviews
    Path path = steps_of({300, 300});
    path.start = asked.start;
    fill_weeks(path, pace, {});
    CHECK(loads(path) == std::vector<int>{270, 120, 210, 0, 0}); // not 270, 150, 180
    Role role;
    CHECK(check_least_loads(role, path, asked).has_value());
}

TEST_CASE("a least load that cannot be had is refused with what can") {
    PathRequest asked = request(5);
    asked.deadline = day("2026-12-25");
    asked.least_hours_per_week = 4.5;
    Path path = steps_of({430});
    path.start = asked.start;
    path.deadline = asked.deadline;
    fill_weeks(path, make_pace({}, asked), {});
    CHECK(loads(path) == std::vector<int>{300, 130, 0, 0, 0});
    const auto kept = check_least_loads(Role{}, path, asked);
    REQUIRE_FALSE(kept.has_value());
    CHECK(kept.error().kind == ErrorKind::answer_no);
    CHECK(kept.error().message ==
          "the plan cannot have 4.5 h in each of its weeks: of its 7 h 10 min, week 2 would have 2 h 10 min");
    CHECK(kept.error().hint == "the most that each week can have is 3.5 h: --least-hours 3.5");
    asked.least_hours_per_week = 3.5;
    fill_weeks(path, make_pace({}, asked), {});
    CHECK(loads(path) == std::vector<int>{220, 210, 0, 0, 0});
    CHECK(check_least_loads(Role{}, path, asked).has_value());
}
