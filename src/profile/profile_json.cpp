// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/profile/profile_document.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json json_of(const Target& target) {
    ordered_json json = {{"level", target.level}, {"need", need_name(target.need)}};
    if (!target.group.empty()) {
        json["group"] = target.group;
    }
    json["phase"] = phase_name(target.phase);
    json["responsibilities"] = target.responsibilities;
    json["goals"] = target.goals;
    json["pain_points"] = target.pain_points;
    json["basis"] = target.basis;
    return json;
}

ordered_json json_of(const LeafMapping& leaf) {
    ordered_json json = {{"skill", leaf.skill}};
    if (!leaf.basis.empty()) {
        json["basis"] = leaf.basis;
    }
    return json;
}

ordered_json json_of(const NeedGroup& group) {
    return {{"name", group.name}, {"choose", group.choose}, {"basis", group.basis}};
}

ordered_json json_of(const ActivityPlan& plan) {
    return {{"minutes", plan.minutes},
            {"per", period_name(plan.per)},
            {"times", plan.times},
            {"min_minutes", plan.min_minutes},
            {"load", load_name(plan.load)},
            {"kind", plan.kind},
            {"place", place_name(plan.place)},
            {"yields", plan.yields ? ordered_json(*plan.yields) : ordered_json(nullptr)},
            {"basis", plan.basis}};
}

ordered_json json_of(const OnboardingTask& task) {
    return {{"title", task.title},
            {"owner", task.owner},
            {"link", task.link.empty() ? ordered_json(nullptr) : ordered_json(task.link)},
            {"from_day", task.from_day},
            {"to_day", task.to_day},
            {"minutes", task.minutes},
            {"check", task.check},
            {"after", task.after},
            {"basis", task.basis}};
}

ordered_json json_of(const LearningLine& line) {
    ordered_json json = {{"kinds", ordered_json::array()}};
    for (const ResourceKind kind : line.kinds) {
        json["kinds"].push_back(resource_kind_name(kind));
    }
    json["skills"] = line.skills;
    json["basis"] = line.basis;
    return json;
}

template <class T>
ordered_json map_of(const std::map<std::string, T>& entries) {
    ordered_json json = ordered_json::object();
    for (const auto& [id, entry] : entries) {
        json[id] = json_of(entry);
    }
    return json;
}

ordered_json json_of(const Capacity& capacity) {
    return {{"hours_per_week", capacity.hours_per_week},
            {"min_session_minutes", capacity.min_session_minutes},
            {"max_session_minutes", capacity.max_session_minutes},
            {"daily_cap_minutes", capacity.daily_cap_minutes},
            {"break_minutes", capacity.break_minutes},
            {"basis", capacity.basis}};
}

ordered_json json_of(const WorkingHours& hours) {
    return {{"zone", hours.zone},
            {"working_days", hours.working_days},
            {"core_start", format_time_of_day(hours.core_start)},
            {"core_end", format_time_of_day(hours.core_end)},
            {"basis", hours.basis}};
}

} // namespace

std::string render_profile_json(const Profile& profile) {
    ordered_json document = {{"kind", "profile"},    {"schema_version", 1},        {"id", profile.id},
                             {"name", profile.name}, {"persona", profile.persona}, {"pack", profile.pack}};
    document["groups"] = map_of(profile.groups);
    document["leaves"] = map_of(profile.leaves);
    document["targets"] = map_of(profile.targets);
    document["activities"] = map_of(profile.activities);
    document["capacity"] = json_of(profile.capacity);
    document["hours"] = json_of(profile.hours);
    document["leading"] = ordered_json::array();
    for (const LeadingShare& share : profile.leading) {
        document["leading"].push_back(
            {{"from_day", share.from_day}, {"share_percent", share.share_percent}, {"basis", share.basis}});
    }
    if (!profile.learning.empty()) {
        document["learning"] = map_of(profile.learning);
    }
    document["tasks"] = map_of(profile.tasks);
    restore_unknown_fields(document, profile.unknown);
    return dump_document(document);
}

} // namespace onramp
