// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/replan.hpp"

#include <algorithm>

#include "onramp/path/path_diff.hpp"
#include "onramp/path/path_forecast.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/path/step_reasons.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

struct Planned {
    Role role = onramp_test::learning_role();
    Assessment assessment = onramp_test::placed_assessment(role, {{}, {}, {}, {{"traits", 1}}}, Instant{});
    PathRequest request;
    Path path;

    explicit Planned(double hours = 1) {
        request.start = day("2026-11-23");
        request.hours_per_week = hours;
        path = plan_path(role, assessment, request).value();
    }

    Path again(const PathRequest& asked) const { return plan_path(role, assessment, asked).value(); }
};

std::vector<std::string> ids_in_weeks(const Path& path) {
    std::vector<std::string> ids;
    for (const PathStep& step : path.steps) {
        if (step.first_week > 0) {
            ids.push_back(step.id);
        }
    }
    return ids;
}

} // namespace

TEST_CASE("a replan on the same day changes nothing") {
    const Planned planned;
    const Path again = planned.again(replan_request(planned.path, day("2026-11-23"), {}, {}));
    const PathDiff diff = diff_paths(planned.path, again);
    CHECK(diff.changes.empty());
    CHECK(diff.causes.empty());
    CHECK(diff.same == planned.path.steps.size());
    CHECK(verify_path(planned.role, again).empty());
    for (const PathSelection& selection : again.selections) {
        CHECK(selection.promises > 0);
    }
}

TEST_CASE("what is done leaves, and the rest keeps its order") {
    const Planned planned;
    const std::vector<std::string> before = ids_in_weeks(planned.path);
    const Path again = planned.again(replan_request(planned.path, day("2026-12-07"), {before.front()}, {}));
    std::vector<std::string> after = ids_in_weeks(again);
    std::erase_if(after, [&](const std::string& id) { return std::count(before.begin(), before.end(), id) == 0; });
    std::vector<std::string> kept = before;
    std::erase_if(kept, [&](const std::string& id) { return std::count(after.begin(), after.end(), id) == 0; });
    CHECK(after == kept);
    CHECK(std::count(after.begin(), after.end(), before.front()) == 0);
    const PathDiff diff = diff_paths(planned.path, again);
    const auto went = std::find_if(diff.changes.begin(), diff.changes.end(),
                                   [](const StepChange& change) { return change.kind == StepChange::Kind::went; });
    REQUIRE(went != diff.changes.end());
    CHECK(went->id == before.front());
    CHECK(went->why == "done");
}

TEST_CASE("a pinned step comes, with what it needs") {
    const Planned planned;
    const PathStep& late = planned.path.steps.back();
    REQUIRE(late.first_week == 0);
    ReplanRules rules;
    rules.freeze_weeks = 0;
    rules.pins = {late.id};
    const Path again = planned.again(replan_request(planned.path, day("2026-11-23"), {}, rules));
    REQUIRE(again.find(late.id) != nullptr);
    CHECK(again.find(late.id)->first_week > 0);
    CHECK(verify_path(planned.role, again).empty());
}

TEST_CASE("why a step is planned leads to lines of the persona, and why not has a price") {
    const Planned planned;
    const Belief belief = belief_of(planned.role, {}, Instant{});
    for (const PathStep& step : planned.path.steps) {
        const auto reasons = reasons_for(planned.role, planned.path, planned.assessment, belief, {}, step.id);
        REQUIRE(reasons.has_value());
        for (const ServedLine& line : reasons->serves) {
            REQUIRE_FALSE(line.steps.empty());
            CHECK(line.steps.front() == step.id);
            for (std::size_t i = 1; i < line.steps.size(); ++i) { // each rests on the one before
                const PathStep* next = planned.path.find(line.steps[i]);
                REQUIRE(next != nullptr);
                CHECK(std::count(next->after.begin(), next->after.end(), line.steps[i - 1]) == 1);
            }
        }
        CHECK(reasons->rest_on_it >= reasons->unlocks.size());
        const auto obstacles = obstacles_for(planned.role, planned.path, planned.assessment, planned.request, step.id);
        REQUIRE(obstacles.has_value());
        const bool whole = obstacles->standing == StepStanding::in_weeks;
        CHECK((whole || obstacles->standing == StepStanding::in_outline));
        CHECK(obstacles->missing.empty() == whole);
        if (!whole) {
            CHECK(obstacles->missing.back().id == step.id);
            double hours = 0;
            for (const auto& missing : obstacles->missing) {
                hours += static_cast<double>(missing.minutes.count()) / 60;
            }
            CHECK(obstacles->hours == Approx(hours).margin(0.01));
        }
    }
    CHECK_FALSE(reasons_for(planned.role, planned.path, planned.assessment, belief, {}, "nothing@1"));
    CHECK_FALSE(resolve_step(planned.role, "nothing@1"));
    CHECK(resolve_step(planned.role, "traits").value() ==
          "traits@" + std::to_string(planned.role.skills[planned.role.find_skill("traits")].target.level));
}

