// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/plan.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;
using onramp_test::make_skill;
using onramp_test::needs;
using onramp_test::needs_some;
using onramp_test::role_of;

namespace {

// 2026-11-23 is a Monday.
PathRequest request(double hours = 6) {
    PathRequest made;
    made.start = parse_date("2026-11-23").value();
    made.hours_per_week = hours;
    return made;
}

Path plan(const Role& role, std::map<std::string, int> ratings, const PathRequest& asked) {
    const Assessment assessment = onramp_test::placed_assessment(role, {{}, {}, {}, std::move(ratings)}, Instant{});
    const auto path = plan_path(role, assessment, asked);
    REQUIRE(path.has_value());
    for (const Problem& problem : verify_path(role, *path)) {
        UNSCOPED_INFO(problem.where.pointer << ": " << problem.message);
    }
    REQUIRE(verify_path(role, *path).empty());
    return *path;
}

std::vector<std::string> ids(const Path& path) {
    std::vector<std::string> result;
    for (const PathStep& step : path.steps) {
        result.push_back(step.id);
    }
    return result;
}

const PathCut* cut_of(const Path& path, std::string_view id) {
    for (const PathCut& cut : path.cut) {
        if (cut.id == id) {
            return &cut;
        }
    }
    return nullptr;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a path goes from the likely level to the target, prerequisites first") {
    const Path path = plan(onramp_test::learning_role(), {{"ownership", 1}}, request());
    const Ids planned = ids(path);
    const Ids first(planned.begin(), planned.begin() + 5);
    // Both skills of the first 90 days; borrowing@n needs ownership@n.
    CHECK(first == Ids{"borrowing@1", "ownership@2", "borrowing@2", "ownership@3", "borrowing@3"});
    CHECK(path.find("ownership@1") == nullptr);
    REQUIRE(path.waived.size() == 1);
    CHECK(path.waived[0].skill == "ownership");
    CHECK(path.waived[0].level == 1);
    CHECK(path.waived[0].verdict == Verdict::undecided);
    CHECK(path.find("borrowing@2")->after == Ids{"borrowing@1", "ownership@2"});
    CHECK(path.find("borrowing@2")->title == "Borrowing: with help");
    CHECK(path.find("borrowing@2")->because == "Mentor junior developers");
    CHECK(path.find("borrowing@2")->words == "Does what level 2 of borrowing does.");
}

TEST_CASE("what nobody knows starts with a check, what is rated 0 does not") {
    const Path path = plan(onramp_test::learning_role(), {{"borrowing", 0}}, request());
    CHECK(path.find("ownership@1")->start_unknown);
    CHECK(path.find("ownership@1")->hours == Effort{0, 1, 2});
    CHECK(path.find("ownership@1")->planned == Minutes(60));
    CHECK_FALSE(path.find("borrowing@1")->start_unknown);
    CHECK(path.find("borrowing@1")->hours == Effort{0.5, 1, 2});
}

TEST_CASE("of a group the member with the least hours left is planned, the others are cut") {
    const Role role = onramp_test::learning_role();
    const Path fresh = plan(role, {}, request());
    CHECK(fresh.find("actix@2") != nullptr); // 1.5 h; axum 3 h, for traits are planned anyway; warp 24 h
    REQUIRE(cut_of(fresh, "axum@2") != nullptr);
    CHECK(cut_of(fresh, "axum@2")->reason == "one of 'One web framework' is enough: Actix chosen");
    CHECK(cut_of(fresh, "axum@2")->hours == 3);
    CHECK(cut_of(fresh, "warp@2")->hours == 24);

    const Path known = plan(role, {{"axum", 3}}, request());
    CHECK(known.find("actix@1") == nullptr);
    CHECK(cut_of(known, "actix@2")->reason == "one of 'One web framework' is enough: Axum chosen");
    CHECK(cut_of(known, "axum@2") == nullptr);
}

TEST_CASE("equal members of a group: the first by id") {
    auto skills = std::vector{make_skill("zeta", 2), make_skill("beta", 2), make_skill("gamma", 2)};
    for (auto& skill : skills) {
        skill.target.need = Need::any_of;
        skill.target.group = "g";
    }
    Role role = role_of(skills);
    role.groups["g"] = {"G", 2, ""};
    const Path path = plan(role, {}, request());
    CHECK(ids(path) == Ids{"beta@1", "gamma@1", "beta@2", "gamma@2"});
    CHECK(cut_of(path, "zeta@2")->reason == "2 of 'G' are enough: Beta and Gamma chosen");
}

TEST_CASE("electives and on-demand skills are cut unless something planned needs them") {
    const Path path = plan(onramp_test::learning_role(), {}, request());
    REQUIRE(path.find("gdb@1") != nullptr); // 1 h, against 3 h for perf
    CHECK(path.find("gdb@1")->because == "opens Profiling: with help");
    CHECK(path.find("profiling@2")->after == Ids{"gdb@1", "profiling@1"});
    REQUIRE(cut_of(path, "perf@1") != nullptr);
    CHECK(cut_of(path, "perf@1")->reason == "elective: learned by choice");

    const Path held = plan(onramp_test::learning_role(), {{"perf", 1}}, request());
    CHECK(held.find("gdb@1") == nullptr);
    CHECK(cut_of(held, "gdb@1")->reason == "on demand: learned when the work asks for it");
    CHECK(cut_of(held, "gdb@1")->hours == 1);
}

TEST_CASE("a level of unknown effort is cut with what waits for it") {
    const Path path = plan(onramp_test::learning_role(), {}, request());
    CHECK(path.find("embedded@1") != nullptr);
    REQUIRE(cut_of(path, "embedded@2") != nullptr);
    CHECK(cut_of(path, "embedded@2")->reason == "nobody can say how long it takes");
    CHECK(cut_of(path, "embedded@2")->hours == 0);
    REQUIRE(cut_of(path, "drivers@1") != nullptr);
    CHECK(cut_of(path, "drivers@1")->reason == "waits for Embedded: with help, and nobody can say how long that takes");
    CHECK(cut_of(path, "drivers@1")->hours == 1);
    CHECK(plan(onramp_test::learning_role(), {{"embedded", 2}}, request()).find("drivers@1") != nullptr);
}

TEST_CASE("a prerequisite outside the role is said, not passed over") {
    auto skills = std::vector{make_skill("alpha", 2), make_skill("beta", 1)};
    skills[0].skill.requirements = {needs("elsewhere", 1, 2)};
    skills[1].skill.requirements = {needs_some(1, {{"elsewhere", 1}, {"alpha", 1}}, 1)};
    const Path path = plan(role_of(skills), {}, request());
    CHECK(ids(path) == Ids{"alpha@1", "beta@1"});
    CHECK(cut_of(path, "alpha@2")->reason == "needs 'elsewhere', for which this role has no target");
}

TEST_CASE("alternatives: what is planned anyway is taken, then what adds the least") {
    auto skills = std::vector{make_skill("alpha", 1), make_skill("beta", 2), make_skill("gamma", 2),
                              make_skill("long", 3), make_skill("short", 1)};
    skills[0].skill.requirements = {needs_some(1, {{"beta", 2}, {"short", 1}}, 1)};
    skills[2].skill.requirements = {needs_some(2, {{"beta", 1}, {"long", 3}, {"short", 1}}, 2)};
    skills[3].target.need = Need::elective;
    skills[4].target.need = Need::elective;
    const Path path = plan(role_of(skills), {}, request());
    CHECK(path.find("alpha@1")->after == Ids{"beta@2"}); // though short alone takes less
    CHECK(path.find("gamma@2")->after == Ids{"beta@1", "gamma@1", "short@1"});
    CHECK(path.find("long@1") == nullptr);
}

TEST_CASE("the requirements of levels held come with the first level that is not") {
    auto skills = std::vector{make_skill("alpha", 3), make_skill("beta", 1)};
    skills[0].skill.requirements = {needs("beta", 1, 1)};
    skills[1].target.need = Need::elective;
    CHECK(ids(plan(role_of(skills), {{"alpha", 2}}, request())) == Ids{"beta@1", "alpha@3"});
}

TEST_CASE("prerequisites in a circle are an error that shows it") {
    auto skills = std::vector{make_skill("alpha", 2), make_skill("beta", 2)};
    skills[0].skill.requirements = {needs("beta", 2, 2)};
    skills[1].skill.requirements = {needs("alpha", 2, 1)};
    const Role role = role_of(skills);
    const auto refused = plan_path(role, onramp_test::placed_assessment(role, {}, Instant{}), request());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::invalid);
    CHECK(refused.error().message.find("alpha@2 needs beta@2 needs beta@1 needs alpha@2") != std::string::npos);
}

