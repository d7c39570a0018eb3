// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/tasks.hpp"

using namespace onramp;
using onramp_test::at;
using onramp_test::found;
using onramp_test::replaced;
using Texts = std::vector<std::string>;

namespace {

TaskList good(std::string_view text) {
    return onramp_test::good_tasks(text, TaskFormat::taskwarrior);
}

// A pending task with these members besides.
std::string with(const std::string& members) {
    return R"([{"id":1,"description":"A","status":"pending","uuid":"u")" + (members.empty() ? "" : "," + members) +
           "}]";
}

WorkTask task_with(const std::string& members) {
    return onramp_test::only_task(with(members), TaskFormat::taskwarrior);
}

Texts faults(std::string_view text) {
    return found(onramp_test::tasks_of(text, TaskFormat::taskwarrior).problems);
}

} // namespace

TEST_CASE("an export of Taskwarrior 2.6 is read") {
    const TaskList list = good(onramp_test::task_file("taskwarrior-2.6.json"));
    REQUIRE(list.tasks.size() == 4);
    const WorkTask& plan = list.tasks[0];
    CHECK(plan.id == "3ca1d972-41bb-4dd8-973a-b041a5f71238");
    CHECK(plan.title == "Review the rollout plan: \"draft\" of the core team");
    CHECK(plan.effort == Minutes(90));
    CHECK(plan.deadline == at("2026-11-30T22:59:00Z"));
    CHECK_FALSE(plan.earliest);
    CHECK(plan.priority == TaskPriority::high);
    CHECK(plan.place == Place::office);
    CHECK(plan.load == Load::heavy);
    CHECK(plan.mandatory);
    const WorkTask& tests = list.tasks[1];
    CHECK(tests.effort == Minutes(25 * 60)); // 30 hours, 5 of them tracked
    CHECK(tests.most == Minutes(120));
    CHECK(tests.earliest == at("2026-11-24T23:00:00Z"));
    CHECK(tests.after == Texts{plan.id});
    const WorkTask& report = list.tasks[2];
    CHECK(report.title == "Write the post-mortem");
    CHECK(report.effort == Minutes(90));
    CHECK(report.earliest == at("2026-11-30T23:00:00Z")); // it waits longer than it is scheduled
    CHECK(report.place == Place::remote);
    CHECK(report.load == Load::heavy);
    CHECK(report.after.empty());
    CHECK(list.tasks[3].title == "Weekly report");
    CHECK(list.notes == Texts{"left out: 1 task that is done", "left out: 1 deleted task",
                              "left out: 1 template of repeated tasks", "left out: 1 task that waits for good",
                              "not waited for, for it is left out: '03a3424d-2b1e-4d18-8e55-89aa570eaff7' and "
                              "'623ade3a-c86d-4d12-bfba-659fb00b2a4f'",
                              "1 duration written with days of 24 hours, as Taskwarrior writes 30 hours as P1DT6H"});
}

TEST_CASE("an export of an old Taskwarrior has an object a line, commas and texts of UUIDs") {
    const std::string text = onramp_test::task_file("taskwarrior-2.3.json");
    const TaskList list = good(text);
    REQUIRE(list.tasks.size() == 2);
    CHECK(list.tasks[0].effort == Minutes(45));
    CHECK(list.tasks[0].load == Load::light);
    CHECK(list.tasks[0].priority == TaskPriority::medium);
    CHECK(list.tasks[1].after == Texts{list.tasks[0].id});
    CHECK(list.notes == Texts{"left out: 1 task that waits for good",
                              "not waited for, for the file does not have it: '0c9b1f2e-6a39-4a34-8a3c-5a1f6c7f2b10'"});
    CHECK(good("\xEF\xBB\xBF" + text).tasks == list.tasks);
    CHECK(good(replaced(text, "},\n", "}\r\n\r\n")).tasks == list.tasks);
}

