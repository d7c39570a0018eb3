// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/zone.hpp"
#include "onramp/schedule/plan.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

Schedule sample_schedule() {
    const Date monday = *parse_date("2026-11-23");
    const Path path = path_of(monday, {step("ownership@3", 600, Load::heavy)}, 360);
    ScheduleRequest request;
    request.first = monday;
    request.days = 7;
    request.path = &path;
    request.as_of = *parse_instant("2026-11-20T08:00:00Z");
    return plan_schedule(sample_role(), Zone::utc(), request).value();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<std::string> rules(const Reading<Schedule>& reading) {
    std::vector<std::string> found;
    for (const Problem& problem : reading.problems) {
        found.push_back(problem.rule + " " + problem.where.pointer);
    }
    return found;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a schedule survives its document, unknown fields too") {
    Schedule schedule = sample_schedule();
    schedule.unknown = {{"/days/0/sessions/1/mood", "{\"good\":true}"}, {"/weather", "\"dry\""}};
    const std::string text = render_schedule_json(schedule);
    const Reading<Schedule> reading = read_schedule(text, "s.json");
    REQUIRE(reading.value);
    CHECK(*reading.value == schedule);
    CHECK(render_schedule_json(*reading.value) == text);
    CHECK(reading.problems.size() == 2);
}

TEST_CASE("times are local and in UTC") {
    const std::string text = render_schedule_json(sample_schedule());
    CHECK(text.find("\"start\": \"2026-11-23T08:00\"") != std::string::npos);
    CHECK(text.find("\"start_utc\": \"2026-11-23T08:00:00Z\"") != std::string::npos);
}

TEST_CASE("a schedule's problems are found all at once, with their places") {
    std::string bad = render_schedule_json(sample_schedule());
    bad = replaced(bad, "\"start\": \"2026-11-23T08:00\"", "\"start\": \"2026-11-23 08:00\"");
    bad = replaced(bad, "\"load\": \"heavy\"", "\"load\": \"huge\"");
    bad = replaced(bad, "\"learning_minutes\": 70", "\"learning_minutes\": 1441");
    const Reading<Schedule> reading = read_schedule(bad, "s.json");
    CHECK_FALSE(reading.value);
    CHECK(rules(reading) == Lines{"range /days/0/learning_minutes", "pattern /days/0/sessions/0/start",
                                  "choice /days/0/sessions/0/load"});
    CHECK(reading.problems[0].where.line > 1);
    CHECK(reading.problems[0].where.file == "s.json");
}

TEST_CASE("rules of a schedule that its schema cannot say") {
    const Schedule good = sample_schedule();
    const auto broken = [&](auto change) {
        Schedule schedule = good;
        change(schedule);
        return rules(read_schedule(render_schedule_json(schedule), "s.json"));
    };
    CHECK(broken([](Schedule&) {}).empty());
    CHECK(broken([](Schedule& s) { s.days[0].sessions[2].id = s.days[0].sessions[1].id; }) ==
          Lines{"duplicate-id /days/0/sessions/2/id"});
    CHECK(broken([](Schedule& s) { s.days[0].sessions[2].start -= std::chrono::minutes(1); }) ==
          Lines{"overlap /days/0/sessions/2/start"});
    CHECK(broken([](Schedule& s) { s.days[0].sessions[2].start_utc -= std::chrono::minutes(1); }) ==
          Lines{"overlap /days/0/sessions/2/start"});
    CHECK(broken([](Schedule& s) { s.days[0].learning += Minutes(5); }) ==
          Lines{"learning-sum /days/0/learning_minutes"});
    CHECK(broken([](Schedule& s) { s.days[0].sessions.back().end = s.days[0].sessions.back().start; }) ==
          Lines{"end-before-start /days/0/sessions/" + std::to_string(good.days[0].sessions.size() - 1) + "/end"});
    CHECK(broken([](Schedule& s) { std::swap(s.days[5], s.days[6]); }) == Lines{"order /days/6/date"});
    CHECK(broken([](Schedule& s) {
              s.days[6].date += std::chrono::days(1);
              s.days[6].sessions = {s.days[4].sessions.back()};
              s.days[6].sessions[0].id = "another";
          }) == Lines{"other-date /days/6/sessions/0/start"});
}

TEST_CASE("what is no schedule is refused in one sentence") {
    CHECK(rules(read_schedule("{", "f")) == Lines{"json "});
    CHECK(rules(read_schedule("[]", "f")) == Lines{"type "});
    const Reading<Schedule> other = read_schedule(R"({"kind": "path", "schema_version": 2})", "f");
    CHECK_FALSE(other.value);
    CHECK(other.problems.at(0).rule == "kind");
}
