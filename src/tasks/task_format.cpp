// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "onramp/base/text.hpp"
#include "tasks/task_readers.hpp"

namespace onramp {

namespace {

constexpr std::array<std::string_view, 4> k_format_names = {"onramp", "taskwarrior", "todo.txt", "csv"};
constexpr std::size_t k_most_bytes = std::size_t{16} << 20U;
constexpr std::string_view k_space = " \t\r\n";
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_front(std::string_view text, std::string_view characters) {
    text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
    return text;
}

// What comes first after the text's first character; nothing where the text ends.
char second_of(std::string_view text) {
    const std::string_view rest = without_front(text.substr(1), k_space);
    return rest.empty() ? '\0' : rest.front();
}

// "[]" is an empty array, "[ ] Call Ann" a line of a list.
bool looks_like_array(std::string_view text) {
    const char second = second_of(text);
    const std::string_view inside = without_front(text.substr(1), k_space);
    return second == '{' || (second == ']' && without_front(inside.substr(1), k_space).empty());
}

// Whether the first object of the text has the member.
bool has_member(std::string_view text, std::string_view name) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{' || text[i] == '[') {
            ++depth;
        } else if ((text[i] == '}' || text[i] == ']') && --depth == 0) {
            return false;
        } else if (text[i] == '"') {
            const std::size_t begin = ++i;
            while (i < text.size() && text[i] != '"') {
                i += text[i] == '\\' ? 2U : 1U;
            }
            if (i >= text.size()) {
                return false;
            }
            const bool key = without_front(text.substr(i + 1), k_space).starts_with(':');
            if (depth == 1 && key && text.substr(begin, i - begin) == name) {
                return true;
            }
        }
    }
    return false;
}

TaskFormat json_format_of(std::string_view text) {
    const bool tasks = text.starts_with('{') && !has_member(text, "uuid") && !has_member(text, "description");
    return tasks ? TaskFormat::onramp : TaskFormat::taskwarrior;
}

bool ends_with(std::string_view file, std::string_view ending) {
    return file.size() >= ending.size() && lower(file.substr(file.size() - ending.size())) == ending;
}

// What keeps the bytes from being a text; every reader takes the others.
std::optional<Problem> fault_of(std::string_view bytes) {
    if (bytes.size() > k_most_bytes) {
        return Problem{Severity::error,
                       "size",
                       "the file has more than 16 MiB: it is no list of tasks",
                       "leave out the tasks that are done",
                       {}};
    }
    const auto line_at = [&](std::size_t offset) {
        return static_cast<std::size_t>(
                   std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n')) +
               1;
    };
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
        return Problem{Severity::error,
                       "text",
                       "not a text: it has NUL characters",
                       "save it as UTF-8",
                       {{}, line_at(nul), 0, {}}};
    }
    if (is_valid_utf8(bytes)) {
        return std::nullopt;
    }
    std::size_t begin = 0;
    while (is_valid_utf8(bytes.substr(begin, bytes.find('\n', begin) - begin))) {
        begin = bytes.find('\n', begin) + 1;
    }
    return Problem{Severity::error, "utf-8", "not UTF-8 text", "save it as UTF-8", {{}, line_at(begin), 0, {}}};
}

} // namespace

std::string_view task_priority_name(TaskPriority priority) {
    return k_task_priority_names.at(static_cast<std::size_t>(priority));
}

std::string_view task_format_name(TaskFormat format) {
    return k_format_names.at(static_cast<std::size_t>(format));
}

TaskFormat task_format_of(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with(k_byte_order_mark)) {
        bytes.remove_prefix(k_byte_order_mark.size());
    }
    const std::string_view text = without_front(bytes, k_space);
    const bool object = text.starts_with('{') && (second_of(text) == '"' || second_of(text) == '}');
    if (object || (text.starts_with('[') && looks_like_array(text)) || ends_with(file, ".json")) {
        return json_format_of(text);
    }
    if (ends_with(file, ".csv") || ends_with(file, ".tsv")) {
        return TaskFormat::csv;
    }
    const TaskHeader header = task_header_of(bytes);
    const bool csv = header == TaskHeader::columns || (header == TaskHeader::title_alone && !ends_with(file, ".txt"));
    return csv ? TaskFormat::csv : TaskFormat::todo_txt;
}

Reading<TaskList> read_task_list(std::string_view bytes, TaskFormat format, const Zone& zone, const std::string& file) {
    if (auto fault = fault_of(bytes)) {
        fault->where.file = file;
        return {std::nullopt, {std::move(*fault)}};
    }
    switch (format) {
    case TaskFormat::onramp:
        return read_task_document(bytes, file);
    case TaskFormat::taskwarrior:
        return read_taskwarrior(bytes, file);
    case TaskFormat::todo_txt:
        return read_todo_txt(bytes, zone, file);
    case TaskFormat::csv:
        break;
    }
    return read_task_csv(bytes, zone, file);
}

} // namespace onramp
