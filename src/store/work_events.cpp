// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "store/event_kinds.hpp"
#include "json/object_reader.hpp"

namespace onramp {

using nlohmann::ordered_json;

StartedPayload read_started(ObjectReader& reader) {
    return {reader.text("id")};
}

StoppedPayload read_stopped(ObjectReader& reader) {
    return {reader.text("id"), Minutes(reader.integer("took_minutes", 0, k_most_minutes))};
}

DonePayload read_done(ObjectReader& reader) {
    DonePayload done{reader.text("id"), std::nullopt, reader.optional_boolean("unchecked").value_or(false),
                     reader.text_or_empty("note")};
    if (const auto took = reader.optional_integer("took_minutes", 0, k_most_minutes)) {
        done.took = Minutes(*took);
    }
    return done;
}

SkippedPayload read_skipped(ObjectReader& reader) {
    return {reader.text("id"), reader.text_or_empty("reason")};
}

UndonePayload read_undone(ObjectReader& reader) {
    const nlohmann::json* event = reader.raw("event");
    if (event == nullptr || !event->is_number_unsigned() || *event > std::uint64_t{INT64_MAX}) {
        reader.findings().error("type", "'event' should be the number of an event", reader.pointer_to("event"));
        return {};
    }
    return {event->get<std::int64_t>()};
}

Event started_event(std::string_view id) {
    return event_of("started", {{"id", id}});
}

Event stopped_event(std::string_view id, Minutes took) {
    return event_of("stopped", {{"id", id}, {"took_minutes", took.count()}});
}

Event done_event(std::string_view id, std::optional<Minutes> took, bool unchecked, std::string_view note) {
    ordered_json payload = {{"id", id}};
    if (took) {
        payload["took_minutes"] = took->count();
    }
    if (unchecked) {
        payload["unchecked"] = true;
    }
    if (!note.empty()) {
        payload["note"] = note;
    }
    return event_of("done", payload);
}

Event skipped_event(std::string_view id, std::string_view reason) {
    ordered_json payload = {{"id", id}};
    if (!reason.empty()) {
        payload["reason"] = reason;
    }
    return event_of("skipped", payload);
}

Event undone_event(std::int64_t event) {
    return event_of("undone", {{"event", event}});
}

std::string words_of(const StartedPayload& started) {
    return "started " + started.id;
}

std::string words_of(const StoppedPayload& stopped) {
    return "stopped " + stopped.id + " after " + format_duration(stopped.took);
}

std::string words_of(const DonePayload& done) {
    return "done " + done.id + (done.took ? " in " + format_duration(*done.took) : std::string()) +
           (done.unchecked ? ", unchecked" : "") + (done.note.empty() ? std::string() : " (" + done.note + ")");
}

std::string words_of(const SkippedPayload& skipped) {
    return "skipped " + skipped.id + (skipped.reason.empty() ? std::string() : " (" + skipped.reason + ")");
}

std::string words_of(const UndonePayload& undone) {
    return "undone event " + std::to_string(undone.event);
}

} // namespace onramp