TEST_CASE("what serves more lines comes first, then what is shorter, then the id") {
    auto skills =
        std::vector{make_skill("alpha", 1), make_skill("beta", 1), make_skill("gamma", 1), make_skill("delta", 1)};
    skills[0].skill.effort[0] = Effort{1, 3, 5};
    skills[2].target.responsibilities = {"r1"};
    skills[2].target.goals = {"g1"};
    skills[2].skill.requirements = {needs("beta", 1, 1)};
    skills[3].target.responsibilities = {"r1"};
    Role role = role_of(skills);
    role.responsibilities = {{"r1", "A", "Line"}};
    role.goals = {{"g1", "A", "Goal"}};
    // beta opens gamma and so serves both lines.
    CHECK(ids(plan(role, {}, request())) == Ids{"beta@1", "gamma@1", "delta@1", "alpha@1"});
}

TEST_CASE("thirteen weeks are filled in order, the rest is an outline with a date") {
    auto skills = std::vector{make_skill("alpha", 4), make_skill("beta", 4)}; // 15 h each
    const Role role = role_of(skills);
    const Path path = plan(role, {}, request(2));
    REQUIRE(path.weeks.size() == 13);
    CHECK(format_date(path.weeks[12].monday) == "2027-02-15");
    CHECK(path.hours_first_90_days == 26);
    CHECK(path.hours_outline == 4);
    // 26 of 30 hours: alpha@4 (8 h) begins at 14 h, beta@4 at 22 h and goes on after the weeks.
    CHECK(path.find("beta@4")->first_week == 12);
    CHECK(path.find("beta@4")->last_week == 13);
    CHECK(format_date(*path.outline_end) == "2027-03-05"); // two more weeks, to the Friday
    CHECK(path.find("alpha@1")->first_week == 1);
}

