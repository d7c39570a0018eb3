// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/fit.hpp"

#include <algorithm>
#include <map>

#include "onramp/calendar/zone.hpp"
#include "onramp/schedule/schedule_diff.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "onramp/schedule/session_reasons.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

const Date k_monday = *parse_date("2026-11-23");
const Instant k_now = *parse_instant("2026-11-23T07:00:00Z");
constexpr const char* k_space = "5b0f4c1e-8f0a-4d0e-9c55-2f6f1d4f7a90";

CalendarTime meeting(const char* from, const char* until, std::string title) {
    CalendarTime time;
    time.title = std::move(title);
    time.from = *parse_instant(from);
    time.until = *parse_instant(until);
    return time;
}

FitRequest week_of(const Path* path) {
    FitRequest request;
    request.days.first = k_monday;
    request.days.days = 7;
    request.days.path = path;
    request.days.as_of = k_now;
    request.space = k_space;
    request.settings.most_iterations = 5'000;
    return request;
}

Fit fitted(const Role& role, const FitRequest& request) {
    auto fit = fit_schedule(role, Zone::utc(), request);
    REQUIRE(fit);
    return *fit;
}

std::map<std::string, Session> sessions_of(const Schedule& schedule) {
    std::map<std::string, Session> sessions;
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            sessions.emplace(session.id, session);
        }
    }
    return sessions;
}

// A role whose days are from 08:00 to 12:00 and from 13:00 to 17:00, with one activity that gives way.
Role small_role() {
    Role role = sample_role();
    role.blocks = {block("Morning", 8, 12 * 60, {activity("design", 110, Period::day, 1, 75, Load::heavy, 6)}),
                   block("Afternoon", 13, 17 * 60, {activity("reading", 30, Period::week, 2, 5, Load::light, 1)})};
    role.tasks.clear();
    return role;
}

Path small_path(int minutes = 240) {
    Path path = path_of(
        k_monday, {step("traits@3", minutes, Load::medium), step("macros@2", 120, Load::medium, {"traits@3"})}, 480);
    path.tasks.clear();
    return path;
}

WorkTask task(std::string id, int minutes, const char* deadline, bool mandatory = true) {
    WorkTask made;
    made.id = std::move(id);
    made.title = "Do " + made.id;
    made.effort = Minutes(minutes);
    made.deadline = *parse_instant(deadline);
    made.mandatory = mandatory;
    return made;
}

} // namespace

TEST_CASE("a plan of days places learning, activities and meetings side by side") {
    const Role role = small_role();
    const Path path = small_path();
    FitRequest request = week_of(&path);
    request.days.busy = {meeting("2026-11-24T08:00:00Z", "2026-11-24T12:00:00Z", "Workshop")};
    const Fit fit = fitted(role, request);
    REQUIRE(fit.verdict == PlacementVerdict::plan);
    REQUIRE(fit.schedule.planning);
    CHECK(fit.schedule.planning->levels[0] == PlacementLevel{0, 0});
    Minutes learning{0};
    for (const auto& [id, session] : sessions_of(fit.schedule)) {
        CHECK((session.end_utc <= request.days.busy[0].from || session.start_utc >= request.days.busy[0].until));
        learning += session.kind == SessionKind::learning ? session.length() : Minutes(0);
        CHECK(session.start_utc >= k_now);
    }
    CHECK(learning == Minutes(360));
    // What is learned in the morning needs focus; the one that builds on the other comes after all of it.
    const auto sessions = sessions_of(fit.schedule);
    for (const auto& [id, session] : sessions) {
        if (session.reference == "macros@2") {
            for (const auto& [other, before] : sessions) {
                CHECK((before.reference != "traits@3" || before.end_utc <= session.start_utc));
            }
        }
    }
    const auto again = read_schedule(render_schedule_json(fit.schedule), "plan.json");
    REQUIRE(again.value);
    CHECK(again.problems.empty());
    CHECK(*again.value == fit.schedule);
}

