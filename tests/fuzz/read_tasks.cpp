// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any bytes as a list of tasks in every format: what is read of them keeps what a list promises.
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/tasks/task_list.hpp"

namespace {

using onramp::Reading;
using onramp::TaskFormat;
using onramp::TaskList;

const onramp::Zone& home() {
    static const onramp::Zone k_home = onramp::Zone::from_rule("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin").value();
    return k_home;
}

void promise_sound(const TaskList& list) {
    constexpr onramp::Minutes k_most_effort{600'000};
    std::set<std::string> ids;
    for (const onramp::WorkTask& task : list.tasks) {
        promise(!task.id.empty() && !task.title.empty(), "a task has an id and a title");
        promise(ids.insert(task.id).second, "tasks have ids of their own");
        promise(task.effort >= onramp::Minutes(0) && task.effort <= k_most_effort, "an effort has limits");
        promise(!task.least || !task.most || *task.least <= *task.most, "a session's lengths are in order");
    }
    for (const onramp::WorkTask& task : list.tasks) {
        for (const std::string& id : task.after) {
            promise(ids.contains(id) && id != task.id, "a task waits for others of the list");
        }
    }
    for (const std::string& note : list.notes) {
        promise(!note.empty(), "a note says something");
    }
}

void check(std::string_view bytes, TaskFormat format) {
    const Reading<TaskList> reading = onramp::read_task_list(bytes, format, home(), "fuzz");
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a list, or an error");
    for (const onramp::Problem& problem : reading.problems) {
        promise(!problem.message.empty() && !problem.rule.empty(), "a problem says what and by which rule");
        promise(problem.where.file == "fuzz", "a problem says where");
    }
    if (reading.value) {
        promise_sound(*reading.value);
        const auto again =
            onramp::read_task_list(onramp::render_task_list_json(*reading.value), TaskFormat::onramp, home(), "fuzz");
        promise(again.value == reading.value, "a list is read as it was written");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const TaskFormat shown = onramp::task_format_of(bytes, "fuzz");
    promise(!onramp::task_format_name(shown).empty(), "a format has a name");
    for (const TaskFormat format :
         {TaskFormat::onramp, TaskFormat::taskwarrior, TaskFormat::todo_txt, TaskFormat::csv}) {
        check(bytes, format);
    }
    return 0;
}
