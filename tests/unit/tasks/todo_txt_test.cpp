// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/tasks.hpp"

using namespace onramp;
using onramp_test::at;
using onramp_test::found;
using Texts = std::vector<std::string>;

namespace {

TaskList good(std::string_view text) {
    return onramp_test::good_tasks(text, TaskFormat::todo_txt);
}

WorkTask task(std::string_view line) {
    return onramp_test::only_task(line, TaskFormat::todo_txt);
}

Texts faults(std::string_view text) {
    return found(onramp_test::tasks_of(text, TaskFormat::todo_txt).problems);
}

} // namespace

TEST_CASE("a todo.txt is read") {
    const TaskList list = good(onramp_test::task_file("todo.txt"));
    REQUIRE(list.tasks.size() == 4);
    const WorkTask& plan = list.tasks[0];
    CHECK(plan.id == "plan");
    CHECK(plan.title == "Review the rollout plan +rollout @office");
    CHECK(plan.effort == Minutes(90));
    CHECK(plan.deadline == at("2026-11-30T23:00:00Z"));
    CHECK(plan.priority == TaskPriority::high);
    CHECK(plan.place == Place::office);
    CHECK(plan.mandatory);
    const WorkTask& tests = list.tasks[1];
    CHECK(tests.id == "line-2");
    CHECK(tests.least == Minutes(30));
    CHECK(tests.most == Minutes(120));
    CHECK(tests.earliest == at("2026-11-24T23:00:00Z"));
    CHECK(tests.after == Texts{"plan"});
    const WorkTask& parser = list.tasks[2];
    CHECK(parser.title == "Pair with Ann on the parser @remote");
    CHECK(parser.load == Load::heavy);
    CHECK(parser.place == Place::remote);
    CHECK(parser.after == Texts{"plan"});
    CHECK(list.tasks[3].title == "Read http://example.org/notes at 12:30 +reading");
    CHECK(list.tasks[3].priority == TaskPriority::none);
    CHECK(list.notes == Texts{"left out: 2 tasks that are done", "not waited for, for it is left out: 'keyboard'"});
}

TEST_CASE("a priority and a date of todo.txt stand first, or are words") {
    CHECK(task("(B) 2026-11-20 A").priority == TaskPriority::medium);
    CHECK(task("(C) A").priority == TaskPriority::low);
    CHECK(task("2026-11-20 A").title == "A");
    CHECK(task("(A) 2026-11-20 2026-11-21 A").title == "2026-11-21 A");
    CHECK(task("2026-11-20 (A) A").title == "(A) A");
    CHECK(task("(b) A").title == "(b) A");
    CHECK(task("(B)->A").title == "(B)->A");
    CHECK(task("A (A)").priority == TaskPriority::none);
}

TEST_CASE("a line of todo.txt is done that begins with a small x and a space") {
    CHECK(good("x A\nx\nx 2026-11-20 2026-11-19 B\n").tasks.empty());
    CHECK(task("xylophone").title == "xylophone");
    CHECK(task("X 2012-01-01 Make resolutions").title == "X 2012-01-01 Make resolutions");
    CHECK(task("(A) x Find prices").title == "x Find prices");
}

TEST_CASE("only pairs of todo.txt that are understood leave the text") {
    CHECK(task("Note: due: later :x rec:+1w h:1 DUE:1 pri:A http://a.b").title ==
          "Note: due: later :x rec:+1w h:1 DUE:1 pri:A http://a.b");
    CHECK(task("  A \t est:30m   B \r").title == "A B");
    CHECK(task("A @office @remote").place == Place::any);
    CHECK(task("A @office place:any").place == Place::any);
    CHECK(task("A must:no").mandatory == false);
    CHECK(task("A t:2026-11-25T09:30 due:2026-11-30T16:00:00Z").earliest == at("2026-11-25T08:30:00Z"));
}

TEST_CASE("an empty todo.txt has no tasks") {
    CHECK(good("") == TaskList{});
    CHECK(good("\xEF\xBB\xBF\r\n \n") == TaskList{});
}

TEST_CASE("a task of todo.txt may wait for a line") {
    const TaskList list = good("A\nB after:line-1 p:archived,line-1");
    CHECK(list.tasks[1].after == Texts{"line-1"});
    CHECK(list.notes == Texts{"not waited for, for the file does not have it: 'archived'"});
    // A repeated task is written anew with the id of the one that was done.
    CHECK(good("x A id:a\nA id:a\nB after:a").tasks[1].after == Texts{"a"});
}

TEST_CASE("every problem of a todo.txt has its line and column") {
    const auto reading = onramp_test::tasks_of("A due:soon est:x t:2026-02-30\n\xC3\xA4 place:home energy:9 must:si\n"
                                               "A id:a\nB id:a min:2h max:1h\ndue:2026-11-30\n(A)\nC est:1h effort:2h\n"
                                               "D due:2026-11-24 t:2026-11-25\n",
                                               TaskFormat::todo_txt);
    CHECK(found(reading.problems) == Texts{"date 1", "duration 1", "date 1", "choice 2", "choice 2", "choice 2",
                                           "duplicate-id 4", "sessions 4", "empty 5", "empty 6", "duplicate 7",
                                           "?order 8"});
    CHECK(reading.problems[0].where.column == 3);
    CHECK(reading.problems[1].where.column == 12);
    CHECK(reading.problems[3].where.column == 3);
    CHECK(reading.problems[0].message == "'due' is 'soon', not a date or time");
    CHECK_FALSE(reading.problems[0].hint.empty());
    CHECK(reading.problems[6].message == "the id 'a' stands twice, first in line 3");
    CHECK(reading.problems[6].where.column == 3);
}

TEST_CASE("tasks of todo.txt that wait for each other are told") {
    CHECK(faults("A id:a after:b\nB id:b p:a\nC id:c\nD id:d after:d") == Texts{"circle 1", "circle 4"});
}

TEST_CASE("a task of todo.txt waits for so many others and no more") {
    std::string ids;
    for (int i = 0; i < 1'001; ++i) {
        ids += "," + std::to_string(i);
    }
    CHECK(faults("A after:" + ids + " after:x p:y") == Texts{"range 1"});
}
