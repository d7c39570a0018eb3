// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/pack_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json json_of(const SkillLevel& step) {
    return {{"skill", step.skill}, {"level", step.level}};
}

ordered_json json_of(const Requirement& requirement) {
    ordered_json json = {
        {"for_level", requirement.for_level}, {"at_least", requirement.at_least}, {"of", ordered_json::array()}};
    for (const SkillLevel& step : requirement.of) {
        json["of"].push_back(json_of(step));
    }
    return json;
}

ordered_json json_of(const Skill& skill) {
    ordered_json json = {{"id", skill.id},
                         {"name", skill.name},
                         {"area", skill.area},
                         {"group", skill.group},
                         {"summary", skill.summary},
                         {"load", load_name(skill.load)},
                         {"aliases", skill.aliases},
                         {"requires", ordered_json::array()},
                         {"resources", ordered_json::array()},
                         {"levels", ordered_json::array()}};
    for (const Requirement& requirement : skill.requirements) {
        json["requires"].push_back(json_of(requirement));
    }
    for (const ResourceUse& use : skill.resources) {
        json["resources"].push_back({{"id", use.resource}, {"from_level", use.from}, {"to_level", use.to}});
    }
    for (std::size_t i = 0; i < skill.levels.size(); ++i) {
        const std::optional<Effort>& effort = skill.effort.at(i);
        json["levels"].push_back(
            {{"level", i + 1},
             {"words", skill.levels.at(i)},
             {"hours", effort ? ordered_json{{"low", effort->low}, {"likely", effort->likely}, {"high", effort->high}}
                              : ordered_json(nullptr)}});
    }
    json["effort_basis"] = skill.effort_basis;
    json["file"] = skill.file;
    json["line"] = skill.line;
    return json;
}

ordered_json json_of(const Resource& resource) {
    return {{"url", resource.url},
            {"title", resource.title},
            {"part_of", resource.part_of},
            {"kind", resource_kind_name(resource.kind)},
            {"license", resource.license},
            {"language", resource.language},
            {"minutes", resource.minutes ? ordered_json(*resource.minutes) : ordered_json(nullptr)},
            {"minutes_basis", resource.minutes_basis},
            {"complete", completeness_name(resource.completeness)},
            {"note", resource.note},
            {"checked", resource.checked.empty() ? ordered_json(nullptr) : ordered_json(resource.checked)},
            {"checked_against", resource.checked_against}};
}

ordered_json shifts_of(const std::vector<BackgroundShift>& shifts) {
    ordered_json json = ordered_json::array();
    for (const BackgroundShift& each : shifts) {
        json.push_back({{"id", each.id}, {"shift", each.shift}});
    }
    return json;
}

ordered_json json_of(const BackgroundPrior& background) {
    ordered_json json = {{"usual_years", background.usual_years},
                         {"doubling", background.doubling},
                         {"previous_roles", ordered_json::array()},
                         {"basis", background.basis}};
    for (const PreviousRole& role : background.previous_roles) {
        json["previous_roles"].push_back(
            {{"words", role.words}, {"areas", shifts_of(role.areas)}, {"skills", shifts_of(role.skills)}});
    }
    return json;
}

ordered_json json_of(const Measurement& measurement) {
    ordered_json json = {{"cuts", ordered_json::array()}};
    for (const CutPoint& cut : measurement.cuts) {
        json["cuts"].push_back({{"level", cut.level}, {"at", cut.at}, {"sd", cut.sd}, {"basis", cut.basis}});
    }
    const DifficultyScale& scale = measurement.difficulty;
    json["difficulty"] = {{"base", scale.base}, {"step", scale.step}, {"sd", scale.sd}, {"basis", scale.basis}};
    const Ceilings& ceilings = measurement.ceilings;
    json["ceilings"] = {{"quiz", ceilings.quiz},
                        {"practice", ceilings.practice},
                        {"artifact", ceilings.artifact},
                        {"mentor", ceilings.mentor},
                        {"basis", ceilings.basis}};
    const Covariance& shares = measurement.covariance;
    json["covariance"] = {{"mean", shares.mean}, {"sd", shares.sd},       {"general", shares.general},
                          {"area", shares.area}, {"group", shares.group}, {"prerequisite", shares.prerequisite},
                          {"own", shares.own},   {"basis", shares.basis}};
    if (!measurement.background.basis.empty()) {
        json["background"] = json_of(measurement.background);
    }
    return json;
}

ordered_json head_of(const Pack& pack) {
    ordered_json document = {{"kind", "pack"},    {"schema_version", 1},     {"id", pack.id},
                             {"name", pack.name}, {"version", pack.version}, {"areas", ordered_json::array()}};
    for (const PackArea& area : pack.areas) {
        document["areas"].push_back({{"id", area.id}, {"name", area.name}, {"summary", area.summary}});
    }
    document["measurement"] = pack.measurement ? json_of(*pack.measurement) : ordered_json(nullptr);
    document["skills"] = ordered_json::array();
    return document;
}

ordered_json json_of(const Target& target, const std::string& profile) {
    return {{"profile", profile},
            {"level", target.level},
            {"need", need_name(target.need)},
            {"group", target.group.empty() ? ordered_json(nullptr) : ordered_json(target.group)},
            {"phase", phase_name(target.phase)},
            {"basis", target.basis}};
}

} // namespace

std::string render_pack_json(const Pack& pack) {
    ordered_json document = head_of(pack);
    for (const Skill& skill : pack.skills) {
        document["skills"].push_back(json_of(skill));
    }
    return dump_document(document);
}

std::string render_skill_json(const SkillView& view) {
    ordered_json document = head_of(view.pack);
    ordered_json skill = json_of(view.skill);
    skill["needed_by"] = ordered_json::array();
    for (const Dependent& dependent : dependents_of(view.pack, view.skill)) {
        skill["needed_by"].push_back({{"skill", dependent.step.skill},
                                      {"for_level", dependent.step.level},
                                      {"level", dependent.level},
                                      {"one_of_several", dependent.one_of_several}});
    }
    skill["target"] = view.target ? json_of(*view.target, view.profile) : ordered_json(nullptr);
    for (ordered_json& use : skill["resources"]) {
        if (const Resource* resource = find_resource(view.resources, use["id"].get<std::string>())) {
            use.update(json_of(*resource));
        }
    }
    skill["exercises"] = ordered_json::array();
    for (const Exercise& exercise : view.exercises) {
        skill["exercises"].push_back({{"id", exercise.id},
                                      {"title", exercise.title},
                                      {"level", exercise.level},
                                      {"minutes", exercise.minutes},
                                      {"skills", exercise.skills}});
    }
    skill["items"] = ordered_json::array();
    for (const Item& item : view.items) {
        skill["items"].push_back(
            {{"id", item.id},
             {"kind", item_kind_name(item.kind)},
             {"level", item.level},
             {"difficulty", item.difficulty},
             {"logit", view.pack.measurement ? ordered_json(view.pack.measurement->difficulty.logit(item.difficulty))
                                             : ordered_json(nullptr)},
             {"pool", item_pool_name(item.pool)},
             {"seconds", item.seconds},
             {"variants", item.parameters.size()}});
    }
    document["skills"].push_back(std::move(skill));
    return dump_document(document);
}

} // namespace onramp