TEST_CASE("a single task of Taskwarrior may stand alone, and none may") {
    CHECK(good("{\n \"description\": \"A\",\n \"status\": \"pending\",\n \"uuid\": \"u\"\n}\n").tasks.size() == 1);
    CHECK(good("[\n]\n").tasks.empty());
    CHECK(faults("") == Texts{"kind 1"});
    CHECK(faults(" \n") == Texts{"kind 1"});
    CHECK(faults("buy milk\ncall Ann\n") == Texts{"kind 1"});
}

TEST_CASE("times of Taskwarrior are UTC, and the later of two begins a task") {
    const WorkTask task =
        task_with(R"("due":"20261201T120000Z","scheduled":"20261125T080000Z","wait":"20261124T080000Z")");
    CHECK(task.deadline == at("2026-12-01T12:00:00Z"));
    CHECK(task.earliest == at("2026-11-25T08:00:00Z"));
    CHECK_FALSE(task_with(R"("due":"99991229T230000Z")").deadline);
    CHECK(good(with(R"("wait":"20380117T230000Z")")).tasks.empty());
    CHECK(good(with(R"("scheduled":"99991229T230000Z")")).tasks.empty());
    CHECK(task_with(R"("wait":"20371231T230000Z")").earliest == at("2037-12-31T23:00:00Z"));
}

TEST_CASE("efforts of Taskwarrior are durations or minutes, less what was tracked") {
    CHECK(task_with("").effort == Minutes(0));
    CHECK(task_with(R"("est":"PT90M")").effort == Minutes(90));
    CHECK(task_with(R"("estimate":30.000000)").effort == Minutes(30));
    CHECK(task_with(R"("effort":"1h30m","est":"PT10M")").effort == Minutes(90));
    CHECK(task_with(R"("effort":60,"totalactivetime":"PT20M")").effort == Minutes(40));
    CHECK(task_with(R"("effort":60,"totalactivetime":"1230seconds")").effort == Minutes(40));
    CHECK(task_with(R"("effort":60,"totalactivetime":"1200")").effort == Minutes(40));
    CHECK(task_with(R"("effort":60,"totalactivetime":0)").effort == Minutes(60));
    CHECK(task_with(R"("totalactivetime":"PT20M")").effort == Minutes(0));
    const TaskList spent = good(with(R"("effort":60,"totalactivetime":"PT1H")"));
    CHECK(spent.tasks.front().effort == Minutes(0));
    CHECK(spent.notes == Texts{"1 task with as much time tracked as estimated: what is left is not known"});
    const WorkTask task = task_with(R"("minchunk":25,"maxchunk":"PT1H30M")");
    CHECK(task.least == Minutes(25));
    CHECK(task.most == Minutes(90));
}

TEST_CASE("tags of Taskwarrior say where a task is done and what it takes") {
    CHECK(task_with(R"("tags":["remote","light","mandatory"])").place == Place::remote);
    CHECK(task_with(R"("tags":["remote","office"])").place == Place::any);
    CHECK(task_with(R"("tags":["office"],"place":"remote")").place == Place::remote);
    CHECK(task_with(R"("tags":["heavy"],"energy":"low")").load == Load::light);
    CHECK(faults(with(R"("tags":["heavy","light"])")) == Texts{"conflict 1 /0/tags"});
    CHECK(faults(with(R"("tags":"heavy")")) == Texts{"type 1 /0/tags"});
    CHECK(faults(with(R"("tags":["heavy",1])")) == Texts{"type 1 /0/tags"});
}

TEST_CASE("a server's text of an array is a list of UUIDs") {
    const auto list = good(R"([{"description":"A","status":"pending","uuid":"u","depends":"[\"v\",\"w\"]"},
        {"description":"B","status":"pending","uuid":"v"},{"description":"C","status":"completed","uuid":"w"}])");
    CHECK(list.tasks.front().after == Texts{"v"});
}

