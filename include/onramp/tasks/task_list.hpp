// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/profile/profile.hpp"

namespace onramp {

class Zone; // onramp/calendar/zone.hpp

enum class TaskPriority : std::uint8_t { none, low, medium, high };
std::string_view task_priority_name(TaskPriority priority);

// Work that another program keeps: a task that takes time.
struct WorkTask {
    std::string id; // of the other program: a UUID, the id of a row, "line-12"
    std::string title;
    Minutes effort{0};               // what is left of it; 0: not known
    std::optional<Minutes> least;    // of one session of it
    std::optional<Minutes> most;     // likewise
    std::optional<Instant> earliest; // it begins then or later
    std::optional<Instant> deadline; // it ends then or before
    TaskPriority priority = TaskPriority::none;
    Place place = Place::any;
    Load load = Load::medium;       // the energy that it takes
    std::vector<std::string> after; // ids of tasks that end before it begins
    bool mandatory = false;         // a plan without it is none

    bool operator==(const WorkTask&) const = default;
};

// The tasks that are open, in the order of the file.
struct TaskList {
    std::vector<WorkTask> tasks;
    std::vector<std::string> notes; // what was passed over, and why
    std::vector<UnknownField> unknown;

    bool operator==(const TaskList&) const = default;
};

enum class TaskFormat : std::uint8_t { onramp, taskwarrior, todo_txt, csv };
std::string_view task_format_name(TaskFormat format);

// Which of the formats the bytes are in: a document of kind "tasks", Taskwarrior's JSON (an array, or an object a
// line), CSV with a header that has a `title` column, otherwise todo.txt. `file` helps by its ending where that is
// .json, .csv, .tsv or .txt.
TaskFormat task_format_of(std::string_view bytes, std::string_view file);

// Reads them. A date without a time is one of `zone`: an earliest day begins with it, a deadline ends with it. Tasks
// that are done, deleted, waiting for good or templates of repeated ones are left out; of tasks that are left out none
// has to be waited for. In a list ids are unique, `after` names tasks of the list, and no tasks wait for each other in
// a circle. A deadline that is no later than the earliest beginning is a warning. More than 16 MiB or 100,000 tasks
// are an error. See docs/tasks.md.
Reading<TaskList> read_task_list(std::string_view bytes, TaskFormat format, const Zone& zone, const std::string& file);

// As a document of kind "tasks" (data/schemas/tasks.schema.json).
std::string render_task_list_json(const TaskList& list);

} // namespace onramp
