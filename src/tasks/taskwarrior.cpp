// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/problem_order.hpp"
#include "calendar/ical_value.hpp"
#include "onramp/base/text.hpp"
#include "tasks/task_gathering.hpp"
#include "tasks/task_readers.hpp"
#include "tasks/task_texts.hpp"
#include "tasks/task_values.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::json;

constexpr std::chrono::year k_someday{2038}; // 'wait:someday' is its first month, or the end of 9999
constexpr std::string_view k_export_hint = "write one with: task export > tasks.json";

std::chrono::year year_of(Instant instant) {
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year();
}

// A text as it is, a number as it is written.
std::optional<std::string> scalar_text(const json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    return value.is_number() ? std::optional(value.dump()) : std::nullopt;
}

// "PT1H30M", "5400seconds" as the time tracking hook writes it, or "5400".
std::optional<std::chrono::seconds> tracked_time(std::string_view text) {
    constexpr std::string_view k_unit = "seconds";
    constexpr std::size_t k_most_digits = 9;
    if (text.starts_with('P')) {
        return parse_effort(text) ? parse_ical_duration(text) : std::nullopt;
    }
    if (text.ends_with(k_unit)) {
        text.remove_suffix(k_unit.size());
    }
    if (text.empty() || text.size() > k_most_digits || text.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    return std::chrono::seconds(std::stoll(std::string(text)));
}

class ExportReader {
public:
    void read(const json& value, const std::string& pointer, std::size_t line) {
        m_line = line;
        const std::size_t before = m_findings.problems.size();
        ObjectReader task(value, pointer, m_findings);
        if (value.is_object()) {
            read_task(task);
        } else {
            m_gathering.lose();
        }
        for (std::size_t i = before; i < m_findings.problems.size(); ++i) {
            m_findings.problems[i].where.line = line;
        }
    }

    TaskGathering& gathering() { return m_gathering; }
    std::vector<Problem>& problems() { return m_findings.problems; }

    TaskList finish() {
        TaskList list = m_gathering.finish();
        if (m_in_days > 0) {
            list.notes.push_back(counted(m_in_days, "duration") +
                                 " written with days of 24 hours, as Taskwarrior writes 30 hours as P1DT6H");
        }
        if (m_used_up > 0) {
            list.notes.push_back(counted(m_used_up, "task") +
                                 " with as much time tracked as estimated: what is left is not known");
        }
        return list;
    }

private:
    void read_task(ObjectReader& reader) {
        constexpr std::array<std::string_view, 5> k_statuses = {"pending", "waiting", "completed", "deleted",
                                                                "recurring"};
        constexpr std::size_t k_first_closed = 2;
        constexpr std::array k_reasons = {LeftOutTask::done, LeftOutTask::deleted, LeftOutTask::repeating};
        const auto status = reader.choice("status", k_statuses);
        const std::string uuid = reader.text("uuid");
        if (uuid.empty()) {
            m_gathering.lose();
        }
        if (status && *status >= k_first_closed) {
            leave_out(uuid, k_reasons.at(*status - k_first_closed), reader);
            return;
        }
        const auto earliest = read_earliest(reader);
        if (earliest && year_of(*earliest) >= k_someday) {
            leave_out(uuid, LeftOutTask::waiting, reader);
            return;
        }
        TaskDraft draft;
        draft.task.id = uuid;
        draft.id_at = at(reader, "uuid");
        draft.task.title = one_line(reader.text("description"));
        draft.task.earliest = earliest;
        read_open(reader, draft);
        m_gathering.add(std::move(draft));
    }

    void leave_out(const std::string& uuid, LeftOutTask why, const ObjectReader& reader) {
        if (!uuid.empty()) {
            m_gathering.claim(uuid, at(reader, "uuid"));
        }
        m_gathering.leave_out(uuid, why);
    }

    void read_open(ObjectReader& reader, TaskDraft& draft) {
        WorkTask& task = draft.task;
        task.deadline = read_date(reader, "due");
        draft.deadline_at = at(reader, "due");
        if (task.deadline && !is_writable(*task.deadline)) {
            task.deadline.reset(); // 'due:someday'
        }
        constexpr std::array<std::string_view, 3> k_priorities = {"L", "M", "H"};
        if (const auto priority = reader.optional_choice("priority", k_priorities)) {
            task.priority = static_cast<TaskPriority>(*priority + 1);
        }
        task.effort = read_effort(reader);
        task.least = read_value<Minutes>(reader, "minchunk", parse_session_length);
        draft.least_at = at(reader, "minchunk");
        task.most = read_value<Minutes>(reader, "maxchunk", parse_session_length);
        read_tags(reader, task);
        task.place = read_value<Place>(reader, "place", parse_place).value_or(task.place);
        task.load = read_value<Load>(reader, "energy", parse_energy).value_or(task.load);
        read_depends(reader, draft);
    }

    std::optional<Instant> read_date(ObjectReader& reader, std::string_view key) {
        const auto text = reader.optional_text(key);
        if (!text) {
            return std::nullopt;
        }
        const auto moment = parse_ical_moment(*text);
        if (!moment || !moment->is_utc) {
            report({"date", "not a time of Taskwarrior", "it writes 20261130T225900Z"}, reader, key, *text);
            return std::nullopt;
        }
        const Instant instant(moment->at.time_since_epoch());
        if (year_of(instant) < std::chrono::year(1900)) {
            report({"range", "before the year 1900", "it writes 20261130T225900Z"}, reader, key, *text);
            return std::nullopt;
        }
        return instant;
    }

    // The later of the two, where there are two.
    std::optional<Instant> read_earliest(ObjectReader& reader) {
        const auto scheduled = read_date(reader, "scheduled");
        const auto wait = read_date(reader, "wait");
        return std::max(scheduled, wait); // nothing is less than any
    }

    template <class T>
    std::optional<T> read_value(ObjectReader& reader, std::string_view key, FieldValue<T> (*parse)(std::string_view)) {
        const json* value = reader.raw(key);
        if (value == nullptr || value->is_null()) {
            return std::nullopt;
        }
        const auto text = scalar_text(*value);
        if (!text) {
            refuse_type(reader, key, "a string or a number");
            return std::nullopt;
        }
        const auto parsed = parse(*text);
        if (!parsed) {
            report(parsed.error(), reader, key, *text);
            return std::nullopt;
        }
        if (text->starts_with('P') && text->find_first_of("DW") != std::string::npos) {
            ++m_in_days;
        }
        return *parsed;
    }

    Minutes read_effort(ObjectReader& reader) {
        std::optional<Minutes> effort;
        for (const std::string_view key : {"effort", "estimate", "est"}) {
            const auto found = read_value<Minutes>(reader, key, parse_effort);
            effort = effort ? effort : found;
        }
        const auto tracked = read_tracked(reader);
        if (!effort || *effort == Minutes(0) || !tracked) {
            return effort.value_or(Minutes(0));
        }
        if (*tracked >= *effort) {
            ++m_used_up;
            return Minutes(0);
        }
        return std::chrono::ceil<Minutes>(*effort - *tracked);
    }

    std::optional<std::chrono::seconds> read_tracked(ObjectReader& reader) {
        constexpr std::string_view k_key = "totalactivetime";
        const json* value = reader.raw(k_key);
        const auto text = value == nullptr ? std::nullopt : scalar_text(*value);
        const auto tracked = text ? tracked_time(*text) : std::nullopt;
        if (value != nullptr && !value->is_null() && !tracked) {
            report({"duration", "not a duration", "write it as PT1H30M or 5400seconds"}, reader, k_key,
                   text.value_or(std::string(value->type_name())));
        }
        return tracked;
    }

    void read_tags(ObjectReader& reader, WorkTask& task) {
        const json* tags = reader.raw("tags");
        if (tags == nullptr || tags->is_null()) {
            return;
        }
        if (!tags->is_array() ||
            !std::all_of(tags->begin(), tags->end(), [](const json& tag) { return tag.is_string(); })) {
            refuse_type(reader, "tags", "an array of strings");
            return;
        }
        const auto has = [&](std::string_view name) {
            return std::find(tags->begin(), tags->end(), name) != tags->end();
        };
        task.mandatory = has("mandatory");
        if (has("remote") != has("office")) {
            task.place = has("remote") ? Place::remote : Place::office;
        }
        if (has("heavy") && has("light")) {
            m_findings.error("conflict", "the tags 'heavy' and 'light' contradict each other",
                             reader.pointer_to("tags"), "remove one of them");
        } else if (has("heavy") || has("light")) {
            task.load = has("heavy") ? Load::heavy : Load::light;
        }
    }

    // An array, or up to 2.5 a text "UUID,UUID"; a server made a text of the array at times.
    void read_depends(ObjectReader& reader, TaskDraft& draft) {
        const json* depends = reader.raw("depends");
        if (depends == nullptr || depends->is_null()) {
            return;
        }
        std::vector<std::string> ids;
        if (depends->is_string()) {
            std::string text = depends->get<std::string>();
            std::erase_if(text, [](char each) { return each == '[' || each == ']' || each == '"'; });
            ids = split_ids(text);
        } else if (depends->is_array()) {
            for (const json& id : *depends) {
                if (!id.is_string() || id.get_ref<const std::string&>().empty()) {
                    refuse_type(reader, "depends", "an array of UUIDs");
                    return;
                }
                ids.push_back(id.get<std::string>());
            }
        } else {
            refuse_type(reader, "depends", "an array of UUIDs");
        }
        if (ids.size() > k_most_waits) {
            m_findings.error("range", "'depends' has more than " + std::to_string(k_most_waits) + " UUIDs",
                             reader.pointer_to("depends"), "let it wait for the last of them");
            return;
        }
        draft.after_at.assign(ids.size(), at(reader, "depends"));
        draft.task.after = std::move(ids);
    }

    // A member of another type than Taskwarrior writes.
    void refuse_type(const ObjectReader& reader, std::string_view key, std::string_view what) {
        m_findings.error("type", "'" + std::string(key) + "' should be " + std::string(what), reader.pointer_to(key),
                         std::string(k_export_hint));
    }

    Location at(const ObjectReader& reader, std::string_view key) const {
        return {{}, m_line, 0, reader.pointer_to(key)};
    }

    void report(const ValueFault& fault, const ObjectReader& reader, std::string_view key, std::string_view text) {
        m_findings.problems.push_back(problem_of(fault, key, text, at(reader, key)));
    }

    Findings m_findings;
    TaskGathering m_gathering{UnknownIds::pass_over, m_findings.problems};
    std::size_t m_line = 0; // of the object, where each has one of its own
    std::size_t m_in_days = 0;
    std::size_t m_used_up = 0;
};

Problem syntax_problem(const Error& error) {
    return {Severity::error, "json", error.message, error.hint, error.where};
}

TaskList read_whole(std::string_view text, ExportReader& reader) {
    const auto document = parse_json(text, {});
    if (!document) {
        reader.problems().push_back(syntax_problem(document.error()));
        return {};
    }
    if (!document->is_array()) {
        reader.read(*document, "", 0);
    } else if (document->size() > k_most_tasks) {
        reader.gathering().refuse_size();
    } else {
        for (std::size_t i = 0; i < document->size(); ++i) {
            reader.read((*document)[i], "/" + std::to_string(i), 0);
        }
    }
    TaskList list = reader.finish();
    locate_problems(text, reader.problems());
    return list;
}

std::string_view without_comma(std::string_view line) {
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    return line.ends_with(',') ? line.substr(0, line.size() - 1) : line;
}

// Finds the columns of problems that have a line, which their pointers are of, and none yet. A line that is no JSON has
// one problem, with its column.
void locate_in_lines(const std::vector<std::string_view>& lines, std::vector<Problem>& problems) {
    sort_by_place(problems);
    for (auto begin = problems.begin(); begin != problems.end();) {
        const std::size_t line = begin->where.line;
        const auto end =
            std::find_if(begin, problems.end(), [&](const Problem& each) { return each.where.line != line; });
        if (line > 0 && begin->where.column == 0) {
            std::vector<Problem> of_line(begin, end);
            for (Problem& problem : of_line) {
                problem.where.line = 0;
            }
            locate_problems(lines[line - 1], of_line);
            for (const Problem& problem : of_line) {
                (begin++)->where.column = problem.where.column;
            }
        }
        begin = end;
    }
}

// An object a line, with a comma behind it or without.
TaskList read_lines(std::string_view text, ExportReader& reader) {
    const std::vector<std::string_view> lines = split_lines(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view object = without_comma(lines[i]);
        if (trim(object).empty()) {
            continue;
        }
        if (!reader.gathering().admit()) {
            break;
        }
        const auto document = parse_json(object, {});
        if (document) {
            reader.read(*document, "", i + 1);
        } else {
            reader.gathering().lose();
            reader.problems().push_back(syntax_problem(document.error()));
            reader.problems().back().where.line = i + 1;
        }
    }
    TaskList list = reader.finish();
    locate_in_lines(lines, reader.problems());
    return list;
}

bool is_line_of_its_own(std::string_view text) {
    return without_comma(text.substr(0, text.find('\n'))).ends_with('}');
}

} // namespace

Reading<TaskList> read_taskwarrior(std::string_view text, const std::string& file) {
    ExportReader reader;
    const std::size_t begin = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    const std::string_view body = text.substr(std::min(begin, text.size()));
    const bool in_lines = body.starts_with('{') && is_line_of_its_own(body);
    TaskList list;
    if (!body.starts_with('{') && !body.starts_with('[')) {
        reader.problems().push_back({Severity::error,
                                     "kind",
                                     body.empty() ? "the file is empty" : "this is no export of Taskwarrior",
                                     std::string(k_export_hint),
                                     {{}, 1, 1, {}}});
    } else {
        list = in_lines ? read_lines(text, reader) : read_whole(text, reader);
    }
    return task_reading(std::move(list), std::move(reader.problems()), file);
}

} // namespace onramp