TEST_CASE("the first week has the share of its working days") {
    PathRequest asked = request(5);
    asked.start = parse_date("2026-11-26").value(); // Thursday
    const Path path = plan(onramp_test::learning_role(), {}, asked);
    CHECK(path.weeks[0].capacity == Minutes(120));
    CHECK(path.weeks[1].capacity == Minutes(300));
    CHECK(format_date(path.weeks[0].monday) == "2026-11-23");
    asked.start = parse_date("2026-11-28").value(); // Saturday
    CHECK(plan(onramp_test::learning_role(), {}, asked).weeks[0].capacity == Minutes(0));
}

TEST_CASE("with a deadline nothing is planned after it, and what does not fit is cut with its hours") {
    auto skills = std::vector{make_skill("alpha", 3), make_skill("beta", 1)}; // 1 + 2 + 4 and 1
    skills[0].target.responsibilities = {"r1"};
    Role role = role_of(skills);
    role.responsibilities = {{"r1", "A", "Line"}};
    PathRequest asked = request(5);
    asked.deadline = parse_date("2026-11-27").value();
    const Path path = plan(role, {}, asked);
    CHECK(ids(path) == Ids{"alpha@1", "alpha@2", "beta@1"}); // alpha@3 does not fit, beta does
    REQUIRE(path.weeks.size() == 1);
    REQUIRE(path.cut.size() == 1);
    CHECK(path.cut[0].id == "alpha@3");
    CHECK(path.cut[0].hours == 4);
    CHECK(path.cut[0].reason == "does not fit before 2026-11-27: needs 4 h more");
    CHECK_FALSE(path.outline_end.has_value());

    asked.deadline = parse_date("2026-11-25").value(); // three of five days: 3 h
    CHECK(ids(plan(role, {}, asked)) == Ids{"alpha@1", "alpha@2"});
    CHECK(plan(role, {}, asked).cut.size() == 2);
}

TEST_CASE("weeks after the first thirteen up to a later deadline are in the outline") {
    auto skills = std::vector{make_skill("alpha", 4)};
    PathRequest asked = request(1);
    asked.deadline = parse_date("2027-03-05").value(); // 15 weeks
    const Path path = plan(role_of(skills), {}, asked);
    CHECK(path.weeks.size() == 13);
    CHECK(path.hours_first_90_days == 13);
    CHECK(path.hours_outline == 2);
    CHECK(path.cut.empty());
    CHECK(path.outline_end == asked.deadline);
    asked.deadline = parse_date("2027-02-26").value(); // 14 weeks
    CHECK(plan(role_of(skills), {}, asked).cut.size() == 1);
}

