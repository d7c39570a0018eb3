// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/goal/milestones.hpp"
#include "onramp/path/plan.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;
using onramp_test::learning_role;

namespace {

Date day(const char* text) {
    return *parse_date(text);
}

PersonaGoal goal(const std::string& id, std::optional<IntegerRange> months = {}) {
    return {id, id, "Text", "Area", GoalKind::horizon, months, {}};
}

// "web" needs a framework, "language" the borrowing of two skills, "tools" what is learned by choice.
Role role_with_goals() {
    Role role = learning_role();
    const auto name = [&](const char* skill, const char* goal) {
        role.skills[role.find_skill(skill)].target.goals.emplace_back(goal);
    };
    name("borrowing", "language");
    for (const char* framework : {"axum", "warp", "actix"}) {
        name(framework, "web");
    }
    name("perf", "tools");
    name("drivers", "drivers");
    return role;
}

PathStep step(const Role& role, const std::string& id, std::vector<std::string> after, int week, int minutes) {
    PathStep made;
    made.id = id;
    made.skill = id.substr(0, id.rfind('@'));
    made.level = id.back() - '0';
    made.title = role.skills[role.find_skill(made.skill)].skill.name + " " + std::to_string(made.level);
    made.after = std::move(after);
    made.first_week = made.last_week = week;
    made.planned = Minutes(minutes);
    return made;
}

// Two weeks of 2 h; ownership 1 is held, actix is chosen of the frameworks.
Path sample(const Role& role) {
    Path path;
    path.profile = role.profile_id;
    path.start = path.job_start = day("2026-11-23");
    path.hours_per_week = 2;
    path.steps = {step(role, "ownership@2", {}, 1, 60),
                  step(role, "borrowing@1", {}, 1, 60),
                  step(role, "borrowing@2", {"ownership@2", "borrowing@1"}, 2, 60),
                  step(role, "actix@1", {}, 2, 60),
                  step(role, "actix@2", {"actix@1"}, 0, 60),
                  step(role, "ownership@3", {"ownership@2"}, 0, 120),
                  step(role, "borrowing@3", {"ownership@3", "borrowing@2"}, 0, 60)};
    path.weeks = {
        {1, day("2026-11-23"), Minutes(120), {{"ownership@2", Minutes(60)}, {"borrowing@1", Minutes(60)}}, {}},
        {2, day("2026-11-30"), Minutes(120), {{"borrowing@2", Minutes(60)}, {"actix@1", Minutes(60)}}, {}}};
    path.outline_end = day("2026-12-18"); // 4 h in two weeks
    path.waived = {{"ownership", "Ownership", 1, Evidence::quiz, Verdict::met}};
    path.cut = {{"drivers@1", "Drivers", 0, "waits for Embedded", {}, {}}, {"perf@1", "Perf", 3, "elective", {}, {}}};
    return path;
}

MilestoneRequest request_for(const Path& path) {
    MilestoneRequest request;
    request.today = day("2026-11-23");
    request.job_start = path.job_start;
    request.path = &path;
    return request;
}

std::string words_of(const GoalPlan& plan) {
    std::string words;
    for (const GoalStep& each : plan.steps) {
        words += (words.empty() ? "" : " ") + each.id + ":" + std::string(goal_standing_name(each.standing)) +
                 (each.by ? ":" + format_date(*each.by).substr(5) : "");
    }
    return words;
}

GoalPlan plan_of(const Role& role, const MilestoneRequest& request, const PersonaGoal& goal) {
    const auto milestones = milestones_of(role, {goal}, request);
    REQUIRE(milestones);
    return *milestones->front().plan;
}

} // namespace

TEST_CASE("a goal needs the steps to its targets and what these need") {
    const Role role = role_with_goals();
    const Path path = sample(role);
    const GoalPlan plan = plan_of(role, request_for(path), goal("language", IntegerRange{1, 3}));
    CHECK(words_of(plan) ==
          "ownership@1:held ownership@2:in_weeks:11-27 borrowing@1:in_weeks:11-27 borrowing@2:in_weeks:12-04 "
          "ownership@3:after_weeks:12-18 borrowing@3:after_weeks:12-18");
    CHECK(plan.weeks_by == day("2026-12-04"));
    CHECK(plan.by == path.outline_end);
    CHECK(plan.outlook == GoalOutlook::in_time);
    CHECK(plan.count(GoalStanding::after_weeks) == 2);
}

TEST_CASE("of a group the members that were not chosen are not needed") {
    const Role role = role_with_goals();
    Path path = sample(role);
    const GoalPlan plan = plan_of(role, request_for(path), goal("web"));
    CHECK(words_of(plan) == "actix@1:in_weeks:12-04 actix@2:after_weeks:12-11");
    path.steps.erase(path.steps.begin() + 3, path.steps.begin() + 5);
    path.weeks[1].pieces.pop_back();
    path.waived.push_back({"warp", "Warp", 2, Evidence::quiz, Verdict::met});
    CHECK(words_of(plan_of(role, request_for(path), goal("web"))) == "warp@1:held warp@2:held");
}

