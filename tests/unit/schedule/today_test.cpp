// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/today.hpp"

#include "onramp/schedule/plan.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"
#include "support/zones.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

// Tuesday, the second day of the job, in Berlin (UTC+1).
struct Sample {
    Role role = sample_role();
    Zone zone = berlin();
    Path path = path_of(*parse_date("2026-11-23"),
                        {step("ownership@3", 100, Load::heavy), step("cargo@3", 110, Load::light)}, 360);
    DayPlan day;
    TodayRequest request;

    explicit Sample(std::string_view now) {
        request.now = *parse_instant(now);
        request.path = &path;
        request.handles = {{"ownership@3", "bcd"}, {"cargo@3", "fgh"}, {"architecture-tour", "jkm"}};
        plan("2026-11-24");
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    void plan(std::string_view date) {
        ScheduleRequest asked;
        asked.first = *parse_date(date);
        asked.path = &path;
        day = plan_schedule(role, zone, asked).value().days.at(0);
        request.day = &day;
    }
    TodayView view() const { return build_today(role, zone, request); }
};

} // namespace

TEST_CASE("today shows what is now, what is next and what is later") {
    const Sample sample("2026-11-24T07:20:00Z");
    const TodayView view = sample.view();
    CHECK(format_local(view.now) == "2026-11-24T08:20");
    CHECK(format_date(view.date) == "2026-11-24");
    CHECK(view.zone == "Europe/Berlin");
    REQUIRE(view.current);
    CHECK(view.current->session == sample.day.sessions.at(0));
    CHECK(view.current->handle == "bcd");
    CHECK_FALSE(view.next_learning);
    CHECK(view.later.size() == sample.day.sessions.size() - 1);
    CHECK(view.next_step->id == "ownership@3");

    const TodayView before = Sample("2026-11-24T06:20:00Z").view();
    CHECK_FALSE(before.current);
    REQUIRE(before.next_learning);
    CHECK(before.next_learning->session == sample.day.sessions.at(0));
    CHECK(before.next_learning->handle == "bcd");
    CHECK(before.later.size() == sample.day.sessions.size());
}

TEST_CASE("a session is current from its first second to the one before its end") {
    Sample sample("2026-11-24T07:00:00Z");
    const Session first = sample.day.sessions.at(0);
    REQUIRE(first.start_utc == sample.request.now);
    CHECK(sample.view().current->session == first);
    sample.request.now = first.end_utc - std::chrono::seconds(1);
    CHECK(sample.view().current->session == first);
    sample.request.now = first.end_utc;
    CHECK(sample.view().current->session != first);
    sample.request.now = *parse_instant("2026-11-24T06:59:59Z");
    CHECK_FALSE(sample.view().current);
    CHECK(sample.view().later.size() == sample.day.sessions.size());
    sample.request.now = *parse_instant("2026-11-24T20:00:00Z");
    CHECK_FALSE(sample.view().current);
    CHECK(sample.view().later.empty());
}

TEST_CASE("closed things leave the list, and stand under done on their day") {
    Sample sample("2026-11-24T07:20:00Z");
    sample.request.items = {{"ownership@3", {false, *parse_instant("2026-11-24T07:10:00Z"), Minutes(70)}},
                            {"accounts-and-access", {true, *parse_instant("2026-11-23T22:59:00Z"), Minutes(0)}}};
    const TodayView view = sample.view();
    CHECK_FALSE(view.current);
    CHECK(view.next_step->id == "cargo@3");
    REQUIRE(view.closed.size() == 1); // the other one was closed at 23:59 of Monday, local time
    CHECK(view.closed[0].thing.title == "Learn ownership");
    CHECK(view.closed[0].took == Minutes(70));
    REQUIRE(view.tasks.size() == 1);
    CHECK(view.tasks[0].thing.id == "architecture-tour");
}

TEST_CASE("tasks stay until they are done, the overdue ones first") {
    Sample sample("2026-11-27T09:00:00Z");
    sample.plan("2026-11-27");
    const TodayView view = sample.view();
    REQUIRE(view.tasks.size() == 2);
    CHECK(view.tasks[0].thing.id == "accounts-and-access");
    CHECK(view.tasks[0].overdue);
    CHECK(format_date(view.tasks[0].due) == "2026-11-24");
    CHECK_FALSE(view.tasks[1].overdue);
}

TEST_CASE("what is open is counted from its start") {
    Sample sample("2026-11-24T07:20:00Z");
    sample.request.open = OpenItem{"cargo@3", *parse_instant("2026-11-24T06:50:30Z")};
    const TodayView view = sample.view();
    REQUIRE(view.open);
    CHECK(view.open->minutes == Minutes(29));
    CHECK(format_local(view.open->since) == "2026-11-24T07:50");
    CHECK(view.open->thing.handle == "fgh");
    sample.request.open->since = *parse_instant("2026-11-24T08:00:00Z"); // a clock that was set back
    CHECK(sample.view().open->minutes == Minutes(0));
}

TEST_CASE("the document names a command for each thing to do") {
    Sample sample("2026-11-24T07:20:00Z");
    const std::string text = render_today_json(sample.view());
    CHECK(text.find("\"kind\": \"today\"") != std::string::npos);
    CHECK(text.find("\"command\": \"onramp start bcd\"") != std::string::npos);
    CHECK(text.find("\"command\": \"onramp done jkm\"") != std::string::npos);
    CHECK(text.find("\"open\": null") != std::string::npos);
}
