// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_reasons.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "onramp/base/text.hpp"
#include "onramp/path/step_id.hpp"

namespace onramp {

namespace {

// The skills and levels of the step ids "skill@level".
struct NamedLevel {
    std::size_t skill = 0;
    int level = 0;
};

std::optional<NamedLevel> named_level(const Role& role, std::string_view id) {
    const auto step = parse_step_id(id);
    const std::size_t skill = step ? role.find_skill(step->skill) : role.skills.size();
    return skill == role.skills.size() ? std::nullopt : std::optional(NamedLevel{skill, step->level});
}

std::vector<std::string> step_ids(const Path& path) {
    std::vector<std::string> ids;
    for (const PathStep& step : path.steps) {
        ids.push_back(step.id);
    }
    return ids;
}

// From the step upwards: for each step that rests on it the one by which that is reached first.
std::map<std::string, std::string> ways_up(const Path& path, const std::string& from,
                                           std::vector<std::string>& in_order) {
    std::map<std::string, std::vector<std::string>> opens;
    for (const PathStep& step : path.steps) {
        for (const std::string& before : step.after) {
            opens[before].push_back(step.id);
        }
    }
    std::map<std::string, std::string> by = {{from, {}}};
    std::deque<std::string> open = {from};
    while (!open.empty()) {
        const std::string id = open.front();
        open.pop_front();
        in_order.push_back(id);
        for (const std::string& next : opens[id]) {
            if (by.emplace(next, id).second) {
                open.push_back(next);
            }
        }
    }
    return by;
}

std::vector<ServedLine> served_by(const Role& role, const Path& path, const std::string& id) {
    std::vector<std::string> in_order;
    const auto by = ways_up(path, id, in_order);
    std::vector<ServedLine> served;
    std::set<std::string> seen;
    const auto add = [&](ServedLine::Kind kind, const std::vector<RoleLine>& lines,
                         const std::vector<std::string>& named, const std::string& step) {
        for (const std::string& line : named) {
            const auto found =
                std::find_if(lines.begin(), lines.end(), [&](const RoleLine& each) { return each.id == line; });
            if (found == lines.end() || !seen.insert(line).second) {
                continue;
            }
            ServedLine& added = served.emplace_back();
            added.kind = kind;
            added.id = line;
            added.text = found->text;
            for (std::string at = step; !at.empty(); at = by.at(at)) {
                added.steps.insert(added.steps.begin(), at);
            }
        }
    };
    for (const std::string& step : in_order) { // nearer ones first
        const auto named = named_level(role, step);
        if (!named || named->level > role.skills[named->skill].target.level) {
            continue;
        }
        const Target& target = role.skills[named->skill].target;
        add(ServedLine::Kind::responsibility, role.responsibilities, target.responsibilities, step);
        add(ServedLine::Kind::goal, role.goals, target.goals, step);
        add(ServedLine::Kind::pain_point, role.pain_points, target.pain_points, step);
    }
    std::stable_sort(served.begin(), served.end(),
                     [](const ServedLine& a, const ServedLine& b) { return a.kind < b.kind; });
    return served;
}

} // namespace

std::string_view served_line_name(ServedLine::Kind kind) {
    switch (kind) {
    case ServedLine::Kind::responsibility:
        return "responsibility";
    case ServedLine::Kind::goal:
        return "goal";
    case ServedLine::Kind::pain_point:
        break;
    }
    return "pain_point";
}

std::string_view step_standing_name(StepStanding standing) {
    switch (standing) {
    case StepStanding::done:
        return "done";
    case StepStanding::held:
        return "held";
    case StepStanding::in_weeks:
        return "in_weeks";
    case StepStanding::in_outline:
        return "in_outline";
    case StepStanding::cut:
        return "cut";
    case StepStanding::impossible:
        break;
    }
    return "impossible";
}

Result<StepReasons> reasons_for(const Role& role, const Path& path, const Assessment& assessment, const Belief& belief,
                                const LearningAids& aids, const std::string& id) {
    StepReasons reasons;
    reasons.step = path.find(id);
    if (reasons.step == nullptr) {
        const std::string near = nearest(id, step_ids(path));
        return fail(ErrorKind::unknown_name, "the path has no step '" + id + "'",
                    near.empty() ? "'onramp path whynot " + id + "' says why" : "did you mean '" + near + "'?");
    }
    for (const PathWeek& week : path.weeks) {
        if (week.number == reasons.step->first_week) {
            reasons.from = week.monday;
        }
    }
    reasons.serves = served_by(role, path, id);
    std::vector<std::string> above;
    ways_up(path, id, above);
    reasons.rest_on_it = above.size() - 1;
    for (const PathStep& step : path.steps) {
        if (std::find(step.after.begin(), step.after.end(), id) != step.after.end()) {
            reasons.unlocks.push_back(step.id);
        }
    }
    const std::size_t skill = role.find_skill(reasons.step->skill);
    if (const SkillAssessment* known = assessment.find(reasons.step->skill)) {
        reasons.evidence = *known;
        if (known->band && skill < role.skills.size()) {
            reasons.held = chance_of_level(role, belief, skill, reasons.step->level);
        }
    }
    if (skill < role.skills.size()) {
        for (const ResourceUse& use : role.skills[skill].skill.resources) {
            const Resource* resource = find_resource(aids.resources, use.resource.view());
            const bool chosen =
                reasons.step->resource && resource != nullptr && reasons.step->resource->id == resource->id;
            if (resource != nullptr && !chosen && use.from <= reasons.step->level && reasons.step->level <= use.to) {
                reasons.other_resources.push_back({resource->id, resource->title, resource->url, resource->minutes});
            }
        }
    }
    return reasons;
}

PathRequest request_of(const Path& path) {
    PathRequest request;
    request.start = path.start;
    request.job_start = path.job_start;
    request.hours_per_week = path.hours_per_week;
    request.deadline = path.deadline;
    request.done.insert(path.done.begin(), path.done.end());
    request.away = path.away;
    request.even = path.even;
    request.least_hours_per_week = path.least_hours_per_week;
    for (const PathWeek& week : path.weeks) {
        request.reviews.push_back(week.reviews);
    }
    return request;
}

Result<std::string> resolve_step(const Role& role, const std::string& name) {
    if (const auto named = named_level(role, name)) {
        return role.skills[named->skill].skill.id + "@" + std::to_string(named->level);
    }
    const std::size_t skill = role.find_skill(name);
    if (skill < role.skills.size()) {
        return role.skills[skill].skill.id + "@" + std::to_string(role.skills[skill].target.level);
    }
    std::vector<std::string> ids;
    for (const RoleSkill& each : role.skills) {
        ids.push_back(each.skill.id);
    }
    const std::string near = nearest(name.substr(0, name.find('@')), ids);
    return fail(ErrorKind::unknown_name, "the role has no skill or step '" + name + "'",
                near.empty() ? "write a skill as 'lifetimes', or a step as 'lifetimes@3'"
                             : "did you mean '" + near + "'?");
}

std::vector<std::string> recent_steps(const Role& role, const Path& path, const std::set<std::string>& done) {
    std::vector<int> level(role.skills.size());
    for (const PathWaiver& waiver : path.waived) {
        if (const std::size_t skill = role.find_skill(waiver.skill); skill < role.skills.size()) {
            level[skill] = std::max(level[skill], waiver.level);
        }
    }
    std::set<std::string> all(path.done.begin(), path.done.end());
    all.insert(done.begin(), done.end());
    for (const std::string& id : all) {
        if (const auto named = named_level(role, id)) {
            level[named->skill] = std::max(level[named->skill], named->level);
        }
    }
    // What a held level still needs: without it that would not stand.
    const auto stands_without = [&](std::size_t skill) {
        const int lower = level[skill] - 1;
        for (std::size_t other = 0; other < role.skills.size(); ++other) {
            for (const Requirement& requirement : role.skills[other].skill.requirements) {
                if (requirement.for_level > level[other]) {
                    continue;
                }
                int met = 0;
                int met_without = 0;
                for (const SkillLevel& needed : requirement.of) {
                    const std::size_t at = role.find_skill(needed.skill);
                    if (at < role.skills.size()) {
                        met += level[at] >= needed.level ? 1 : 0;
                        met_without += (at == skill ? lower : level[at]) >= needed.level ? 1 : 0;
                    }
                }
                if (met >= requirement.at_least && met_without < requirement.at_least) {
                    return false;
                }
            }
        }
        return true;
    };
    std::vector<std::string> recent;
    for (std::size_t skill = 0; skill < role.skills.size(); ++skill) {
        if (level[skill] > 0 && stands_without(skill)) {
            recent.push_back(role.skills[skill].skill.id + "@" + std::to_string(level[skill]));
        }
    }
    return recent;
}

} // namespace onramp