TEST_CASE("a replan moves what has to move, and names and numbers stay") {
    const Role role = small_role();
    const Path path = small_path();
    const Schedule before = fitted(role, week_of(&path)).schedule;
    FitRequest request = week_of(&path);
    request.before = &before;
    SECTION("nothing, where nothing is different") {
        const Fit fit = fitted(role, request);
        REQUIRE(fit.verdict == PlacementVerdict::plan);
        const ScheduleDiff diff = diff_schedules(before, fit.schedule, {});
        CHECK(diff.changes.empty());
        CHECK(diff.unchanged == static_cast<int>(sessions_of(before).size()));
    }
    SECTION("the session whose time is taken") {
        const Session first = sessions_of(before).at("traits@3/1");
        request.days.busy = {meeting("2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z", "nothing")};
        request.days.busy[0].from = first.start_utc;
        request.days.busy[0].until = first.end_utc;
        request.days.busy[0].title = "Board";
        const Fit fit = fitted(role, request);
        REQUIRE(fit.verdict == PlacementVerdict::plan);
        const Session moved = sessions_of(fit.schedule).at("traits@3/1");
        CHECK(moved.start_utc != first.start_utc);
        CHECK(moved.sequence == 1);
        const ScheduleDiff diff = diff_schedules(before, fit.schedule, {});
        REQUIRE_FALSE(diff.changes.empty());
        CHECK(diff.least_moved >= 1);
        CHECK(static_cast<int>(diff.changes.size()) <= diff.least_moved + 2);
        const auto its = std::find_if(diff.changes.begin(), diff.changes.end(), [](const ScheduleChange& change) {
            return change.before && change.before->id == "traits@3/1";
        });
        REQUIRE(its != diff.changes.end());
        CHECK(its->reason == "'Board' takes its time");
    }
    SECTION("a session that was missed comes again") {
        request.days.as_of = *parse_instant("2026-11-24T07:00:00Z");
        request.days.first = k_monday + std::chrono::days(1);
        request.days.days = 6;
        const Fit fit = fitted(role, request);
        REQUIRE(fit.verdict == PlacementVerdict::plan);
        for (const auto& [id, session] : sessions_of(before)) {
            if (session.kind == SessionKind::learning) {
                REQUIRE(sessions_of(fit.schedule).contains(id));
                CHECK(sessions_of(fit.schedule).at(id).start_utc >= request.days.as_of);
            }
        }
    }
    SECTION("what is done is cancelled") {
        request.days.done = {"traits@3"};
        const Fit fit = fitted(role, request);
        REQUIRE(fit.verdict == PlacementVerdict::plan);
        CHECK_FALSE(sessions_of(fit.schedule).contains("traits@3/1"));
        const auto& cancelled = fit.schedule.planning->cancelled;
        REQUIRE_FALSE(cancelled.empty());
        CHECK(cancelled.front().reference == "traits@3");
        CHECK(cancelled.front().sequence == 1);
    }
    SECTION("what is pinned stays") {
        const Session first = sessions_of(before).at("traits@3/1");
        request.pins = {"traits@3/1"};
        const Fit fit = fitted(role, request);
        REQUIRE(fit.verdict == PlacementVerdict::plan);
        CHECK(sessions_of(fit.schedule).at("traits@3/1").pinned);
        CHECK(sessions_of(fit.schedule).at("traits@3/1").start_utc == first.start_utc);
    }
    SECTION("what was put elsewhere in a calendar stays there") {
        request.moved["traits@3/1"] = *parse_instant("2026-11-25T15:00:00Z");
        const Fit fit = fitted(role, request);
        REQUIRE(fit.verdict == PlacementVerdict::plan);
        CHECK(sessions_of(fit.schedule).at("traits@3/1").start_utc == *parse_instant("2026-11-25T15:00:00Z"));
        CHECK(sessions_of(fit.schedule).at("traits@3/1").pinned);
    }
}

