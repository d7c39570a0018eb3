// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <rapidcheck.h>

#include "onramp/calendar/zone.hpp"
#include "onramp/tasks/task_list.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"
#include "support/zones.hpp"

using namespace onramp;

namespace {

constexpr int k_most_minutes = 600'000;

std::string any_title() {
    return *rc::gen::element<std::string>("A", "\"B\"", "C, d; e", "\xC3\xA4\n\t\\", "\x1b[31m", "due:2026-11-30");
}

std::optional<Instant> any_instant() {
    const auto second = *rc::gen::inRange<std::int64_t>(-2'208'988'800, 7'258'118'400); // 1900 to 2199
    return *rc::gen::arbitrary<bool>() ? std::optional(Instant(std::chrono::seconds(second))) : std::nullopt;
}

// The task of that place among others: it waits for those before it.
WorkTask any_task(int place) {
    WorkTask task;
    task.id = "t" + std::to_string(place);
    task.title = any_title();
    task.effort = Minutes(*rc::gen::inRange(0, k_most_minutes + 1));
    if (*rc::gen::arbitrary<bool>()) {
        task.least = Minutes(*rc::gen::inRange(1, k_most_minutes + 1));
    }
    if (*rc::gen::arbitrary<bool>()) {
        const int least = task.least ? static_cast<int>(task.least->count()) : 1;
        task.most = Minutes(*rc::gen::inRange(least, k_most_minutes + 1));
    }
    task.earliest = any_instant();
    task.deadline = any_instant();
    task.priority = *rc::gen::element(TaskPriority::none, TaskPriority::low, TaskPriority::medium, TaskPriority::high);
    task.place = *rc::gen::element(Place::any, Place::remote, Place::office);
    task.load = *rc::gen::element(Load::light, Load::medium, Load::heavy);
    for (int before = 0; before < place; ++before) {
        if (*rc::gen::inRange(0, 3) == 0) {
            task.after.push_back("t" + std::to_string(before));
        }
    }
    task.mandatory = *rc::gen::arbitrary<bool>();
    return task;
}

TaskList any_list() {
    TaskList list;
    for (int place = 0; place < *rc::gen::inRange(0, 6); ++place) {
        list.tasks.push_back(any_task(place));
    }
    list.notes = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a note", "another"));
    return list;
}

Reading<TaskList> read(std::string_view text, TaskFormat format) {
    return read_task_list(text, format, onramp_test::berlin(), "f");
}

// A line of todo.txt or a row of CSV of pieces that are good and bad.
std::string any_line(char between) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "A", "(A)", "x", "id:1", "id:2", "after:1", "p:1,2", "due:2026-11-30", "due:soon", "t:2026-11-25T09:00",
        "est:1h30m", "min:2h", "max:1h", "@office", "\"", "1h", "2026-11-30", "title", "id", "after", "1", "", "\n"));
    std::string line;
    for (const std::string& piece : pieces) {
        line += piece + between;
    }
    return line;
}

} // namespace

TEST_CASE("every list of tasks is read as it was written") {
    CHECK(onramp_test::holds([] {
        const TaskList list = any_list();
        const std::string text = render_task_list_json(list);
        RC_ASSERT(task_format_of(text, "x") == TaskFormat::onramp);
        const auto reading = read(text, TaskFormat::onramp);
        RC_ASSERT(reading.value.has_value());
        RC_ASSERT(*reading.value == list);
    }));
}

TEST_CASE("what any format gives is a list that is read as it is written") {
    CHECK(onramp_test::holds([] {
        const bool csv = *rc::gen::arbitrary<bool>();
        std::string text = csv ? "title,id,after\n" : "";
        for (int i = 0; i < *rc::gen::inRange(0, 5); ++i) {
            text += any_line(csv ? ',' : ' ') + "\n";
        }
        const auto reading = read(text, csv ? TaskFormat::csv : TaskFormat::todo_txt);
        RC_ASSERT(reading.value.has_value() !=
                  std::any_of(reading.problems.begin(), reading.problems.end(),
                              [](const Problem& problem) { return problem.severity == Severity::error; }));
        RC_CLASSIFY(reading.value.has_value());
        if (reading.value) {
            const auto again = read(render_task_list_json(*reading.value), TaskFormat::onramp);
            RC_ASSERT(again.value.has_value());
            RC_ASSERT(*again.value == *reading.value);
        }
    }));
}