TEST_CASE("what is in no plan is named with the reason") {
    const Role role = role_with_goals();
    const Path path = sample(role);
    const GoalPlan tools = plan_of(role, request_for(path), goal("tools"));
    REQUIRE(tools.steps.size() == 1);
    CHECK(tools.steps[0].id == "perf@1");
    CHECK(tools.steps[0].reason == "elective");
    CHECK(tools.outlook == GoalOutlook::cut);
    CHECK(plan_of(role, request_for(path), goal("drivers")).steps[0].reason == "waits for Embedded");
    CHECK(plan_of(role, request_for(path), goal("of-nobody")).outlook == GoalOutlook::no_steps);

    MilestoneRequest request = request_for(path);
    request.skipped = {"actix@1"};
    const GoalPlan web = plan_of(role, request, goal("web"));
    CHECK(web.count(GoalStanding::cut) == 1);
    CHECK(web.outlook == GoalOutlook::cut);
    CHECK(web.steps.back().reason == "you left it out");
}

TEST_CASE("what is done counts, with the levels below it") {
    const Role role = role_with_goals();
    Path path = sample(role);
    MilestoneRequest request = request_for(path);
    request.done = {"borrowing@2", "moves@2", "a-task"}; // moves: an alias of ownership
    CHECK(words_of(plan_of(role, request, goal("language"))) ==
          "ownership@1:held ownership@2:done borrowing@1:held borrowing@2:done "
          "ownership@3:after_weeks:12-18 borrowing@3:after_weeks:12-18");
    request.done = {"borrowing@3", "ownership@3"};
    const GoalPlan all = plan_of(role, request, goal("language"));
    CHECK(all.outlook == GoalOutlook::ready);
    CHECK(all.count(GoalStanding::done) == 2);
    CHECK_FALSE(all.by);
    // The same where the plan was made after it.
    path.done = {"borrowing@3", "ownership@3"};
    std::erase_if(path.steps, [](const PathStep& each) { return each.skill != "actix"; });
    request.done.clear();
    CHECK(plan_of(role, request, goal("language")) == all);
}

TEST_CASE("the window says whether that is in time") {
    const Role role = role_with_goals();
    Path path = sample(role);
    MilestoneRequest request = request_for(path);
    request.job_start = day("2026-11-17");
    const auto milestones = milestones_of(
        role, {goal("language", IntegerRange{0, 1}), goal("language", IntegerRange{1, {}}), goal("language")}, request);
    REQUIRE(milestones);
    CHECK(milestones->at(0).window == GoalWindow{day("2026-11-17"), day("2026-12-17")});
    CHECK(milestones->at(0).plan->outlook == GoalOutlook::late); // 18 December
    CHECK(milestones->at(1).window == GoalWindow{day("2026-12-17"), std::nullopt});
    CHECK(milestones->at(1).plan->outlook == GoalOutlook::in_time);
    CHECK_FALSE(milestones->at(2).window);
    CHECK(milestones->at(2).plan->outlook == GoalOutlook::in_time);

    request.today = day("2026-11-27");
    CHECK(plan_of(role, request, goal("language")).outlook == GoalOutlook::in_time);
    request.today = day("2026-11-28");
    CHECK(plan_of(role, request, goal("language")).outlook == GoalOutlook::overdue);

    // With the weeks done, what was to come after them is overdue, too.
    request.done = {"ownership@2", "borrowing@2"};
    request.today = day("2026-12-18");
    CHECK(plan_of(role, request, goal("language")).outlook == GoalOutlook::in_time);
    request.today = day("2026-12-19");
    CHECK(plan_of(role, request, goal("language")).outlook == GoalOutlook::overdue);
    request.done.clear();

    path.outline_end.reset();
    request.today = day("2026-11-23");
    const GoalPlan unknown = plan_of(role, request, goal("language"));
    CHECK(unknown.outlook == GoalOutlook::late);
    CHECK_FALSE(unknown.by);
    CHECK(unknown.weeks_by);

    request.job_start.reset();
    request.path = nullptr;
    const auto bare = milestones_of(role, {goal("language", IntegerRange{1, 3})}, request);
    REQUIRE(bare);
    CHECK_FALSE(bare->front().window);
    CHECK_FALSE(bare->front().plan);
}

TEST_CASE("of real plans a goal has what its targets rest on, and the dates of the path") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        Role role = onramp_test::random_role(seed, 30);
        for (RoleSkill& skill : role.skills) {
            skill.target.goals = {"all"};
        }
        role.skills[0].target.goals.emplace_back("first");
        PathRequest wanted;
        wanted.start = day("2026-11-23");
        wanted.hours_per_week = 3;
        const auto ratings = onramp_test::random_ratings(seed, role);
        const auto path = plan_path(role, onramp_test::placed_assessment(role, ratings), wanted);
        REQUIRE(path);
        const GoalPlan all = plan_of(role, request_for(*path), goal("all"));
        std::set<std::string> ids;
        for (const GoalStep& each : all.steps) {
            CHECK(ids.insert(each.id).second);
            if (each.standing == GoalStanding::after_weeks && path->outline_end) {
                CHECK(each.by <= path->outline_end);
            }
        }
        for (const PathStep& each : path->steps) {
            CHECK(ids.contains(each.id));
        }
        CHECK(all.count(GoalStanding::in_weeks) + all.count(GoalStanding::after_weeks) == path->steps.size());
        if (path->outline_end) {
            CHECK(all.by == path->outline_end);
        }
        const GoalPlan first = plan_of(role, request_for(*path), goal("first"));
        std::set<std::string> of_first;
        for (const GoalStep& each : first.steps) {
            of_first.insert(each.id);
        }
        for (const PathStep& each : path->steps) {
            if (of_first.contains(each.id)) {
                CHECK(std::all_of(each.after.begin(), each.after.end(),
                                  [&](const std::string& id) { return of_first.contains(id); }));
            }
        }
    }
}