TEST_CASE("every problem of an export has its line and pointer") {
    CHECK(faults(R"([
{"uuid":"u","description":"","status":"done","due":"2026-11-30","effort":"soon","energy":"x"},
{"description":"B","status":"pending","priority":"A","place":7,"minchunk":"0","depends":[1]},
7
])") == Texts{"empty 2 /0/description", "choice 2 /0/status", "date 2 /0/due", "duration 2 /0/effort",
              "choice 2 /0/energy", "missing 3 /1", "choice 3 /1/priority", "choice 3 /1/place", "range 3 /1/minchunk",
              "type 3 /1/depends", "type 4 /2"});
    CHECK(faults(with(R"("totalactivetime":[])")) == Texts{"duration 1 /0/totalactivetime"});
    CHECK(faults(with(R"("totalactivetime":"soon")")) == Texts{"duration 1 /0/totalactivetime"});
    CHECK(faults(with(R"("totalactivetime":-5)")) == Texts{"duration 1 /0/totalactivetime"});
    CHECK(faults(with(R"("effort":{})")) == Texts{"type 1 /0/effort"});
    CHECK(faults(with(R"("effort":"10001h")")) == Texts{"range 1 /0/effort"});
    CHECK(faults(with(R"("scheduled":"18990101T000000Z")")) == Texts{"range 1 /0/scheduled"});
    CHECK(faults(with(R"("depends":{})")) == Texts{"type 1 /0/depends"});
    CHECK(faults(with(R"("depends":["u"])")) == Texts{"circle 1 /0/uuid"});
    CHECK(faults(with(R"("minchunk":60,"maxchunk":30)")) == Texts{"sessions 1 /0/minchunk"});
    CHECK(faults(with(R"("due":"20261124T080000Z","wait":"20261124T080000Z")")) == Texts{"?order 1 /0/due"});
    CHECK(faults("[") == Texts{"json 1"});
}

TEST_CASE("problems of lines have the file's lines and columns") {
    const std::string first = R"({"description":"A","status":"pending","uuid":"u"})";
    const auto reading = onramp_test::tasks_of(first + ",\n\n" + R"( {"uuid":"v","status":"pending","due":1},)" +
                                                   "\n{\"uuid\":}\n" + first + "\n",
                                               TaskFormat::taskwarrior);
    CHECK(found(reading.problems) == Texts{"missing 3", "type 3 /due", "json 4", "duplicate-id 5 /uuid"});
    REQUIRE(reading.problems.size() == 4);
    CHECK(reading.problems[0].where.column == 2);
    CHECK(reading.problems[1].where.column == 39);
    CHECK(reading.problems[2].where.column == 9);
    CHECK(reading.problems[3].where.column == 46);
}

TEST_CASE("a UUID stands for one task, done or not") {
    const std::string done = R"({"description":"A","status":"completed","uuid":"u"})";
    CHECK(faults("[" + done + "," + done + "]") == Texts{"duplicate-id 1 /1/uuid"});
}

TEST_CASE("tasks of Taskwarrior that wait for each other are told in their order") {
    const auto reading = onramp_test::tasks_of(R"([{"description":"A","status":"pending","uuid":"a","depends":["c"]},
{"description":"B","status":"pending","uuid":"b","depends":["a"]},
{"description":"C","status":"pending","uuid":"c","depends":["b"]}])",
                                               TaskFormat::taskwarrior);
    CHECK(found(reading.problems) == Texts{"circle 1 /0/uuid"});
    CHECK(reading.problems.front().message == "tasks wait for each other in a circle: 'a' -> 'c' -> 'b' -> 'a'");
}

TEST_CASE("what is no export has one problem and no value") {
    for (const std::string& text : onramp_test::rubbish()) {
        INFO(text.substr(0, 20));
        const auto reading = onramp_test::tasks_of(text, TaskFormat::taskwarrior);
        CHECK_FALSE(reading.value.has_value());
        CHECK(reading.problems.size() <= 3);
    }
}
