// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>

#include "profile/profile_names.hpp"
#include "tasks/task_gathering.hpp"
#include "tasks/task_readers.hpp"
#include "tasks/task_values.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json task_value(const WorkTask& task) {
    ordered_json value = {{"id", task.id}, {"title", task.title}, {"effort_minutes", task.effort.count()}};
    if (task.least) {
        value["min_session_minutes"] = task.least->count();
    }
    if (task.most) {
        value["max_session_minutes"] = task.most->count();
    }
    if (task.earliest) {
        value["earliest"] = format_instant(*task.earliest);
    }
    if (task.deadline) {
        value["deadline"] = format_instant(*task.deadline);
    }
    value["priority"] = task_priority_name(task.priority);
    value["place"] = place_name(task.place);
    value["load"] = load_name(task.load);
    value["after"] = task.after;
    value["mandatory"] = task.mandatory;
    return value;
}

// Whether the member is an array of more elements, which is then a problem.
bool is_too_long(ObjectReader& reader, std::string_view key, std::size_t most) {
    const nlohmann::json* value = reader.raw(key);
    if (value == nullptr || !value->is_array() || value->size() <= most) {
        return false;
    }
    reader.findings().error("range",
                            "'" + std::string(key) + "' has " + std::to_string(value->size()) +
                                " elements, more than " + std::to_string(most),
                            reader.pointer_to(key));
    return true;
}

Location at(const ObjectReader& reader, std::string_view key) {
    return {{}, 0, 0, reader.pointer_to(key)};
}

std::optional<Minutes> read_minutes(ObjectReader& reader, std::string_view key, int least) {
    const auto minutes = reader.optional_integer(key, least, static_cast<int>(k_most_effort.count()));
    return minutes ? std::optional(Minutes(*minutes)) : std::nullopt;
}

template <class Enum, std::size_t Count>
Enum read_name(ObjectReader& reader, std::string_view key, const std::array<std::string_view, Count>& names,
               Enum otherwise) {
    const auto chosen = reader.optional_choice(key, names);
    return chosen ? static_cast<Enum>(*chosen) : otherwise;
}

void read_after(ObjectReader& reader, TaskDraft& draft) {
    if (is_too_long(reader, "after", k_most_waits)) {
        return;
    }
    draft.task.after = reader.optional_texts("after");
    const nlohmann::json* ids = reader.raw("after");
    for (std::size_t i = 0; draft.after_at.size() < draft.task.after.size(); ++i) {
        const nlohmann::json& id = (*ids)[i];
        if (id.is_string() && !id.get_ref<const std::string&>().empty()) {
            draft.after_at.push_back(at(reader, "after"));
            draft.after_at.back().pointer += "/" + std::to_string(i);
        }
    }
}

TaskDraft read_task(ObjectReader& reader) {
    TaskDraft draft;
    WorkTask& task = draft.task;
    task.id = reader.text("id");
    draft.id_at = at(reader, "id");
    task.title = reader.text("title");
    task.effort = read_minutes(reader, "effort_minutes", 0).value_or(Minutes(0));
    task.least = read_minutes(reader, "min_session_minutes", 1);
    draft.least_at = at(reader, "min_session_minutes");
    task.most = read_minutes(reader, "max_session_minutes", 1);
    task.earliest = read_optional_instant(reader, "earliest");
    task.deadline = read_optional_instant(reader, "deadline");
    draft.deadline_at = at(reader, "deadline");
    task.priority = read_name(reader, "priority", k_task_priority_names, TaskPriority::none);
    task.place = read_name(reader, "place", k_place_names, Place::any);
    task.load = read_name(reader, "load", k_load_names, Load::medium);
    read_after(reader, draft);
    task.mandatory = reader.optional_boolean("mandatory").value_or(false);
    return draft;
}

void read_fields(ObjectReader& reader, TaskList& list) {
    if (is_too_long(reader, "tasks", k_most_tasks)) {
        return;
    }
    TaskGathering gathering(UnknownIds::refuse, reader.findings().problems);
    std::size_t known = 0;
    reader.each("tasks", ObjectReader::Need::required, [&](ObjectReader& each) {
        TaskDraft draft = read_task(each);
        known += draft.task.id.empty() ? 0U : 1U;
        gathering.add(std::move(draft));
    });
    if (const nlohmann::json* tasks = reader.raw("tasks"); tasks != nullptr && tasks->size() != known) {
        gathering.lose();
    }
    list = gathering.finish();
    list.notes = reader.optional_texts("notes");
}

} // namespace

std::string render_task_list_json(const TaskList& list) {
    ordered_json tasks = ordered_json::array();
    for (const WorkTask& task : list.tasks) {
        tasks.push_back(task_value(task));
    }
    ordered_json document = document_head("tasks");
    document["tasks"] = std::move(tasks);
    document["notes"] = list.notes;
    restore_unknown_fields(document, list.unknown);
    return dump_document(document);
}

Reading<TaskList> read_task_document(std::string_view text, const std::string& file) {
    return read_document<TaskList>(text, file, "tasks", read_fields, [](const TaskList&, Findings&) {});
}

} // namespace onramp
