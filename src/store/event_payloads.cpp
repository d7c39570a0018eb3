// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <array>
#include <utility>

#include "onramp/base/text.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "store/event_kinds.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

Payload read_planned(const Event& event) {
    Reading<Path> reading = read_path(event.payload, {});
    if (has_errors(reading.problems) || !reading.value) {
        return DamagedPayload();
    }
    return std::move(*reading.value);
}

Payload read_scheduled(const Event& event) {
    Reading<Schedule> reading = read_schedule(event.payload, {});
    if (has_errors(reading.problems) || !reading.value || !reading.value->planning) {
        return DamagedPayload();
    }
    return std::move(*reading.value);
}

template <class Read>
Payload read_object(const Event& event, Read read) {
    const auto document = parse_json(event.payload, {});
    if (!document) {
        return DamagedPayload();
    }
    Findings findings;
    ObjectReader reader(*document, {}, findings);
    auto payload = read(reader);
    if (has_errors(findings.problems)) {
        return DamagedPayload();
    }
    return payload;
}

std::string words_of(const Path& path) {
    return "planned " + counted(path.steps.size(), "step");
}

std::string words_of(const Schedule& schedule) {
    return "planned " + counted(schedule.days.size(), "day");
}

} // namespace

Event event_of(std::string type, const nlohmann::ordered_json& payload) {
    Event event;
    event.type = std::move(type);
    event.payload = compact_text(payload);
    return event;
}

bool has_sane_time(const Event& event) {
    constexpr Instant k_first{std::chrono::sys_days(std::chrono::year(1900) / 1 / 1)};
    constexpr Instant k_end{std::chrono::sys_days(std::chrono::year(2200) / 1 / 1)};
    return event.time >= k_first && event.time < k_end;
}

Payload read_payload(const Event& event) {
    using Read = Payload (*)(const Event&);
    constexpr std::array<std::pair<std::string_view, Read>, 23> k_readers = {{
        {"rated", [](const Event& e) { return read_object(e, read_rated); }},
        {"intake", [](const Event& e) { return read_object(e, read_intake); }},
        {"planned", read_planned},
        {"scheduled", read_scheduled},
        {"started", [](const Event& e) { return read_object(e, read_started); }},
        {"stopped", [](const Event& e) { return read_object(e, read_stopped); }},
        {"done", [](const Event& e) { return read_object(e, read_done); }},
        {"skipped", [](const Event& e) { return read_object(e, read_skipped); }},
        {"undone", [](const Event& e) { return read_object(e, read_undone); }},
        {"quiz_started", [](const Event& e) { return read_object(e, read_quiz_started); }},
        {"answered", [](const Event& e) { return read_object(e, read_answered); }},
        {"hinted", [](const Event& e) { return read_object(e, read_hinted); }},
        {"quiz_ended", [](const Event& e) { return read_object(e, read_quiz_ended); }},
        {"attested", [](const Event& e) { return read_object(e, read_attested); }},
        {"practice_started", [](const Event& e) { return read_object(e, read_practice_started); }},
        {"practice_tried", [](const Event& e) { return read_object(e, read_practice_tried); }},
        {"practice_hinted", [](const Event& e) { return read_object(e, read_practice_hinted); }},
        {"practised", [](const Event& e) { return read_object(e, read_practised); }},
        {"pack_trusted", [](const Event& e) { return read_object(e, read_pack_trusted); }},
        {"reviewed", [](const Event& e) { return read_object(e, read_reviewed); }},
        {"measured", [](const Event& e) { return read_object(e, read_measured); }},
        {"playbook_started", [](const Event& e) { return read_object(e, read_playbook_started); }},
        {"playbook_abandoned", [](const Event& e) { return read_object(e, read_playbook_abandoned); }},
    }};
    for (const auto& [type, read] : k_readers) {
        if (event.type == type) {
            return has_sane_time(event) ? read(event) : DamagedPayload();
        }
    }
    return UnknownPayload();
}

Event planned_event(const Path& path) {
    Event event;
    event.type = "planned";
    event.payload = trim(render_path_json(path));
    return event;
}

Event scheduled_event(Schedule schedule) {
    for (DayPlan& day : schedule.days) {
        day.busy.clear();
    }
    Event event;
    event.type = "scheduled";
    event.payload = trim(render_schedule_json(schedule));
    return event;
}

bool is_readable(const Event& event) {
    return !std::holds_alternative<DamagedPayload>(read_payload(event));
}

std::string describe_event(const Event& event) {
    return std::visit(
        [&](const auto& payload) -> std::string {
            using T = std::decay_t<decltype(payload)>;
            if constexpr (std::is_same_v<T, UnknownPayload>) {
                return event.type;
            } else if constexpr (std::is_same_v<T, DamagedPayload>) {
                return event.type + " (damaged)";
            } else {
                return words_of(payload);
            }
        },
        read_payload(event));
}

} // namespace onramp
