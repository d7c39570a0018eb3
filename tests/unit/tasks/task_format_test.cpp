// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/tasks.hpp"

using namespace onramp;
using onramp_test::found;
using Texts = std::vector<std::string>;

namespace {

std::string format(std::string_view bytes, std::string_view file = "tasks") {
    return std::string(task_format_name(task_format_of(bytes, file)));
}

} // namespace

TEST_CASE("the samples show their formats") {
    CHECK(format(onramp_test::task_file("taskwarrior-2.6.json")) == "taskwarrior");
    CHECK(format(onramp_test::task_file("taskwarrior-2.3.json")) == "taskwarrior");
    CHECK(format(onramp_test::task_file("todo.txt")) == "todo.txt");
    CHECK(format(onramp_test::task_file("spreadsheet.csv")) == "csv");
    CHECK(format(render_task_list_json({})) == "onramp");
}

TEST_CASE("a format is known by its first characters, then by the file's ending") {
    CHECK(format("\xEF\xBB\xBF [ ]\n") == "taskwarrior");
    CHECK(format("[\n{\"kind\":\"tasks\"}]", "x.txt") == "taskwarrior");
    CHECK(format("[ ] Call Ann") == "todo.txt");
    CHECK(format("[work] Call Ann") == "todo.txt");
    CHECK(format("[]", "todo.txt") == "taskwarrior");
    CHECK(format(R"({"id":1,"kind":"bug","uuid":"u"})") == "taskwarrior");
    CHECK(format(R"({"tasks":[{"uuid":"u","description":"d"}],"kind":"tasks"})") == "onramp");
    CHECK(format(R"({"a":"\"uuid\":","uuid)") == "onramp");
    CHECK(format("{}") == "onramp");
    CHECK(format("{braces} in a text") == "todo.txt");
    CHECK(format("", "x.JSON") == "taskwarrior");
    CHECK(format("", "x.csv") == "csv");
    CHECK(format("a\tb", "x.tsv") == "csv");
    CHECK(format("") == "todo.txt");
    CHECK(format("id;Title\n") == "csv");
    CHECK(format("title\nA\n") == "csv");
    CHECK(format("title\nA\n", "todo.txt") == "todo.txt");
    CHECK(format("id\ttitle\n", "todo.txt") == "csv");
    CHECK(format("Call Ann, Bob") == "todo.txt");
}

TEST_CASE("bytes that are no text have one problem in every format") {
    for (const TaskFormat each : {TaskFormat::onramp, TaskFormat::taskwarrior, TaskFormat::todo_txt, TaskFormat::csv}) {
        CHECK(found(onramp_test::tasks_of(std::string("a\nb\0c\xff", 6), each).problems) == Texts{"text 2"});
        CHECK(found(onramp_test::tasks_of("a\n\xC3\xA4\nb\xC3\nc\xff", each).problems) == Texts{"utf-8 3"});
        CHECK(found(onramp_test::tasks_of("\xff\xfe", each).problems) == Texts{"utf-8 1"});
        CHECK(found(onramp_test::tasks_of(std::string((std::size_t{16} << 20U) + 1, 'a'), each).problems) ==
              Texts{"size 0"});
    }
}

TEST_CASE("a file has so many tasks and no more") {
    std::string lines;
    std::string array = "[";
    std::string objects;
    std::string document = R"({"kind":"tasks","schema_version":1,"tasks":[)";
    for (int i = 0; i < 100'001; ++i) {
        lines += "x\n";
        array += i == 0 ? "1" : ",1";
        objects += i == 0 ? "{}\n" : "7\n";
        document += i == 0 ? "1" : ",1";
    }
    CHECK(found(onramp_test::tasks_of(lines, TaskFormat::todo_txt).problems) == Texts{"size 0"});
    CHECK(found(onramp_test::tasks_of("title\n" + lines, TaskFormat::csv).problems) == Texts{"size 0"});
    CHECK(found(onramp_test::tasks_of(array + "]", TaskFormat::taskwarrior).problems) == Texts{"size 1"});
    CHECK(found(onramp_test::tasks_of(objects, TaskFormat::taskwarrior).problems) == Texts{"size 0"});
    CHECK(found(onramp_test::tasks_of(document + "]}", TaskFormat::onramp).problems) == Texts{"range 1 /tasks"});
    lines.resize(lines.size() - 2);
    CHECK(onramp_test::good_tasks(lines, TaskFormat::todo_txt).notes == Texts{"left out: 100000 tasks that are done"});
}
