// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/uuid.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "schedule/level_names.hpp"
#include "schedule/session_json.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr int k_minutes_of_a_day = 24 * 60;
constexpr int k_most_left_minutes = 1'000'000;

ordered_json busy_value(const BusyTime& busy) {
    return {{"start", format_local(busy.start)},
            {"end", format_local(busy.end)},
            {"start_utc", format_instant(busy.start_utc)},
            {"end_utc", format_instant(busy.end_utc)},
            {"title", busy.title},
            {"all_day", busy.all_day}};
}

BusyTime read_busy(ObjectReader& reader) {
    BusyTime busy;
    busy.start = read_local_time(reader, "start");
    busy.end = read_local_time(reader, "end");
    busy.start_utc = read_instant(reader, "start_utc");
    busy.end_utc = read_instant(reader, "end_utc");
    busy.title = reader.text_or_empty("title");
    busy.all_day = reader.optional_boolean("all_day").value_or(false);
    return busy;
}

ordered_json day_value(const DayPlan& day) {
    ordered_json sessions = ordered_json::array();
    for (const Session& session : day.sessions) {
        sessions.push_back(session_value(session));
    }
    ordered_json value = {{"date", format_date(day.date)},
                          {"working_day", day.working_day},
                          {"learning_minutes", day.learning.count()},
                          {"sessions", std::move(sessions)}};
    if (day.place != Place::any) {
        value["place"] = place_name(day.place);
    }
    if (!day.busy.empty()) {
        value["busy"] = ordered_json::array();
        for (const BusyTime& busy : day.busy) {
            value["busy"].push_back(busy_value(busy));
        }
    }
    value["tasks"] = day.tasks;
    value["notes"] = day.notes;
    return value;
}

DayPlan read_day(ObjectReader& reader) {
    DayPlan day;
    day.date = read_date(reader, "date");
    day.working_day = reader.optional_boolean("working_day").value_or(true);
    day.place = reader.has("place") ? read_place(reader, "place") : Place::any;
    day.learning = Minutes(reader.integer("learning_minutes", 0, k_minutes_of_a_day));
    reader.each("sessions", ObjectReader::Need::required,
                [&](ObjectReader& each) { day.sessions.push_back(read_session(each)); });
    reader.each("busy", ObjectReader::Need::optional, [&](ObjectReader& each) { day.busy.push_back(read_busy(each)); });
    day.tasks = reader.texts("tasks");
    day.notes = reader.texts("notes");
    return day;
}

ordered_json left_out_value(const LeftOut& left) {
    return {{"id", left.id},
            {"kind", session_kind_name(left.kind)},
            {"reference", left.reference},
            {"title", left.title},
            {"minutes", left.minutes.count()}};
}

LeftOut read_left_out(ObjectReader& reader) {
    LeftOut left;
    left.id = reader.text("id");
    left.kind = read_session_kind(reader);
    left.reference = reader.text("reference");
    left.title = reader.text("title");
    left.minutes = Minutes(reader.integer("minutes", 0, k_most_left_minutes));
    return left;
}

ordered_json planning_value(const Planning& planning) {
    ordered_json levels = ordered_json::object();
    for (std::size_t i = 0; i < k_placement_goals; ++i) {
        levels[std::string(k_level_names[i])] = {{"value", planning.levels[i].value},
                                                 {"bound", planning.levels[i].bound}};
    }
    ordered_json left_out = ordered_json::array();
    for (const LeftOut& left : planning.left_out) {
        left_out.push_back(left_out_value(left));
    }
    ordered_json cancelled = ordered_json::array();
    for (const Session& session : planning.cancelled) {
        cancelled.push_back(session_value(session));
    }
    return {
        {"space", planning.space},     {"since", format_date(planning.since)}, {"from", format_instant(planning.from)},
        {"levels", std::move(levels)}, {"left_out", std::move(left_out)},      {"cancelled", std::move(cancelled)},
        {"numbers", planning.numbers}};
}

Planning read_planning(ObjectReader& reader) {
    constexpr double k_most_level = 9e15; // what a double holds exactly
    constexpr int k_most_number = 1'000'000;
    Planning planning;
    planning.space = reader.text("space");
    if (!planning.space.empty() && !is_uuid(planning.space)) {
        reader.findings().error("uuid", "'" + planning.space + "' is no UUID", reader.pointer_to("space"));
    }
    planning.since = read_date(reader, "since");
    planning.from = read_instant(reader, "from");
    reader.object("levels", ObjectReader::Need::required, [&](ObjectReader& levels) {
        for (std::size_t i = 0; i < k_placement_goals; ++i) {
            levels.object(k_level_names[i], ObjectReader::Need::required, [&](ObjectReader& level) {
                planning.levels[i] = {static_cast<std::int64_t>(level.number("value", 0, k_most_level)),
                                      static_cast<std::int64_t>(level.number("bound", 0, k_most_level))};
            });
        }
    });
    reader.each("left_out", ObjectReader::Need::required,
                [&](ObjectReader& each) { planning.left_out.push_back(read_left_out(each)); });
    reader.each("cancelled", ObjectReader::Need::required,
                [&](ObjectReader& each) { planning.cancelled.push_back(read_session(each)); });
    planning.numbers = read_integers(reader, "numbers", 1, k_most_number);
    return planning;
}

