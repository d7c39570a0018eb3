// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/render/pack_health_view.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json digits(double value) {
    constexpr double k_digits = 1e10;
    return number_value(std::round(value * k_digits) / k_digits);
}

std::string_view reach_name(SkillHealth::Reach reach) {
    switch (reach) {
    case SkillHealth::Reach::questions:
        return "questions";
    case SkillHealth::Reach::beyond:
        return "beyond";
    case SkillHealth::Reach::vague:
        break;
    }
    return "vague";
}

ordered_json skill_value(const Role& role, const SkillHealth& health) {
    const auto& [skill, target] = role.skills[health.skill];
    ordered_json value = {{"skill", skill.id},
                          {"target", target.level},
                          {"need", need_name(target.need)},
                          {"weight", digits(health.weight)},
                          {"measurable", reach_name(health.reach)},
                          {"items", health.items}};
    if (health.reach == SkillHealth::Reach::questions) {
        value.update({{"needed", digits(health.needed)},
                      {"best", digits(health.best)},
                      {"all", digits(health.all)},
                      {"near", health.near},
                      {"lacks", health.lacks()},
                      {"write", {{"difficulty", health.difficulty}, {"adds", digits(health.adds)}}}});
    }
    return value;
}

} // namespace

std::string render_pack_health_json(const PackHealthView& view) {
    const Role& role = view.role;
    ordered_json document = {
        {"kind", "pack_health"},
        {"schema_version", 1},
        {"profile", role.profile_id},
        {"pack", role.pack_id},
        {"version", role.pack_version},
        {"ceiling", role.measurement.ceilings.quiz},
        {"level_width", digits(level_width(role.measurement.cuts))},
        {"session_items", Blueprint{}.most_of_skill},
        {"lacks_required", lacks_required(role, view.health)},
        {"areas", ordered_json::array()},
        {"skills", ordered_json::array()},
        {"write_next", ordered_json::array()},
        {"simulation",
         {{"developers", view.request.developers}, {"seed", view.request.seed}, {"questions", view.request.questions}}},
        {"items", ordered_json::array()}};
    for (std::size_t i = 0; i < role.areas.size(); ++i) {
        const AreaHealth& area = view.health.areas[i];
        document["areas"].push_back({{"id", role.areas[i].id},
                                     {"skills", role.areas[i].skills.size()},
                                     {"measurable", area.within_reach},
                                     {"items", area.items},
                                     {"lacking", area.lacking},
                                     {"best_share", digits(area.best_share)},
                                     {"all_share", digits(area.all_share)}});
    }
    for (const SkillHealth& skill : view.health.skills) {
        document["skills"].push_back(skill_value(role, skill));
    }
    for (const std::uint32_t skill : view.health.write_next) {
        document["write_next"].push_back(role.skills[skill].skill.id);
    }
    for (std::size_t i = 0; i < view.bank.size(); ++i) {
        const QuizItem& item = view.bank[i];
        const RoleSkill& skill = role.skills[item.skill];
        ordered_json value = {{"item", item.id}, {"skill", skill.skill.id}, {"asked", view.uses[i]}};
        if (view.health.skills[item.skill].reach == SkillHealth::Reach::questions) {
            value["information"] = digits(information_at(item, cut_of(role.measurement.cuts, skill.target.level).at));
        }
        document["items"].push_back(std::move(value));
    }
    return dump_document(document);
}

} // namespace onramp
