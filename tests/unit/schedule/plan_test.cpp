// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/plan.hpp"

#include <algorithm>

#include "onramp/calendar/zone.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

const Date k_monday = *parse_date("2026-11-23");

Schedule planned(const Role& role, const ScheduleRequest& request) {
    auto schedule = plan_schedule(role, Zone::utc(), request);
    REQUIRE(schedule);
    return *schedule;
}

ScheduleRequest week_of(Date first, const Path* path = nullptr) {
    ScheduleRequest request;
    request.first = first;
    request.days = 7;
    request.path = path;
    return request;
}

// "08:00-09:10 ownership@3" for each session, learning only or activities too.
std::vector<std::string> lines(const DayPlan& day, bool learning_only) {
    std::vector<std::string> found;
    for (const Session& session : day.sessions) {
        if (!learning_only || session.kind == SessionKind::learning) {
            found.push_back(format_local(session.start).substr(11) + "-" + format_local(session.end).substr(11) + " " +
                            session.reference);
        }
    }
    return found;
}

std::vector<std::string> learning(const DayPlan& day) {
    return lines(day, true);
}

std::vector<std::string> everything(const DayPlan& day) {
    return lines(day, false);
}

Minutes length_of(const DayPlan& day, std::string_view reference) {
    Minutes sum{0};
    for (const Session& session : day.sessions) {
        if (session.reference == reference) {
            sum += std::chrono::duration_cast<Minutes>(session.end - session.start);
        }
    }
    return sum;
}