// The rules that a schema cannot say. Run only on a document that is sound otherwise.
void check_day(const DayPlan& day, const std::string& pointer, std::set<std::string>& ids, Findings& findings) {
    Minutes learning{0};
    for (std::size_t i = 0; i < day.sessions.size(); ++i) {
        const Session& session = day.sessions[i];
        const std::string at = pointer + "/sessions/" + std::to_string(i);
        if (!ids.insert(session.id).second) {
            findings.error("duplicate-id", "the session '" + session.id + "' stands twice", at + "/id");
        }
        if (session.end <= session.start) {
            findings.error("end-before-start", "the session ends before it starts", at + "/end");
        }
        if (session.end_utc <= session.start_utc) {
            findings.error("end-before-start", "the session ends before it starts", at + "/end_utc");
        }
        if (std::chrono::floor<std::chrono::days>(session.start) != day.date) {
            findings.error("other-date", "the session starts on another date than " + format_date(day.date),
                           at + "/start");
        }
        if (i > 0 && (session.start < day.sessions[i - 1].end || session.start_utc < day.sessions[i - 1].end_utc)) {
            findings.error("overlap", "the session starts before the one before it ends", at + "/start");
        }
        if (session.kind == SessionKind::learning) {
            learning += std::chrono::duration_cast<Minutes>(session.end - session.start);
        }
    }
    for (std::size_t i = 0; i < day.busy.size(); ++i) {
        if (day.busy[i].end_utc <= day.busy[i].start_utc) {
            findings.error("end-before-start", "what is busy ends before it starts",
                           pointer + "/busy/" + std::to_string(i) + "/end_utc");
        }
    }
    if (learning != day.learning) {
        findings.error("learning-sum",
                       "'learning_minutes' is " + std::to_string(day.learning.count()) +
                           ", but the learning sessions add up to " + std::to_string(learning.count()),
                       pointer + "/learning_minutes");
    }
}

void check_days(const Schedule& schedule, Findings& findings) {
    if (has_errors(findings.problems)) {
        return;
    }
    std::set<std::string> ids;
    for (std::size_t i = 0; schedule.planning && i < schedule.planning->cancelled.size(); ++i) {
        const Session& session = schedule.planning->cancelled[i];
        const std::string at = "/planning/cancelled/" + std::to_string(i);
        if (!ids.insert(session.id).second) {
            findings.error("duplicate-id", "the session '" + session.id + "' stands twice", at + "/id");
        }
        if (session.end_utc <= session.start_utc) {
            findings.error("end-before-start", "the session ends before it starts", at + "/end_utc");
        }
    }
    for (std::size_t i = 0; i < schedule.days.size(); ++i) {
        const std::string pointer = "/days/" + std::to_string(i);
        if (i > 0 && schedule.days[i].date <= schedule.days[i - 1].date) {
            findings.error("order", "the days are not in the order of their dates", pointer + "/date");
        }
        check_day(schedule.days[i], pointer, ids, findings);
    }
}

void read_schedule_fields(ObjectReader& reader, Schedule& schedule) {
    schedule.persona = reader.text("persona");
    schedule.profile = reader.text("profile");
    schedule.role_name = reader.text_or_empty("role_name");
    schedule.as_of = read_instant(reader, "as_of");
    schedule.zone = reader.text("zone");
    reader.each("days", ObjectReader::Need::required,
                [&](ObjectReader& each) { schedule.days.push_back(read_day(each)); });
    reader.object("planning", ObjectReader::Need::optional,
                  [&](ObjectReader& each) { schedule.planning = read_planning(each); });
}

} // namespace

std::string render_schedule_json(const Schedule& schedule) {
    ordered_json days = ordered_json::array();
    for (const DayPlan& day : schedule.days) {
        days.push_back(day_value(day));
    }
    ordered_json document = {{"kind", "schedule"},
                             {"schema_version", 1},
                             {"persona", schedule.persona},
                             {"profile", schedule.profile},
                             {"role_name", schedule.role_name},
                             {"as_of", format_instant(schedule.as_of)},
                             {"zone", schedule.zone},
                             {"days", std::move(days)}};
    if (schedule.planning) {
        document["planning"] = planning_value(*schedule.planning);
    }
    restore_unknown_fields(document, schedule.unknown);
    return dump_document(document);
}

Reading<Schedule> read_schedule(std::string_view text, const std::string& file) {
    return read_document<Schedule>(text, file, "schedule", read_schedule_fields, check_days);
}

} // namespace onramp
