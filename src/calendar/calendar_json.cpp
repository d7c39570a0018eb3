// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <limits>
#include <nlohmann/json.hpp>

#include "onramp/calendar/calendar.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json time_value(const CalendarTime& time) {
    ordered_json value = {{"uid", time.uid},
                          {"title", time.title},
                          {"from", format_instant(time.from)},
                          {"until", format_instant(time.until)},
                          {"all_day", time.all_day},
                          {"busy", time.busy}};
    if (time.sequence > 0) {
        value["sequence"] = time.sequence;
    }
    return value;
}

CalendarTime read_time(ObjectReader& reader) {
    CalendarTime time;
    time.uid = reader.text_or_empty("uid");
    time.title = reader.text_or_empty("title");
    time.from = read_instant(reader, "from");
    time.until = read_instant(reader, "until");
    time.all_day = reader.optional_boolean("all_day").value_or(false);
    time.busy = reader.optional_boolean("busy").value_or(true);
    time.sequence = reader.optional_integer("sequence", 0, std::numeric_limits<int>::max()).value_or(0);
    return time;
}

void read_calendar_fields(ObjectReader& reader, Calendar& calendar) {
    calendar.name = reader.text_or_empty("name");
    calendar.from = read_instant(reader, "from");
    calendar.until = read_instant(reader, "until");
    reader.each("times", ObjectReader::Need::required,
                [&](ObjectReader& each) { calendar.times.push_back(read_time(each)); });
    reader.each("todos", ObjectReader::Need::optional, [&](ObjectReader& each) {
        calendar.todos.push_back({each.text("uid"), each.optional_boolean("done").value_or(false)});
    });
    calendar.notes = reader.optional_texts("notes");
}

void check_calendar(const Calendar& calendar, Findings& findings) {
    for (std::size_t i = 0; i < calendar.times.size(); ++i) {
        if (calendar.times[i].until < calendar.times[i].from) {
            findings.error("end-before-start", "the time ends before it begins",
                           "/times/" + std::to_string(i) + "/until");
        }
    }
}

} // namespace

std::string render_calendar_json(const Calendar& calendar) {
    ordered_json times = ordered_json::array();
    for (const CalendarTime& time : calendar.times) {
        times.push_back(time_value(time));
    }
    ordered_json todos = ordered_json::array();
    for (const CalendarTodo& todo : calendar.todos) {
        todos.push_back({{"uid", todo.uid}, {"done", todo.done}});
    }
    ordered_json document = {{"kind", "calendar"},
                             {"schema_version", 1},
                             {"name", calendar.name},
                             {"from", format_instant(calendar.from)},
                             {"until", format_instant(calendar.until)},
                             {"times", std::move(times)},
                             {"todos", std::move(todos)},
                             {"notes", calendar.notes}};
    restore_unknown_fields(document, calendar.unknown);
    return dump_document(document);
}

Reading<Calendar> read_calendar(std::string_view text, const std::string& file) {
    return read_document<Calendar>(text, file, "calendar", read_calendar_fields, check_calendar);
}

} // namespace onramp
