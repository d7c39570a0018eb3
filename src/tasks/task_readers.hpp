// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "onramp/tasks/task_list.hpp"

namespace onramp {

// In the order of the enumerators.
inline constexpr std::array<std::string_view, 4> k_task_priority_names = {"none", "low", "medium", "high"};

// One reader for each format; `text` is UTF-8 without NUL. See read_task_list.
Reading<TaskList> read_task_document(std::string_view text, const std::string& file);
Reading<TaskList> read_taskwarrior(std::string_view text, const std::string& file);
Reading<TaskList> read_todo_txt(std::string_view text, const Zone& zone, const std::string& file);
Reading<TaskList> read_task_csv(std::string_view text, const Zone& zone, const std::string& file);

// Whether the first record of a CSV file names the column of titles, and another one that is known or none at all.
enum class TaskHeader : std::uint8_t { absent, title_alone, columns };
TaskHeader task_header_of(std::string_view text);

} // namespace onramp
