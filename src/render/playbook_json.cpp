// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <nlohmann/json.hpp>

#include "onramp/render/playbook_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json head_of(const Playbook& playbook) {
    return {{"id", playbook.id},
            {"name", playbook.name},
            {"title", playbook.title},
            {"form", playbook_kind_name(playbook.kind)}};
}

ordered_json step_value(const PlaybookStep& step, std::size_t place) {
    ordered_json value = {{"number", place + 1}, {"id", step.id}};
    if (!step.label.empty()) {
        value["label"] = step.label;
    }
    value["text"] = step.text;
    if (!step.details.empty()) {
        value["details"] = step.details;
    }
    return value;
}

// A run without its steps.
ordered_json run_head(const RunStanding& standing) {
    const PlaybookRun& run = standing.run;
    ordered_json value = {{"run", run.id}, {"playbook", run.playbook}, {"title", run.title}};
    if (!run.name.empty()) {
        value["name"] = run.name;
    }
    value["form"] = playbook_kind_name(run.kind);
    value["state"] = run_state_name(standing.state());
    value["settled"] = standing.settled();
    value["left_out"] = standing.left_out();
    value["of"] = standing.ticks.size();
    value["begun"] = format_instant(run.started);
    value["last"] = format_instant(standing.last());
    if (!run.replaces.empty()) {
        value["replaces"] = run.replaces;
    }
    if (run.abandoned && standing.state() == RunState::abandoned) {
        value["abandoned"] = format_instant(*run.abandoned);
    }
    if (!run.why_abandoned.empty()) {
        value["note"] = run.why_abandoned;
    }
    return value;
}

ordered_json run_value(const RunStanding& standing, const std::map<std::string, std::string>& handles) {
    ordered_json value = run_head(standing);
    if (const auto next = standing.next(); next && standing.state() == RunState::open) {
        value["next"] = *next + 1;
    }
    value["steps"] = ordered_json::array();
    for (std::size_t i = 0; i < standing.ticks.size(); ++i) {
        ordered_json step = step_value(standing.run.steps[i], i);
        const std::string id = tick_id(standing.run, i);
        step["tick"] = id;
        if (const auto handle = handles.find(id); handle != handles.end()) {
            step["handle"] = handle->second;
        }
        const auto& tick = standing.ticks[i];
        step["state"] = !tick ? "open" : tick->left_out ? "left_out" : "ticked";
        if (tick) {
            step["at"] = format_instant(tick->at);
            if (tick->took > Minutes(0)) {
                step["took_minutes"] = tick->took.count();
            }
            if (!tick->note.empty()) {
                step["note"] = tick->note;
            }
        }
        value["steps"].push_back(std::move(step));
    }
    return value;
}

} // namespace

std::string render_playbooks_json(const PlaybooksView& view) {
    ordered_json document = document_head("playbooks");
    document["role"] = view.role;
    document["profile"] = view.profile;
    document["items"] = ordered_json::array();
    for (const Playbook& playbook : view.playbooks) {
        ordered_json item = head_of(playbook);
        item["steps"] = playbook.steps.size();
        item["runs"] = ordered_json::array();
        for (const RunStanding& standing : view.runs) {
            if (standing.run.playbook == playbook.id) {
                item["runs"].push_back(run_head(standing));
            }
        }
        document["items"].push_back(std::move(item));
    }
    return dump_document(document);
}

std::string render_playbook_json(const PlaybookView& view) {
    ordered_json document = document_head("playbook");
    document["profile"] = view.profile;
    document.update(head_of(view.playbook));
    document["steps"] = ordered_json::array();
    for (std::size_t i = 0; i < view.playbook.steps.size(); ++i) {
        document["steps"].push_back(step_value(view.playbook.steps[i], i));
    }
    document["runs"] = ordered_json::array();
    for (const RunStanding& standing : view.runs) {
        document["runs"].push_back(run_value(standing, view.handles));
    }
    return dump_document(document);
}

std::string render_playbook_run_json(const PlaybookRunView& view) {
    ordered_json document = document_head("playbook_run");
    document["profile"] = view.profile;
    document["began"] = view.begun;
    document["gave_up"] = view.abandoned;
    document["settled_now"] = ordered_json::array();
    for (const std::size_t step : view.settled) {
        document["settled_now"].push_back(step + 1);
    }
    document.update(run_value(view.standing, view.handles));
    return dump_document(document);
}

} // namespace onramp
