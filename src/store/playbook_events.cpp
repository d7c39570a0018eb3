// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "store/event_kinds.hpp"
#include "store/event_payloads.hpp"
#include "json/object_reader.hpp"

namespace onramp {

using nlohmann::ordered_json;

PlaybookRun read_playbook_started(ObjectReader& reader) {
    constexpr std::array<std::string_view, 2> k_kinds = {"method", "checklist"};
    PlaybookRun run;
    run.id = reader.text("run");
    run.playbook = reader.text("playbook");
    run.title = reader.text("title");
    run.name = reader.text_or_empty("name");
    run.kind = static_cast<PlaybookKind>(reader.choice("form", k_kinds).value_or(0));
    run.replaces = reader.text_or_empty("replaces");
    reader.each("steps", ObjectReader::Need::required, [&](ObjectReader& step) {
        run.steps.push_back({step.text("id"), step.text_or_empty("label"), step.text_or_empty("text"), {}});
        if (step_title(run.steps.back()).empty()) {
            step.findings().error("empty", "'text' is empty", step.pointer_to("text"));
        }
    });
    if (run.steps.empty()) {
        reader.findings().error("type", "'steps' should name a step", reader.pointer_to("steps"));
    }
    if (!parse_tick_id(run.id + "/1")) {
        reader.findings().error("type", "'run' should be the name of a run", reader.pointer_to("run"));
    }
    return run;
}

PlaybookAbandonedPayload read_playbook_abandoned(ObjectReader& reader) {
    return {reader.text("run"), reader.text_or_empty("note")};
}

Event playbook_started_event(const PlaybookRun& run) {
    ordered_json payload = {{"run", run.id}, {"playbook", run.playbook}, {"title", run.title}};
    if (!run.name.empty()) {
        payload["name"] = run.name;
    }
    payload["form"] = playbook_kind_name(run.kind);
    if (!run.replaces.empty()) {
        payload["replaces"] = run.replaces;
    }
    payload["steps"] = ordered_json::array();
    for (const PlaybookStep& step : run.steps) {
        ordered_json each = {{"id", step.id}};
        if (!step.label.empty()) {
            each["label"] = step.label;
        }
        if (!step.text.empty()) {
            each["text"] = step.text;
        }
        payload["steps"].push_back(std::move(each));
    }
    return event_of("playbook_started", payload);
}

Event playbook_abandoned_event(std::string_view run, std::string_view why) {
    ordered_json payload = {{"run", run}};
    if (!why.empty()) {
        payload["note"] = why;
    }
    return event_of("playbook_abandoned", payload);
}

std::string words_of(const PlaybookRun& run) {
    return "started " + run.id + ", " + run_title(run) +
           (run.replaces.empty() ? std::string() : ", in place of " + run.replaces);
}

std::string words_of(const PlaybookAbandonedPayload& abandoned) {
    return "abandoned " + abandoned.run + (abandoned.why.empty() ? std::string() : " (" + abandoned.why + ")");
}

} // namespace onramp
