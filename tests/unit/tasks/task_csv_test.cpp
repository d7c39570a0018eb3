// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/tasks.hpp"

using namespace onramp;
using onramp_test::at;
using onramp_test::found;
using Texts = std::vector<std::string>;

namespace {

TaskList good(std::string_view text) {
    return onramp_test::good_tasks(text, TaskFormat::csv);
}

Texts faults(std::string_view text) {
    return found(onramp_test::tasks_of(text, TaskFormat::csv).problems);
}

} // namespace

TEST_CASE("a spreadsheet's CSV is read") {
    const TaskList list = good(onramp_test::task_file("spreadsheet.csv"));
    REQUIRE(list.tasks.size() == 3);
    const WorkTask& plan = list.tasks[0];
    CHECK(plan.id == "T-1");
    CHECK(plan.title == "Review the \"rollout\" plan; first draft");
    CHECK(plan.effort == Minutes(90));
    CHECK(plan.deadline == at("2026-11-30T23:00:00Z"));
    CHECK(plan.priority == TaskPriority::high);
    CHECK(plan.place == Place::office);
    CHECK(plan.load == Load::heavy);
    CHECK(plan.mandatory);
    const WorkTask& tests = list.tasks[1];
    CHECK(tests.title == "Fix flaky integration tests");
    CHECK(tests.least == Minutes(30));
    CHECK(tests.most == Minutes(120));
    CHECK(tests.earliest == at("2026-11-25T08:00:00Z"));
    CHECK(tests.deadline == at("2026-12-04T17:00:00Z"));
    CHECK(tests.priority == TaskPriority::medium);
    CHECK(tests.load == Load::light);
    CHECK(tests.after == Texts{"T-1"});
    const WorkTask& report = list.tasks[2];
    CHECK(report.id == "line-6");
    CHECK(report.after == Texts{"T-1", "T-2"});
    CHECK(report.place == Place::remote);
    CHECK(list.notes == Texts{"passed over: 1 column (Owner)"});
}

TEST_CASE("CSV needs titles and nothing else") {
    const TaskList list = good("title\nA\n\nB\n");
    REQUIRE(list.tasks.size() == 2);
    CHECK(list.tasks[1].id == "line-4");
    CHECK(good("title\n").tasks.empty());
    CHECK(good("id\ttitle\tafter\na\tA\t\nb\tB\ta,a\n").tasks[1].after == Texts{"a"});
    CHECK(good("title,after\nA,\nB,line-2\n").tasks[1].after == Texts{"line-2"});
}

TEST_CASE("the header of CSV is checked first") {
    CHECK(faults("") == Texts{"empty 1"});
    CHECK(faults("\n ,\n") == Texts{"empty 1"});
    CHECK(faults("id,effort\n1,2,3\n") == Texts{"column 1"});
    CHECK(faults("title,Min chunk,min-chunk\n1,2,3,4\n") == Texts{"duplicate 1"});
    CHECK(faults("title,\"id\n1,2\n") == Texts{"csv 1"});
}

TEST_CASE("every problem of CSV has its line and column") {
    const auto reading = onramp_test::tasks_of("id,title,effort,deadline,after\n"
                                               "a,\"A\nB\",soon,2026-13-01,\n"
                                               "a,C\n"
                                               "b,,-1,,c\n"
                                               "d,5\" disk,,,e\n"
                                               "a,F,20000h,,a\n",
                                               TaskFormat::csv);
    CHECK(found(reading.problems) ==
          Texts{"duration 3", "date 3", "cells 4", "empty 5", "duration 5", "csv 6", "duplicate-id 7", "range 7"});
    CHECK(reading.problems[0].where.column == 4);
    CHECK(reading.problems[1].where.column == 9);
    CHECK(reading.problems[3].where.column == 3);
    CHECK(reading.problems[5].where.column == 4);
    CHECK(reading.problems[2].message == "2 cells where the header has 5");
}

TEST_CASE("an id of CSV that no row has is an error") {
    const auto reading = onramp_test::tasks_of("id,title,after\na,A,b\nc,C,\"a x;y\"\n", TaskFormat::csv);
    CHECK(found(reading.problems) == Texts{"unknown-task 2", "unknown-task 3", "unknown-task 3"});
    CHECK(reading.problems[0].message == "there is no task 'b'");
    CHECK_FALSE(reading.problems[0].hint.empty());
    const auto typed = onramp_test::tasks_of("id,title,after\nplan,A,\nb,B,plam\n", TaskFormat::csv);
    REQUIRE(found(typed.problems) == Texts{"unknown-task 3"});
    CHECK(typed.problems.front().hint == "did you mean 'plan'?");
    // The row that could not be read may be the one.
    CHECK(faults("id,title,after\na,A,b\nb,B\n") == Texts{"cells 3"});
}

TEST_CASE("rows of CSV that wait for each other are told") {
    CHECK(faults("id,title,after\na,A,c\nb,B,a\nc,C,b\nd,D,a\n") == Texts{"circle 2"});
}

TEST_CASE("a long circle of tasks is shortened") {
    std::string text = "id,title,after\n";
    for (int i = 0; i < 5'000; ++i) {
        text += std::to_string(i) + ",A," + std::to_string((i + 1) % 5'000) + "\n";
    }
    const auto reading = onramp_test::tasks_of(text, TaskFormat::csv);
    REQUIRE(found(reading.problems) == Texts{"circle 2"});
    CHECK(reading.problems.front().message.ends_with("'19' -> 4980 more -> '0'"));
}
