// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/path_diff_view.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

nlohmann::ordered_json summary_value(const PathSummary& summary) {
    nlohmann::ordered_json value = {{"start", format_date(summary.start)},
                                    {"hours_per_week", number_value(summary.hours_per_week)}};
    if (summary.deadline) {
        value["deadline"] = format_date(*summary.deadline);
    }
    value["steps_in_weeks"] = summary.steps_in_weeks;
    value["hours_in_weeks"] = number_value(summary.hours_in_weeks);
    value["hours_after"] = number_value(summary.hours_after);
    value["gain"] = summary.gain;
    value["proved"] = summary.proved;
    value["cut"] = summary.cut;
    if (summary.even) {
        value["even"] = format_date(*summary.even);
    }
    if (summary.safe) {
        value["safe"] = format_date(*summary.safe);
    }
    if (summary.on_time) {
        value["on_time"] = number_value(*summary.on_time);
    }
    return value;
}

nlohmann::ordered_json change_value(const StepChange& change) {
    nlohmann::ordered_json value = {
        {"change", step_change_name(change.kind)}, {"id", change.id}, {"title", change.title}};
    if (change.from) {
        value["from"] = format_date(*change.from);
    }
    if (change.to) {
        value["to"] = format_date(*change.to);
    }
    value["minutes_before"] = change.before.count();
    value["minutes_after"] = change.after.count();
    value["why"] = change.why;
    return value;
}

// Without the head of a document.
nlohmann::ordered_json diff_value(const PathDiff& diff) {
    nlohmann::ordered_json value = {{"before", summary_value(diff.before)},
                                    {"after", summary_value(diff.after)},
                                    {"causes", diff.causes},
                                    {"changes", nlohmann::ordered_json::array()}};
    for (const StepChange& change : diff.changes) {
        value["changes"].push_back(change_value(change));
    }
    value["same"] = diff.same;
    return value;
}

} // namespace

std::string render_path_diff_json(const PathDiff& diff) {
    nlohmann::ordered_json document = {{"kind", "path_diff"}, {"schema_version", 1}};
    document.update(diff_value(diff));
    return dump_document(document);
}

std::string render_what_if_json(const PathSummary& now, const std::vector<WhatIf>& others) {
    nlohmann::ordered_json document = {{"kind", "what_if"},
                                       {"schema_version", 1},
                                       {"now", summary_value(now)},
                                       {"others", nlohmann::ordered_json::array()}};
    for (const WhatIf& other : others) {
        nlohmann::ordered_json value = {{"name", other.name}};
        value.update(diff_value(other.diff));
        document["others"].push_back(std::move(value));
    }
    return dump_document(document);
}

} // namespace onramp
