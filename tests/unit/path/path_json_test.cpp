// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path_documents.hpp"
#include "onramp/path/plan.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Path sample_path() {
    const Role role = onramp_test::learning_role();
    const Instant now = parse_instant("2026-11-20T08:00:00Z").value();
    const Assessment assessment = onramp_test::placed_assessment(role, {{}, {}, {}, {{"traits", 1}}}, now);
    PathRequest request;
    request.start = parse_date("2026-11-25").value();
    request.hours_per_week = 1.5;
    request.deadline = parse_date("2027-06-30").value();
    request.done = {"ownership@1"};
    return plan_path(role, assessment, request).value();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a path survives its document, unknown fields too") {
    Path path = sample_path();
    path.unknown = {{"/steps/1/mood", "[1,2]"}, {"/weeks/0/note", "\"x\""}};
    const std::string text = render_path_json(path);
    const auto reading = read_path(text, "path.json");
    REQUIRE(reading.value);
    CHECK(*reading.value == path);
    CHECK(render_path_json(*reading.value) == text);
    CHECK(reading.problems.size() == 2);
    CHECK_FALSE(has_errors(reading.problems));
}

TEST_CASE("no two steps or tasks of a path have one id") {
    Path path = sample_path();
    PathTask task;
    task.id = "clone";
    task.title = "Clone it";
    path.tasks = {task, task};
    const auto twice = read_path(render_path_json(path), "path.json");
    REQUIRE(has_errors(twice.problems));
    CHECK(twice.problems.front().where.pointer == "/tasks/1/id");
    path.tasks.pop_back();
    path.tasks.front().id = path.steps.back().id;
    CHECK(has_errors(read_path(render_path_json(path), "path.json").problems));
    path.tasks.front().id = "clone";
    CHECK_FALSE(has_errors(read_path(render_path_json(path), "path.json").problems));
}

TEST_CASE("everything that may be in a path is in its document") {
    Path path = sample_path();
    const Date day = parse_date("2026-12-24").value();
    PathStep& step = path.steps.front();
    step.resource = StepResource{"r", "Ownership", "https://example.org/o", 40};
    step.exercise = "rollback-on-drop";
    step.check = StepCheck::exercise;
    step.share = 0.75;
    path.steps.back().resource = StepResource{"s", "Without a time", "https://example.org/s", {}};
    path.steps.back().check = StepCheck::questions;
    REQUIRE_FALSE(path.cut.empty());
    path.cut.front().displaces = {step.id};
    path.cut.front().share = 0.25;
    path.away = {{day, day + std::chrono::days(8)}};
    path.even = true;
    path.least_hours_per_week = 2.5;
    path.tasks = {{"clone",
                   "Clone it",
                   "you",
                   "https://example.org",
                   day,
                   day + std::chrono::days(1),
                   Minutes(30),
                   "it is there",
                   {"access"}}};
    path.weeks.front().reviews = Minutes(20);
    path.forecast = PathForecast{{day, {}}, {{}, day}, 0.5, 1.25, 3, {{{}, 0.6}, {step.id, 0.1}}, 100};
    const auto reading = read_path(render_path_json(path), "path.json");
    REQUIRE(reading.value);
    CHECK(*reading.value == path);
}

TEST_CASE("a path's problems are found all at once, with their places") {
    const std::string text = render_path_json(sample_path());
    std::string bad = replaced(text, "\"hours_per_week\": 1.5", "\"hours_per_week\": 0");
    bad = replaced(bad, "\"start\": \"2026-11-25\"", "\"start\": \"25.11.2026\"");
    bad = replaced(bad, "\"level\": 1", "\"level\": 6");
    const auto reading = read_path(bad, "path.json");
    CHECK_FALSE(reading.value);
    REQUIRE(reading.problems.size() == 3);
    CHECK(reading.problems[0].where.pointer == "/start");
    CHECK(reading.problems[0].where.line == 9);
    CHECK(reading.problems[0].rule == "pattern");
    CHECK(reading.problems[1].where.pointer == "/hours_per_week");
    CHECK(reading.problems[2].where.pointer == "/steps/0/level");
    CHECK(reading.problems[2].where.file == "path.json");
}

TEST_CASE("two steps of one id and pieces of no step are refused") {
    Path path = sample_path();
    const std::string text = render_path_json(path);
    path.steps[1].id = path.steps[0].id;
    path.weeks[0].pieces[0].step = "nothing@1";
    const auto reading = read_path(render_path_json(path), "f");
    CHECK_FALSE(reading.value);
    bool duplicate = false;
    bool unknown = false;
    for (const Problem& problem : reading.problems) {
        duplicate = duplicate || (problem.rule == "duplicate-id" && problem.where.pointer == "/steps/1/id");
        unknown = unknown || (problem.rule == "unknown-step" && problem.where.pointer == "/weeks/0/pieces/0/step");
    }
    CHECK(duplicate);
    CHECK(unknown);
    CHECK(read_path("{", "f").problems[0].rule == "json");
    CHECK(read_path("[]", "f").problems[0].rule == "type");
}

TEST_CASE("days of a path that end before they begin are a fault of the document") {
    Path path = sample_path();
    path.away = {{parse_date("2027-01-05").value(), parse_date("2027-01-01").value()}};
    const auto away = read_path(render_path_json(path), "path.json");
    CHECK_FALSE(away.value.has_value());
    REQUIRE(away.problems.size() == 1);
    CHECK(away.problems[0].where.pointer == "/away/0/to");
    path.away.clear();
    path.deadline = path.start - std::chrono::days(1);
    const auto deadline = read_path(render_path_json(path), "path.json");
    CHECK_FALSE(deadline.value.has_value());
    REQUIRE_FALSE(deadline.problems.empty());
    CHECK(deadline.problems[0].where.pointer == "/deadline");
}
