// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "assess/area_names.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/base/text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

Problem unknown_rating(std::string_view what, const std::string& name, std::string_view folder,
                       const std::vector<std::string>& known) {
    const std::string near = nearest(name, known);
    return {Severity::error,
            "unknown-" + std::string(what),
            "this role has no " + std::string(what) + " '" + shorten(name, 60) + "'",
            near.empty() ? std::string() : "did you mean '" + near + "'?",
            {{}, 0, 0, std::string(folder) + pointer_token(name)}};
}

} // namespace

Result<std::string> resolve_area(const Role& role, std::string_view name) {
    if (const RoleArea* area = find_area(role, name)) {
        return area->id;
    }
    const std::vector<std::string> known = area_names_like(name, role);
    const std::string near = nearest(name, known);
    return fail(ErrorKind::unknown_name, "this role has no area '" + shorten(name, 60) + "'",
                near.empty() ? "known are " + join(known, ", ") : "did you mean '" + near + "'?");
}

Result<SelfRatings> resolve_ratings(const Role& role, const SelfRatings& ratings) {
    SelfRatings resolved{ratings.previous_role, ratings.years, {}, {}};
    std::vector<Problem> problems;
    const auto put = [&](std::map<std::string, int>& into, std::string_view what, std::string_view folder,
                         const std::string& name, const std::string& id, int level) {
        if (!into.emplace(id, level).second) {
            problems.push_back({Severity::error,
                                "rated-twice",
                                "the " + std::string(what) + " '" + id + "' is rated twice",
                                "'" + shorten(name, 60) + "' is another name of it: keep one of them",
                                {{}, 0, 0, std::string(folder) + pointer_token(name)}});
        }
    };
    for (const auto& [name, level] : ratings.areas) {
        if (const RoleArea* area = find_area(role, name)) {
            put(resolved.areas, "area", "/areas/", name, area->id, level);
            continue;
        }
        problems.push_back(unknown_rating("area", name, "/areas/", area_names_like(name, role)));
    }
    for (const auto& [name, level] : ratings.skills) {
        if (const std::size_t index = role.find_skill(name); index < role.skills.size()) {
            put(resolved.skills, "skill", "/skills/", name, role.skills[index].skill.id, level);
            continue;
        }
        std::vector<std::string> known;
        for (const RoleSkill& each : role.skills) {
            known.push_back(each.skill.id);
        }
        problems.push_back(unknown_rating("skill", name, "/skills/", known));
    }
    if (problems.empty()) {
        return resolved;
    }
    Error error = error_of(std::move(problems));
    error.kind = ErrorKind::unknown_name;
    return fail(std::move(error));
}

} // namespace onramp