TEST_CASE("what the weeks cannot hold in parts gives way where hardly anything follows them") {
    std::vector<RoleSkill> skills;
    for (char name = 'a'; name <= 'i'; ++name) {
        skills.push_back(make_skill("skill-" + std::string(1, name), 1));
    }
    PathRequest asked = request(1);
    asked.reviews = {Minutes(20)}; // 40 minutes a week are left: 35 + 25 of an hour, and the rest is idle
    asked.deadline = parse_date("2027-02-22").value(); // the first day after 13 weeks
    const Path path = plan(role_of(skills), {}, asked);
    CHECK(path.steps.size() == 6);
    CHECK(path.cut.size() == 3);
    CHECK(path.outline_end == std::nullopt);
}

TEST_CASE("done steps count as held and are not planned again") {
    PathRequest asked = request();
    asked.done = {"ownership@2", "moves@1", "2026-11-23/task", "ownership@9", "nothing@1"};
    const Path path = plan(onramp_test::learning_role(), {}, asked);
    CHECK(path.done == Ids{"ownership@1", "ownership@2"});
    CHECK(path.find("ownership@1") == nullptr);
    CHECK(path.find("ownership@2") == nullptr);
    CHECK(path.find("ownership@3") != nullptr);
}

TEST_CASE("requests that cannot be planned are refused") {
    const Role role = onramp_test::learning_role();
    const Assessment assessment = onramp_test::placed_assessment(role, {}, Instant{});
    PathRequest asked = request(0.4);
    CHECK(plan_path(role, assessment, asked).error().kind == ErrorKind::usage);
    asked = request(81);
    CHECK(plan_path(role, assessment, asked).error().kind == ErrorKind::usage);
    asked = request();
    asked.deadline = parse_date("2026-11-22").value();
    CHECK(plan_path(role, assessment, asked).error().message ==
          "the deadline 2026-11-22 is before the start 2026-11-23");
    Assessment other = assessment;
    other.profile = "else";
    CHECK(plan_path(role, other, request()).error().kind == ErrorKind::invalid);
}

TEST_CASE("ready steps are those that wait for nothing") {
    const Path path = plan(onramp_test::learning_role(), {}, request());
    const auto ready_ids = [&](const std::set<std::string>& done) {
        Ids result;
        for (const PathStep* step : ready_steps(path, done)) {
            result.push_back(step->id);
        }
        return result;
    };
    const Ids fresh = ready_ids({});
    CHECK(fresh.front() == "ownership@1");
    CHECK(std::count(fresh.begin(), fresh.end(), "borrowing@1") == 0);
    const Ids next = ready_ids({"ownership@1"});
    CHECK(std::count(next.begin(), next.end(), "borrowing@1") == 1);
    CHECK(std::count(next.begin(), next.end(), "ownership@1") == 0);
}

TEST_CASE("the first weeks hold so many skills, and no more") {
    std::vector<RoleSkill> skills;
    for (int i = 0; i < 40; ++i) {
        skills.push_back(onramp_test::make_skill("s" + std::to_string(i), 1 + i % 3));
    }
    skills[30].skill.requirements = {onramp_test::needs("s31", 1, 1)};
    const Role role = onramp_test::role_of(std::move(skills));
    const Assessment unknown = onramp_test::placed_assessment(role, {});
    PathRequest request;
    request.start = parse_date("2026-11-23").value();
    request.hours_per_week = 80;
    const auto in_weeks = [](const Path& path) {
        std::set<std::string> ids;
        for (const PathStep& step : path.steps) {
            if (step.first_week > 0) {
                ids.insert(step.skill);
            }
        }
        return ids.size();
    };
    const Path free = plan_path(role, unknown, request).value();
    CHECK(verify_path(role, free).empty());
    CHECK(in_weeks(free) == 25);
    CHECK(free.steps.size() == 79); // all of it, the rest after the weeks
    // The 25 deepest: 13 of level 3 gain 1 + 2 + 3, and 12 of level 2 gain 1 + 2.
    CHECK(free.selections.back().gain == 13 * 6 + 12 * 3);
    CHECK(free.selections.back().proved());

    request.deadline = parse_date("2026-12-11").value();
    const Path ends = plan_path(role, unknown, request).value();
    CHECK(verify_path(role, ends).empty());
    CHECK(in_weeks(ends) == 25);
    REQUIRE(ends.cut.size() == 15);
    CHECK(ends.cut[0].reason.starts_with("does not fit before 2026-12-11 beside 25 other skills: needs "));

    // After weeks that hold no more, a later deadline has time for the others.
    request.deadline = parse_date("2027-06-30").value();
    const Path later = plan_path(role, unknown, request).value();
    CHECK(verify_path(role, later).empty());
    CHECK(in_weeks(later) == 25);
    CHECK(later.cut.empty());
}