// One block from 08:00 to 12:00 with these activities, and 25-90 minute sessions.
Role morning_role(std::vector<RoleActivity> activities) {
    Role role = sample_role();
    role.blocks = {block("Morning", 8, 12 * 60, std::move(activities))};
    return role;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("without a path the days hold the activities, the hardest first in the morning") {
    const Schedule schedule = planned(sample_role(), week_of(k_monday));
    REQUIRE(schedule.days.size() == 7);
    CHECK(everything(schedule.days[0]) == Lines{"08:00-09:50 design", "09:50-10:35 debug", "10:35-11:20 reviews",
                                                "11:20-11:40 ci", "13:00-14:15 architecture", "14:15-15:15 mentoring",
                                                "15:15-16:45 libraries", "17:00-17:45 open-source",
                                                "17:45-18:30 documentation"});
    CHECK(schedule.days[0].learning == Minutes(0));
    CHECK(schedule.days[0].notes.empty());
    CHECK(schedule.zone == "UTC");
}

TEST_CASE("weekly activities come as often as the profile says, on different days") {
    const Schedule schedule = planned(sample_role(), week_of(k_monday));
    const auto days_with = [&](std::string_view reference) {
        return std::count_if(schedule.days.begin(), schedule.days.end(),
                             [&](const DayPlan& day) { return length_of(day, reference) > Minutes(0); });
    };
    CHECK(days_with("architecture") == 3);
    CHECK(days_with("mentoring") == 4);
    CHECK(days_with("crates") == 3);
    CHECK(days_with("open-source") == 2);
    CHECK(days_with("documentation") == 4);
    CHECK(days_with("reading") == 4);
    CHECK(days_with("design") == 5);
}

TEST_CASE("more times a week than there are working days double up") {
    Role role = morning_role({activity("standup", 15, Period::week, 7, 15, Load::light, std::nullopt)});
    const Schedule schedule = planned(role, week_of(k_monday));
    Minutes sum{0};
    for (const DayPlan& day : schedule.days) {
        sum += length_of(day, "standup");
    }
    CHECK(sum == Minutes(105));
    REQUIRE(schedule.days[0].sessions.size() == 2);
    CHECK(schedule.days[0].sessions[0].id == "2026-11-23/standup");
    CHECK(schedule.days[0].sessions[1].id == "2026-11-23/standup.2");
}

TEST_CASE("days that are no working days are empty and say so") {
    const Path path = path_of(k_monday, {step("ownership@3", 600, Load::heavy)}, 360);
    const Schedule schedule = planned(sample_role(), week_of(k_monday, &path));
    for (const std::size_t day : {5U, 6U}) {
        CHECK_FALSE(schedule.days[day].working_day);
        CHECK(schedule.days[day].sessions.empty());
    }
    CHECK(schedule.days[4].working_day);
}

TEST_CASE("heavy learning opens the morning, and reviews make room for it") {
    const Path path = path_of(k_monday, {step("ownership@3", 600, Load::heavy)}, 360);
    const Schedule schedule = planned(sample_role(), week_of(k_monday, &path));
    CHECK(everything(schedule.days[0]) == Lines{"08:00-09:10 ownership@3", "09:10-10:55 design", "10:55-11:40 debug",
                                                "11:40-12:00 ci", "13:00-13:45 reviews", "13:45-15:00 architecture",
                                                "15:00-16:00 mentoring", "16:00-17:00 libraries",
                                                "17:00-17:30 open-source", "17:30-17:55 documentation"});
}

TEST_CASE("activities give way in the order of their ranks, each down to what it keeps") {
    Role role = morning_role({activity("first", 60, Period::day, 1, 10, Load::light, 1),
                              activity("second", 60, Period::day, 1, 40, Load::light, 2),
                              activity("third", 60, Period::day, 1, 30, Load::light, 3),
                              activity("never", 60, Period::day, 1, 0, Load::light, std::nullopt)});
    for (const auto& [weekly, first, second, third] :
         std::vector<std::tuple<int, int, int, int>>{{150, 30, 60, 60}, {250, 25, 45, 60}, {325, 25, 40, 50}}) {
        const Path path = path_of(k_monday, {step("s@1", 5000, Load::heavy)}, weekly);
        const DayPlan day = planned(role, week_of(k_monday, &path)).days[0];
        CHECK(day.learning == Minutes(weekly / 5));
        CHECK(length_of(day, "first") == Minutes(first));
        CHECK(length_of(day, "second") == Minutes(second));
        CHECK(length_of(day, "third") == Minutes(third));
        CHECK(length_of(day, "never") == Minutes(60));
    }
}

TEST_CASE("an activity that may go altogether goes with a note, and is never cut below 25 minutes") {
    Role role = morning_role({activity("optional", 40, Period::day, 1, 0, Load::light, 1),
                              activity("fixed", 200, Period::day, 1, 200, Load::heavy, std::nullopt)});
    const Path path = path_of(k_monday, {step("s@1", 5000, Load::heavy)}, 150);
    const DayPlan day = planned(role, week_of(k_monday, &path)).days[0];
    CHECK(everything(day) == Lines{"08:00-08:30 s@1", "08:30-11:50 fixed"});
    CHECK(day.notes == Lines{"'Do optional' gives way to learning"});
}

TEST_CASE("what does not fit into its block is dropped with a note") {
    Role role = morning_role({activity("long", 200, Period::day, 1, 200, Load::heavy, std::nullopt),
                              activity("short", 60, Period::day, 1, 60, Load::light, 1)});
    const DayPlan day = planned(role, week_of(k_monday)).days[0];
    CHECK(everything(day) == Lines{"08:00-11:20 long"});
    CHECK(day.notes == Lines{"'Do short' does not fit in Morning"});
}

TEST_CASE("blocks without times and blocks that overlap are noted") {
    Role role = morning_role({activity("work", 60, Period::day, 1, 60, Load::heavy, std::nullopt)});
    role.blocks.push_back(
        block("Noon", 11, 13 * 60, {activity("lunch", 60, Period::day, 1, 60, Load::light, std::nullopt)}));
    role.blocks.push_back(block("Someday", 0, 0, {activity("rest", 60, Period::day, 1, 60, Load::light, 1)}));
    const DayPlan day = planned(role, week_of(k_monday)).days[0];
    CHECK(everything(day) == Lines{"08:00-09:00 work", "12:00-13:00 lunch"});
    CHECK(day.notes == Lines{"Someday has no times: nothing of it is placed",
                             "Noon overlaps the block before it and begins at 12:00"});
}

TEST_CASE("a day's learning keeps to the sizes of sessions, to the pause and to the cap") {
    Role role = morning_role({});
    role.capacity.max_session_minutes = 50;
    role.capacity.break_minutes = 10;
    role.capacity.daily_cap_minutes = 130;
    const Path path = path_of(k_monday, {step("s@1", 5000, Load::heavy)}, 2000);
    const Schedule schedule = planned(role, week_of(k_monday, &path));
    CHECK(learning(schedule.days[0]) == Lines{"08:00-08:50 s@1", "09:00-09:50 s@1", "10:00-10:30 s@1"});
    CHECK(schedule.days[0].learning == Minutes(130));
    CHECK(schedule.days[4].notes == Lines{"this week has no place for 22 h 30 min of 'Learn s'"});
}

TEST_CASE("few hours take few days, each with a whole session") {
    const Path path = path_of(k_monday, {step("s@1", 5000, Load::medium)}, 60);
    const Schedule schedule = planned(sample_role(), week_of(k_monday, &path));
    std::vector<long> minutes;
    for (const DayPlan& day : schedule.days) {
        minutes.push_back(static_cast<long>(day.learning.count()));
    }
    CHECK(minutes == std::vector<long>{30, 0, 30, 0, 0, 0, 0});
}

TEST_CASE("a piece that is too short for a session is learned with its neighbor") {
    const Path path = path_of(
        k_monday, {step("a@1", 10, Load::heavy), step("b@1", 90, Load::heavy), step("c@1", 20, Load::heavy)}, 360);
    const Schedule schedule = planned(morning_role({}), week_of(k_monday, &path));
    Minutes sum{0};
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            CHECK(session.reference == "b@1");
        }
        sum += day.learning;
    }
    CHECK(sum == Minutes(120));
    CHECK(schedule.days[0].notes ==
          Lines{"10 min of 'Learn a' are learned with 'Learn b'", "20 min of 'Learn c' are learned with 'Learn b'"});
}

