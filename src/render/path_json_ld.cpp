// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "base/uri.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/render/path_export.hpp"
#include "render/path_words.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

// An ISO 8601 duration, "PT1H30M".
std::string duration_text(Minutes minutes) {
    const auto hours = minutes.count() / 60;
    const auto rest = minutes.count() % 60;
    return "PT" + (hours > 0 ? std::to_string(hours) + "H" : "") +
           (rest > 0 || hours == 0 ? std::to_string(rest) + "M" : "");
}

ordered_json reference(std::string_view id) {
    return {{"@id", "#" + uri_part(id)}};
}

ordered_json resource_value(const StepResource& resource) {
    ordered_json value = {{"@type", "LearningResource"}, {"name", resource.title}, {"url", uri_text(resource.url)}};
    if (resource.minutes) {
        value["timeRequired"] = duration_text(Minutes(*resource.minutes));
    }
    return value;
}

ordered_json step_value(const PathStep& step, std::size_t position) {
    ordered_json value = reference(step.id);
    value["@type"] = {"LearningResource", "Course"};
    value["name"] = step.title;
    value["position"] = position;
    value["teaches"] = {{"@type", "DefinedTerm"}, {"name", skill_name_of(step)}, {"termCode", step.skill}};
    if (!step.words.empty()) {
        value["teaches"]["description"] = step.words;
    }
    value["educationalLevel"] = level_words(step.level);
    value["timeRequired"] = duration_text(step.planned);
    if (!step.after.empty()) {
        value["coursePrerequisites"] = ordered_json::array();
        for (const std::string& id : step.after) {
            value["coursePrerequisites"].push_back(reference(id));
        }
    }
    if (step.resource) {
        value["isBasedOn"] = resource_value(*step.resource);
    }
    value["isPartOf"] = {{"@id", ""}};
    return value;
}

} // namespace

std::string render_path_json_ld(const Path& path) {
    Minutes all{0};
    for (const PathStep& step : path.steps) {
        all += step.planned;
    }
    ordered_json course = {{"@id", ""},
                           {"@type", {"LearningResource", "Course"}},
                           {"name", path_heading(path)},
                           {"dateCreated", format_instant(path.as_of)},
                           {"timeRequired", duration_text(all)},
                           {"hasPart", ordered_json::array()}};
    ordered_json graph = ordered_json::array();
    for (const PathStep& step : path.steps) {
        course["hasPart"].push_back(reference(step.id));
        graph.push_back(step_value(step, graph.size() + 1));
    }
    graph.insert(graph.begin(), std::move(course));
    // The base makes ids of what would be parts of an address: nothing is fetched from there.
    ordered_json context = {{"@vocab", "https://schema.org/"},
                            {"@base", "https://onramp.invalid/paths/" + uri_part(path.profile)}};
    return dump_document({{"@context", std::move(context)}, {"@graph", std::move(graph)}});
}

} // namespace onramp
