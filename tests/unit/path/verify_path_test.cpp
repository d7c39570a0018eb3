// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <functional>

#include "onramp/path/plan.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Path sample_path(const Role& role) {
    const Assessment assessment = onramp_test::placed_assessment(role, {{}, {}, {}, {{"traits", 1}}}, Instant{});
    PathRequest request;
    request.start = parse_date("2026-11-25").value();
    request.hours_per_week = 1.5;
    request.deadline = parse_date("2027-03-05").value();
    request.done = {"ownership@1"};
    return plan_path(role, assessment, request).value();
}

PathStep& step_of(Path& path, std::string_view id) {
    return *std::find_if(path.steps.begin(), path.steps.end(), [&](const PathStep& step) { return step.id == id; });
}

} // namespace

// Each fault is planted into a path that holds; the rule that must find it stands beside it.
TEST_CASE("the checker finds every planted fault") {
    const Role role = onramp_test::learning_role();
    const Path good = sample_path(role);
    REQUIRE(verify_path(role, good).empty());
    REQUIRE(good.hours_outline > 0);
    REQUIRE_FALSE(good.cut.empty());

    struct Fault {
        const char* rule;
        std::function<void(Path&)> plant;
    };
    const Fault faults[] = {
        {"other-profile", [](Path& path) { path.profile = "else"; }},
        {"prerequisite", [](Path& path) { path.done.clear(); }},
        {"level-skipped", [](Path& path) { path.waived.clear(); }}, // traits@1 is held no more
        {"prerequisite", [](Path& path) { std::swap(step_of(path, "borrowing@2"), step_of(path, "ownership@2")); }},
        {"dropped", [](Path& path) { path.cut.pop_back(); }},
        {"twice", [](Path& path) { path.cut.push_back(path.cut.front()); }},
        {"cut-and-planned",
         [](Path& path) {
             path.cut.push_back({"ownership@3", "t", 1, "r"});
         }},
        {"unknown-step",
         [](Path& path) {
             path.cut.push_back({"nothing@3", "t", 1, "r"});
         }},
        {"twice", [](Path& path) { path.steps.push_back(path.steps.front()); }},
        {"twice", [](Path& path) { path.done.push_back("ownership@2"); }},
        {"unknown-step", [](Path& path) { path.steps[0].level = 4; }},
        {"unknown-step", [](Path& path) { path.done.emplace_back("x@1"); }},
        {"unknown-skill", [](Path& path) { path.waived[0].skill = "x"; }},
        {"waived-without-evidence", [](Path& path) { path.waived[0].evidence = Evidence::none; }},
        {"waived-without-evidence", [](Path& path) { path.waived[0].verdict = Verdict::not_met; }},
        {"start-unknown", [](Path& path) { step_of(path, "traits@2").start_unknown = true; }},
        {"bound", [](Path& path) { path.selections[1].gain = path.selections[1].bound + 1; }},
        {"bound", [](Path& path) { path.selections[1].gain = path.selections[1].bound = 0; }},
        {"sum", [](Path& path) { path.selections[0].minutes += Minutes(60); }},
        {"effort", [](Path& path) { path.steps[0].planned += Minutes(30); }},
        {"effort", [](Path& path) { path.steps[0].hours.high += 1; }},
        {"after", [](Path& path) { path.steps[0].after = {path.steps[1].id}; }},
        {"after", [](Path& path) { path.steps[0].after = {"ownership@1"}; }},
        {"week-order", [](Path& path) { path.weeks[1].monday += std::chrono::days(7); }},
        {"week-order", [](Path& path) { std::swap(path.weeks[0].pieces, path.weeks[1].pieces); }},
        {"week-count", [](Path& path) { path.weeks.pop_back(); }},
        {"capacity", [](Path& path) { path.weeks[0].capacity += Minutes(1); }}, // Wednesday: 3 of 5 days
        {"overfull", [](Path& path) { path.weeks[2].pieces[0].minutes += Minutes(1); }},
        {"step-minutes", [](Path& path) { path.weeks[2].pieces[0].minutes += Minutes(1); }},
        {"idle", [](Path& path) { path.weeks[12].pieces.pop_back(); }},
        {"piece", [](Path& path) { path.weeks[2].pieces[0].step = "x@1"; }},
        {"step-weeks", [](Path& path) { path.steps[0].last_week += 1; }},
        {"sum", [](Path& path) { path.hours_first_90_days += 1; }},
        {"sum", [](Path& path) { path.hours_outline -= 1; }},
        {"outline-end", [](Path& path) { path.outline_end = *path.deadline + std::chrono::days(1); }},
        {"least-load", [](Path& path) { path.least_hours_per_week = path.hours_per_week + 0.5; }},
        {"deadline", [](Path& path) { path.deadline = parse_date("2027-02-21").value(); }},
    };
    for (const Fault& fault : faults) {
        Path bad = good;
        fault.plant(bad);
        const auto problems = verify_path(role, bad);
        CAPTURE(fault.rule, &fault - faults);
        CHECK(std::any_of(problems.begin(), problems.end(),
                          [&](const Problem& problem) { return problem.rule == fault.rule; }));
    }
}

TEST_CASE("a path is not right for a role that has changed") {
    Role role = onramp_test::learning_role();
    const Path path = sample_path(role);
    role.skills[2].target.level = 4;
    const auto problems = verify_path(role, path);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "'traits@4' is neither held nor planned nor cut");
}
