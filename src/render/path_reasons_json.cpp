// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/path/step_aids.hpp"
#include "onramp/render/path_reasons_view.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json resource_value(const StepResource& resource) {
    ordered_json value = {{"id", resource.id}, {"title", resource.title}, {"url", resource.url}};
    if (resource.minutes) {
        value["minutes"] = *resource.minutes;
    }
    return value;
}

} // namespace

std::string render_step_reasons_json(const StepReasons& reasons) {
    const PathStep& step = *reasons.step;
    ordered_json document = {{"kind", "step_reasons"}, {"schema_version", 1}, {"id", step.id}, {"title", step.title}};
    if (reasons.from) {
        document["from"] = format_date(*reasons.from);
    }
    document["first_week"] = step.first_week;
    document["last_week"] = step.last_week;
    if (step.share) {
        document["share"] = number_value(*step.share);
    }
    document["evidence"] = evidence_name(reasons.evidence.evidence);
    if (reasons.held) {
        document["held"] = number_value(*reasons.held);
    }
    document["serves"] = ordered_json::array();
    for (const ServedLine& line : reasons.serves) {
        document["serves"].push_back(
            {{"kind", served_line_name(line.kind)}, {"id", line.id}, {"text", line.text}, {"steps", line.steps}});
    }
    document["after"] = step.after;
    document["unlocks"] = reasons.unlocks;
    document["rest_on_it"] = reasons.rest_on_it;
    document["resources"] = ordered_json::array();
    if (step.resource) {
        document["resources"].push_back(resource_value(*step.resource));
    }
    for (const StepResource& other : reasons.other_resources) {
        document["resources"].push_back(resource_value(other));
    }
    if (!step.exercise.empty()) {
        document["exercise"] = step.exercise;
    }
    document["check"] = check_command(step);
    return dump_document(document);
}

std::string render_step_obstacles_json(const StepObstacles& obstacles) {
    ordered_json document = {{"kind", "step_obstacles"},
                             {"schema_version", 1},
                             {"id", obstacles.id},
                             {"title", obstacles.title},
                             {"standing", step_standing_name(obstacles.standing)}};
    if (!obstacles.reason.empty()) {
        document["reason"] = obstacles.reason;
    }
    document["missing"] = ordered_json::array();
    for (const StepObstacles::Missing& each : obstacles.missing) {
        document["missing"].push_back({{"id", each.id},
                                       {"title", each.title},
                                       {"minutes", each.minutes.count()},
                                       {"in_outline", each.in_outline}});
    }
    document["hours"] = number_value(obstacles.hours);
    document["fits"] = obstacles.fits;
    document["displaces"] = obstacles.displaces;
    if (obstacles.share) {
        document["share"] = number_value(*obstacles.share);
    }
    return dump_document(document);
}

} // namespace onramp