TEST_CASE("work that has not the time is explained with ways out, each of which is one") {
    const Role role = small_role();
    FitRequest request = week_of(nullptr);
    // Monday has 8 hours, and the deadline is at its end.
    request.tasks = {task("a", 300, "2026-11-23T17:00:00Z"), task("b", 120, "2026-11-23T17:00:00Z"),
                     task("c", 180, "2026-11-23T17:00:00Z")};
    const Fit fit = fitted(role, request);
    CHECK(fit.verdict == PlacementVerdict::infeasible);
    REQUIRE(fit.shortages.size() == 1);
    CHECK(fit.shortages[0].titles == std::vector<std::string>{"Do a", "Do b", "Do c"});
    CHECK(fit.shortages[0].needed == Minutes(600));
    CHECK(fit.shortages[0].open == Minutes(480));
    std::vector<std::string> words;
    for (const ShortageFix& fix : fit.shortages[0].fixes) {
        words.push_back(fix.words);
    }
    CHECK(words == std::vector<std::string>{"move 'Do b' to Tue 2026-11-24", "move 'Do c' to Tue 2026-11-24",
                                            "move 'Do a' to Tue 2026-11-24", "drop 'Do b' (2 h)", "drop 'Do c' (3 h)"});
    FitRequest mended = request;
    mended.tasks[1].deadline = *parse_instant("2026-11-24T17:00:00Z");
    CHECK(fitted(role, mended).verdict == PlacementVerdict::plan);
    mended = request;
    mended.tasks.erase(mended.tasks.begin() + 1);
    CHECK(fitted(role, mended).verdict == PlacementVerdict::plan);
}

TEST_CASE("work that has the time and still cannot be placed is a conflict that is minimal") {
    const Role role = small_role();
    FitRequest request = week_of(nullptr);
    // Three sessions of 150 minutes in two blocks of 240.
    request.tasks = {task("a", 150, "2026-11-23T17:00:00Z"), task("b", 150, "2026-11-23T17:00:00Z"),
                     task("c", 150, "2026-11-23T17:00:00Z"), task("d", 60, "2026-11-24T17:00:00Z")};
    for (WorkTask& each : request.tasks) {
        each.least = each.most = each.effort;
    }
    const Fit fit = fitted(role, request);
    CHECK(fit.verdict == PlacementVerdict::infeasible);
    CHECK(fit.shortages.empty());
    CHECK(fit.conflict.titles == std::vector<std::string>{"Do a", "Do b", "Do c"});
    CHECK(fit.conflict.minimal);
    for (std::size_t i = 0; i < 3; ++i) {
        FitRequest fewer = request;
        fewer.tasks.erase(fewer.tasks.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK(fitted(role, fewer).verdict == PlacementVerdict::plan);
    }
}

TEST_CASE("a session's place is explained by its drawbacks and the next best time") {
    const Role role = small_role();
    const Path path = small_path();
    const Schedule before = fitted(role, week_of(&path)).schedule;
    FitRequest request = week_of(&path);
    request.before = &before;
    const auto reasons = explain_session(role, Zone::utc(), request, "traits@3/1");
    REQUIRE(reasons);
    REQUIRE(reasons->runner_up);
    CHECK(reasons->runner_up->start != reasons->session.start);
    // The next best time is no better: the first of the goals that differs is worse.
    const auto& more = reasons->runner_up->more;
    const auto first = std::find_if(more.begin(), more.end(), [](std::int64_t each) { return each != 0; });
    REQUIRE(first != more.end());
    CHECK(*first > 0);
    const auto night = explain_slot(role, Zone::utc(), request, "traits@3/1", LocalTime(k_monday) + Minutes(22 * 60));
    REQUIRE(night);
    CHECK(night->verdict == PlacementVerdict::infeasible);
    CHECK_FALSE(explain_session(role, Zone::utc(), request, "nothing/1"));
}

TEST_CASE("the office days are as many as the persona says, and those that are asked for") {
    Role role = small_role();
    role.office_percent = 40;
    const Path path = small_path();
    FitRequest request = week_of(&path);
    const auto places = [](const Schedule& schedule) {
        std::string words;
        for (const DayPlan& day : schedule.days) {
            words += day.place == Place::office ? 'o' : day.place == Place::remote ? 'r' : '-';
        }
        return words;
    };
    const std::string chosen = places(fitted(role, request).schedule);
    CHECK(std::count(chosen.begin(), chosen.end(), 'o') == 2);
    CHECK(chosen.substr(5) == "--");
    request.office_days = {"mon"};
    CHECK(places(fitted(role, request).schedule) == "orrrr--");
}
