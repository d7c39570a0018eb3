// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "support/tasks.hpp"

using namespace onramp;
using onramp_test::at;
using onramp_test::found;
using Texts = std::vector<std::string>;

namespace {

TaskList sample() {
    TaskList list;
    WorkTask plan;
    plan.id = "plan";
    plan.title = "Review the \"plan\"";
    plan.effort = Minutes(90);
    plan.least = Minutes(25);
    plan.most = Minutes(60);
    plan.earliest = at("2026-11-24T23:00:00Z");
    plan.deadline = at("2026-11-30T22:59:30Z");
    plan.priority = TaskPriority::high;
    plan.place = Place::office;
    plan.load = Load::heavy;
    plan.mandatory = true;
    WorkTask tests;
    tests.id = "tests";
    tests.title = "Fix tests";
    tests.after = {"plan"};
    list.tasks = {plan, tests};
    list.notes = {"left out: 1 deleted task"};
    return list;
}

// The sample, changed.
template <class Change>
Texts faults(const Change& change) {
    auto document = nlohmann::ordered_json::parse(render_task_list_json(sample()));
    change(document["tasks"]);
    return found(onramp_test::tasks_of(document.dump(), TaskFormat::onramp).problems);
}

} // namespace

TEST_CASE("a list of tasks is read as it was written") {
    CHECK(onramp_test::good_tasks(render_task_list_json(sample()), TaskFormat::onramp) == sample());
    CHECK(onramp_test::good_tasks(render_task_list_json({}), TaskFormat::onramp) == TaskList{});
}

TEST_CASE("of a task in a document only its id and title are needed") {
    const WorkTask task = onramp_test::only_task(
        R"({"kind":"tasks","schema_version":1,"tasks":[{"id":"a","title":"A","deadline":null,"place":null}]})",
        TaskFormat::onramp);
    WorkTask expected;
    expected.id = "a";
    expected.title = "A";
    CHECK(task == expected);
}

TEST_CASE("unknown fields of a list of tasks are kept") {
    const std::string text =
        R"({"kind":"tasks","schema_version":1,"x":1,"tasks":[{"id":"a","title":"A","owner":"Ann"}]})";
    const auto reading = onramp_test::tasks_of(text, TaskFormat::onramp);
    CHECK(found(reading.problems) == Texts{"?unknown-field 1 /tasks/0/owner", "?unknown-field 1 /x"});
    REQUIRE(reading.value);
    const auto again = onramp_test::tasks_of(render_task_list_json(*reading.value), TaskFormat::onramp);
    CHECK(again.value == reading.value);
}

TEST_CASE("what a schema cannot say of tasks is checked") {
    CHECK(faults([](auto& tasks) { tasks[1]["id"] = "plan"; }) == Texts{"duplicate-id 1 /tasks/1/id"});
    CHECK(faults([](auto& tasks) { tasks[0]["after"] = {"tests"}; }) == Texts{"circle 1 /tasks/0/id"});
    CHECK(faults([](auto& tasks) { tasks[0]["after"] = {"plans"}; }) == Texts{"unknown-task 1 /tasks/0/after/0"});
    CHECK(faults([](auto& tasks) { tasks[0]["min_session_minutes"] = 61; }) ==
          Texts{"sessions 1 /tasks/0/min_session_minutes"});
    CHECK(faults([](auto& tasks) { tasks[0]["deadline"] = "2026-11-24T23:00:00Z"; }) ==
          Texts{"?order 1 /tasks/0/deadline"});
}

TEST_CASE("wrong values of tasks in a document are told") {
    CHECK(faults([](auto& tasks) { tasks[0]["effort_minutes"] = 600'001; }) ==
          Texts{"range 1 /tasks/0/effort_minutes"});
    CHECK(faults([](auto& tasks) { tasks[0]["max_session_minutes"] = 0; }) ==
          Texts{"range 1 /tasks/0/max_session_minutes"});
    CHECK(faults([](auto& tasks) { tasks[0]["deadline"] = "2026-11-30"; }) == Texts{"pattern 1 /tasks/0/deadline"});
    CHECK(faults([](auto& tasks) { tasks[0]["priority"] = "H"; }) == Texts{"choice 1 /tasks/0/priority"});
    CHECK(faults([](auto& tasks) { tasks[0]["load"] = 1; }) == Texts{"type 1 /tasks/0/load"});
    CHECK(faults([](auto& tasks) {
              tasks[1]["after"] = {1, "", "x"};
          }) == Texts{"type 1 /tasks/1/after/0", "empty 1 /tasks/1/after/1", "unknown-task 1 /tasks/1/after/2"});
    CHECK(faults([](auto& tasks) { tasks[1]["after"] = nlohmann::ordered_json(1'001, "plan"); }) ==
          Texts{"range 1 /tasks/1/after"});
    // Nothing is said of ids where one is missing.
    CHECK(faults([](auto& tasks) { tasks[0].erase("id"); }) == Texts{"missing 1 /tasks/0"});
    CHECK(faults([](auto& tasks) { tasks[0] = 7; }) == Texts{"type 1 /tasks/0"});
}

TEST_CASE("what is no document of tasks has a problem and no value") {
    for (const std::string& text : onramp_test::rubbish()) {
        CHECK_FALSE(onramp_test::tasks_of(text, TaskFormat::onramp).value.has_value());
    }
    CHECK(
        found(onramp_test::tasks_of(R"({"kind":"path","schema_version":1,"tasks":[]})", TaskFormat::onramp).problems) ==
        Texts{"kind 1 /kind"});
}