TEST_CASE("a week with less than one session is noted, not rounded up") {
    const Path path = path_of(k_monday, {step("a@1", 20, Load::heavy)}, 360);
    const Schedule schedule = planned(sample_role(), week_of(k_monday, &path));
    for (const DayPlan& day : schedule.days) {
        CHECK(day.learning == Minutes(0));
    }
    CHECK(schedule.days[4].notes == Lines{"this week has no place for 20 min of 'Learn a'"});
}

TEST_CASE("a week without a day for its learning says so on its last day") {
    Path path = path_of(k_monday, {step("a@1", 60, Load::heavy)}, 360);
    path.start = k_monday + std::chrono::days(5);
    const Schedule schedule = planned(sample_role(), week_of(k_monday, &path));
    CHECK(schedule.days[6].notes == Lines{"this week has no place for 1 h of 'Learn a'"});
}

TEST_CASE("light learning takes the end of the day, and never passes a step that it is needed for") {
    Role role = morning_role({activity("work", 120, Period::day, 1, 120, Load::heavy, std::nullopt)});
    role.blocks.push_back(
        block("Evening", 17, 19 * 60, {activity("reading", 30, Period::day, 1, 30, Load::light, std::nullopt)}));
    role.hours.working_days = {"mon"};
    const Path light = path_of(k_monday, {step("a@1", 40, Load::light), step("b@1", 35, Load::heavy)}, 375);
    CHECK(everything(planned(role, week_of(k_monday, &light)).days[0]) ==
          Lines{"08:00-08:35 b@1", "08:35-10:35 work", "17:00-17:40 a@1", "17:40-18:10 reading"});
    const Path bound = path_of(k_monday, {step("a@1", 40, Load::light), step("b@1", 35, Load::heavy, {"a@1"})}, 375);
    CHECK(everything(planned(role, week_of(k_monday, &bound)).days[0]) ==
          Lines{"08:00-08:40 a@1", "08:45-09:20 b@1", "09:20-11:20 work", "17:00-17:30 reading"});
}

TEST_CASE("done steps are left out and worked minutes are taken off the next sessions") {
    const Path path = path_of(k_monday, {step("a@1", 150, Load::heavy), step("b@1", 150, Load::heavy)}, 300);
    ScheduleRequest request = week_of(k_monday, &path);
    const Schedule plain = planned(morning_role({}), request);
    CHECK(learning(plain.days[0]) == Lines{"08:00-09:00 a@1"});
    CHECK(learning(plain.days[4]) == Lines{"08:00-09:00 b@1"});

    request.done = {"a@1"};
    const Schedule without = planned(morning_role({}), request);
    CHECK(learning(without.days[0]).empty());
    CHECK(learning(without.days[4]) == learning(plain.days[4]));

    request.done.clear();
    request.worked = {{"a@1", Minutes(20)}, {"b@1", Minutes(500)}};
    const Schedule worked = planned(morning_role({}), request);
    CHECK(learning(worked.days[0]) == Lines{"08:00-08:40 a@1"});
    CHECK(learning(worked.days[4]).empty());
}