TEST_CASE("what was learnt last carries nothing that is held") {
    const Planned planned;
    const std::vector<std::string> recent = recent_steps(planned.role, planned.path, {});
    CHECK(std::count(recent.begin(), recent.end(), "traits@1") == 1);
    // Whatever is done next takes its place where it rests on it.
    const std::vector<const PathStep*> ready = ready_steps(planned.path, {});
    REQUIRE_FALSE(ready.empty());
    const auto then = recent_steps(planned.role, planned.path, {ready.front()->id});
    CHECK(std::count(then.begin(), then.end(), ready.front()->id) == 1);
}

TEST_CASE("a slow start makes the forecast later, and teaches the pace") {
    Planned planned;
    const std::string id = planned.path.steps.front().id;
    const Effort hours = planned.path.steps.front().hours;
    const ForecastSampling sampling{2000, 7, 1};
    const PathForecast before = forecast_path(planned.role, planned.path, {}, sampling);
    CHECK(before.pace == 1);
    CHECK(before.timed == 0);
    const auto twice = Minutes(static_cast<int>(hours.likely * 120));
    const auto timed = timed_steps(planned.role, {{id, twice}, {"a-task", Minutes(30)}, {"nothing@2", Minutes(30)}});
    REQUIRE(timed.size() == 1);
    const PathForecast after = forecast_path(planned.role, planned.path, timed, sampling);
    CHECK(after.pace > 1);
    CHECK(after.timed == 1);
    REQUIRE((before.role.even && after.role.even && after.role.safe));
    CHECK(*after.role.even > *before.role.even);
    CHECK(*after.role.safe >= *after.role.even);
    CHECK(forecast_path(planned.role, planned.path, timed, {2000, 7, 3}) == after);
    REQUIRE_FALSE(after.drivers.empty());
    CHECK(after.drivers.front().step.empty()); // the pace
}

TEST_CASE("what weeks that are over had, and was not done, is promised, not pinned") {
    const Planned planned;
    ReplanRules rules;
    rules.freeze_weeks = 2;
    const PathRequest later = replan_request(planned.path, day("2026-12-21"), {}, rules);
    std::set<std::string> pinned;
    for (const PathStep& step : planned.path.steps) {
        const PathWeek* last = planned.path.find_week(step.last_week);
        const PathWeek* first = planned.path.find_week(step.first_week);
        if (last != nullptr && last->monday >= day("2026-12-21") && first->monday < day("2027-01-04")) {
            pinned.insert(step.id);
        }
    }
    CHECK_FALSE(pinned.empty());
    CHECK(later.pinned == pinned);
    CHECK(later.promised == ids_in_weeks(planned.path));
}

TEST_CASE("of alternatives those that are planned are not missing") {
    // profiling 2 needs gdb 1 or perf 1; perf is the dearer one, and it is what the weeks have.
    Planned planned(40);
    const std::size_t gdb = planned.role.find_skill("gdb");
    planned.role.skills[gdb].skill.effort[0] = Effort{0.1, 0.2, 0.4};
    Path path = planned.path;
    std::erase_if(path.steps, [](const PathStep& step) { return step.skill == "gdb" || step.skill == "profiling"; });
    PathStep perf;
    perf.id = "perf@1";
    perf.skill = "perf";
    perf.level = 1;
    path.steps.push_back(perf);
    const auto obstacles = obstacles_for(planned.role, path, planned.assessment, planned.request, "profiling@2");
    REQUIRE(obstacles.has_value());
    for (const auto& missing : obstacles->missing) {
        CHECK(missing.id.substr(0, missing.id.find('@')) == "profiling");
    }
    CHECK(obstacles->missing.size() == 2);
}

TEST_CASE("a step of which nothing held needs more is one that was learnt last") {
    // 'a' at 2 is counted as held, though it needs 'b' at 2; b 1 is done, and nothing stands on that.
    RoleSkill a = onramp_test::make_skill("a", 2);
    a.skill.requirements = {onramp_test::needs("b", 2, 1)};
    const Role role = onramp_test::role_of({a, onramp_test::make_skill("b", 3)});
    Path path;
    PathWaiver held;
    held.skill = "a";
    held.level = 2;
    path.waived = {held};
    CHECK(recent_steps(role, path, {"b@1"}) == std::vector<std::string>{"a@2", "b@1"});
    CHECK(recent_steps(role, path, {"b@2"}) == std::vector<std::string>{"a@2"});
    CHECK(recent_steps(role, path, {"b@3"}) == std::vector<std::string>{"a@2", "b@3"});
}

TEST_CASE("the least load of a week keeps its share of other hours") {
    PathRequest request;
    request.hours_per_week = 8;
    request.least_hours_per_week = 6;
    CHECK(with_hours(request, 5).least_hours_per_week == 3.75);
    CHECK(with_hours(request, 3).least_hours_per_week == 2.25);
    CHECK(with_hours(request, 8).least_hours_per_week == 6);
    CHECK(with_hours(request, 16).hours_per_week == 16);
}
