// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/schedule/today.hpp"
#include "schedule/session_json.hpp"
#include "schedule/thing_json.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json today_session_value(const TodaySession& shown) {
    ordered_json value = session_value(shown.session);
    if (shown.session.kind == SessionKind::learning) {
        const TodayThing thing{shown.session.reference, shown.handle, shown.session.title};
        value["handle"] = shown.handle;
        value["command"] = command_for(thing, "start");
    }
    return value;
}

ordered_json optional_session_value(const std::optional<TodaySession>& shown) {
    return shown ? today_session_value(*shown) : ordered_json();
}

} // namespace

std::string render_today_json(const TodayView& view) {
    ordered_json document = {{"kind", "today"},
                             {"schema_version", 1},
                             {"role_name", view.role_name},
                             {"zone", view.zone},
                             {"date", format_date(view.date)},
                             {"now", format_local(view.now)},
                             {"working_day", view.working_day},
                             {"open", nullptr},
                             {"current", optional_session_value(view.current)},
                             {"next_learning", optional_session_value(view.next_learning)},
                             {"later", ordered_json::array()},
                             {"next_step", nullptr},
                             {"reviews", nullptr},
                             {"tasks", ordered_json::array()},
                             {"closed", ordered_json::array()},
                             {"notes", view.notes}};
    if (view.open) {
        ordered_json open = thing_value(view.open->thing, "done");
        open["since"] = format_local(view.open->since);
        open["minutes"] = view.open->minutes.count();
        document["open"] = std::move(open);
    }
    for (const TodaySession& shown : view.later) {
        document["later"].push_back(today_session_value(shown));
    }
    if (view.next_step) {
        document["next_step"] = thing_value(*view.next_step, "start");
    }
    if (view.reviews) {
        document["reviews"] = {{"due", view.reviews->known},
                               {"new", view.reviews->fresh},
                               {"minutes", view.reviews->minutes.count()},
                               {"command", k_review_command}};
    }
    for (const TodayTask& task : view.tasks) {
        ordered_json value = thing_value(task.thing, "done");
        value["due"] = format_date(task.due);
        value["overdue"] = task.overdue;
        document["tasks"].push_back(std::move(value));
    }
    for (const TodayClosed& closed : view.closed) {
        document["closed"].push_back({{"id", closed.thing.id},
                                      {"handle", closed.thing.handle},
                                      {"title", closed.thing.title},
                                      {"status", closed.skipped ? "skipped" : "done"},
                                      {"took_minutes", closed.took.count()}});
    }
    return dump_document(document);
}

} // namespace onramp