TEST_CASE("activities give nothing for learning that is done") {
    const Path path = path_of(k_monday, {step("a@1", 360, Load::heavy)}, 360);
    ScheduleRequest request = week_of(k_monday, &path);
    const Schedule without_path = planned(sample_role(), week_of(k_monday));
    CHECK(planned(sample_role(), request).days[0].sessions != without_path.days[0].sessions);
    request.done = {"a@1"};
    CHECK(planned(sample_role(), request).days[0].sessions == without_path.days[0].sessions);
}

TEST_CASE("minutes worked in earlier weeks are not taken off twice") {
    const Path path = path_of(k_monday, {step("a@1", 720, Load::heavy)}, 360);
    ScheduleRequest request = week_of(k_monday + std::chrono::days(7), &path);
    const Schedule untouched = planned(morning_role({}), request);
    request.worked = {{"a@1", Minutes(360)}};
    CHECK(planned(morning_role({}), request).days == untouched.days);
    request.worked = {{"a@1", Minutes(400)}};
    CHECK(planned(morning_role({}), request).days[0].learning == untouched.days[0].learning - Minutes(40));
}

TEST_CASE("learning keeps to the path's dates and says why a day has none") {
    Path path = path_of(k_monday, {step("a@1", 360, Load::heavy)}, 360);
    path.start = k_monday + std::chrono::days(2);
    path.deadline = k_monday + std::chrono::days(3);
    const Schedule schedule = planned(sample_role(), week_of(k_monday, &path));
    CHECK(schedule.days[1].notes == Lines{"the path starts on 2026-11-25"});
    CHECK(schedule.days[1].learning == Minutes(0));
    CHECK(schedule.days[2].learning > Minutes(0));
    CHECK(schedule.days[4].notes == Lines{"the path's deadline was 2026-11-26"});
    const Schedule later = planned(sample_role(), week_of(k_monday + std::chrono::days(70), &path));
    path.deadline.reset();
    CHECK(planned(sample_role(), week_of(k_monday + std::chrono::days(70), &path)).days[0].notes ==
          Lines{"the path has no learning in this week"});
}

TEST_CASE("a day is the same whichever days were asked for with it") {
    const Path path = path_of(
        k_monday, {step("a@1", 500, Load::heavy), step("b@1", 70, Load::light), step("c@1", 900, Load::medium)}, 350);
    ScheduleRequest request = week_of(k_monday, &path);
    request.days = 28;
    const Schedule whole = planned(sample_role(), request);
    for (int day = 0; day < 28; ++day) {
        ScheduleRequest one = request;
        one.first = k_monday + std::chrono::days(day);
        one.days = 1;
        const Schedule single = planned(sample_role(), one);
        REQUIRE(single.days.size() == 1);
        CHECK(single.days[0] == whole.days[static_cast<std::size_t>(day)]);
    }
}

TEST_CASE("onboarding tasks are open on their days until they are done") {
    const Path path = path_of(k_monday, {step("a@1", 500, Load::heavy)}, 360);
    ScheduleRequest request = week_of(k_monday, &path);
    const Schedule schedule = planned(sample_role(), request);
    CHECK(schedule.days[0].tasks == Lines{"accounts-and-access"});
    CHECK(schedule.days[1].tasks == Lines{"accounts-and-access", "architecture-tour"});
    CHECK(schedule.days[2].tasks == Lines{"architecture-tour"});
    request.done = {"architecture-tour"};
    CHECK(planned(sample_role(), request).days[2].tasks.empty());
}

TEST_CASE("a schedule has 1 to 42 days") {
    ScheduleRequest request = week_of(k_monday);
    for (const int days : {0, 43, -1}) {
        request.days = days;
        const auto schedule = plan_schedule(sample_role(), Zone::utc(), request);
        REQUIRE_FALSE(schedule);
        CHECK(schedule.error().kind == ErrorKind::usage);
    }
    request.days = 42;
    CHECK(planned(sample_role(), request).days.size() == 42);
}
