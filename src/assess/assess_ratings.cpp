// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <numeric>
#include <set>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr int k_skill_margin = 1;
constexpr int k_area_margin = 2;

Problem unknown_rating(std::string_view what, const std::string& name, std::string_view folder,
                       const std::vector<std::string>& known) {
    const std::string near = nearest(name, known);
    return {Severity::error,
            "unknown-" + std::string(what),
            "this role has no " + std::string(what) + " '" + shorten(name, 60) + "'",
            near.empty() ? std::string() : "did you mean '" + near + "'?",
            {{}, 0, 0, std::string(folder) + pointer_token(name)}};
}

std::string_view last_part(std::string_view id) {
    return id.substr(id.rfind('.') == std::string_view::npos ? 0 : id.rfind('.') + 1);
}

// The area of that whole id, or the only one with that last part.
const RoleArea* find_area(const Role& role, std::string_view name) {
    const RoleArea* found = nullptr;
    bool unique = true;
    for (const RoleArea& area : role.areas) {
        if (area.id == name) {
            return &area;
        }
        if (last_part(area.id) == name) {
            unique = found == nullptr;
            found = &area;
        }
    }
    return unique ? found : nullptr;
}

LevelBand band_around(int rating, int margin) {
    return {static_cast<double>(std::max(0, rating - margin)), static_cast<double>(rating),
            static_cast<double>(std::min(k_most_level, rating + margin))};
}

// One band from the ratings of several areas (see assess_ratings).
LevelBand join_area_ratings(const std::vector<int>& ratings) {
    LevelBand common = band_around(ratings.front(), k_area_margin);
    LevelBand hull = common;
    for (const int rating : ratings) {
        const LevelBand band = band_around(rating, k_area_margin);
        common.low = std::max(common.low, band.low);
        common.high = std::min(common.high, band.high);
        hull.low = std::min(hull.low, band.low);
        hull.high = std::max(hull.high, band.high);
    }
    LevelBand joined = common.low <= common.high ? common : hull;
    const double mean = std::accumulate(ratings.begin(), ratings.end(), 0.0) / static_cast<double>(ratings.size());
    joined.likely = std::clamp(mean, joined.low, joined.high);
    return joined;
}

Verdict verdict_of(const std::optional<LevelBand>& band, int target) {
    if (band && band->low >= target) {
        return Verdict::met;
    }
    return band && band->high < target ? Verdict::not_met : Verdict::undecided;
}

// Best first: met, undecided, not met.
int rank_of(Verdict verdict) {
    return verdict == Verdict::met ? 0 : verdict == Verdict::undecided ? 1 : 2;
}

// The members of each group in the order in which they count: best verdict first, then id.
using Groups = std::map<std::string, std::vector<std::size_t>>;

Groups rank_groups(const Role& role, const std::vector<SkillAssessment>& skills) {
    Groups groups;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        if (skills[i].need == Need::any_of) {
            groups[skills[i].group].push_back(i);
        }
    }
    for (auto& [id, members] : groups) {
        std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(rank_of(skills[a].verdict), std::string_view(role.skills[a].skill.id)) <
                   std::pair(rank_of(skills[b].verdict), std::string_view(role.skills[b].skill.id));
        });
    }
    return groups;
}

std::size_t to_choose(const Role& role, const std::string& group) {
    const auto found = role.groups.find(group);
    return found == role.groups.end() ? 1 : static_cast<std::size_t>(std::max(1, found->second.choose));
}

void count(Readiness& readiness, Verdict verdict) {
    readiness.met += verdict == Verdict::met ? 1 : 0;
    readiness.not_met += verdict == Verdict::not_met ? 1 : 0;
    readiness.undecided += verdict == Verdict::undecided ? 1 : 0;
}

// Adds the readiness of those skills to `all` where the role needs any of them.
void add_readiness(std::vector<Readiness>& all, const std::string& id, const std::string& name,
                   const std::vector<std::size_t>& members, const Role& role,
                   const std::vector<SkillAssessment>& skills, const Groups& groups) {
    Readiness readiness{id, name};
    std::map<std::string, std::size_t> of_group;
    for (const std::size_t index : members) {
        if (skills[index].need == Need::required) {
            count(readiness, skills[index].verdict);
        } else if (skills[index].need == Need::any_of) {
            ++of_group[skills[index].group];
        }
    }
    for (const auto& [group, named] : of_group) {
        const auto& ranked = groups.at(group);
        for (std::size_t i = 0; i < std::min({named, ranked.size(), to_choose(role, group)}); ++i) {
            count(readiness, skills[ranked[i]].verdict);
        }
    }
    if (readiness.met + readiness.not_met + readiness.undecided == 0) {
        return;
    }
    if (readiness.not_met > 0) {
        readiness.verdict = Verdict::not_met;
    } else {
        readiness.verdict = readiness.undecided > 0 ? Verdict::undecided : Verdict::met;
    }
    all.push_back(std::move(readiness));
}

std::vector<SkillAssessment> assess_skills(const Role& role, const SelfRatings& ratings) {
    std::vector<std::vector<int>> area_ratings(role.skills.size());
    for (const RoleArea& area : role.areas) {
        if (const auto rated = ratings.areas.find(area.id); rated != ratings.areas.end()) {
            for (const std::uint32_t index : area.skills) {
                area_ratings[index].push_back(rated->second);
            }
        }
    }
    std::vector<SkillAssessment> skills;
    skills.reserve(role.skills.size());
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        const Target& target = role.skills[i].target;
        SkillAssessment& each = skills.emplace_back();
        each.skill = role.skills[i].skill.id;
        each.name = role.skills[i].skill.name;
        each.target = target.level;
        each.need = target.need;
        each.group = target.need == Need::any_of ? target.group : std::string();
        each.phase = target.phase;
        if (const auto rated = ratings.skills.find(each.skill); rated != ratings.skills.end()) {
            each.evidence = Evidence::skill_rating;
            each.band = band_around(rated->second, k_skill_margin);
        } else if (!area_ratings[i].empty()) {
            each.evidence = Evidence::area_rating;
            each.band = join_area_ratings(area_ratings[i]);
        }
        each.verdict = verdict_of(each.band, each.target);
    }
    return skills;
}

} // namespace

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
        std::vector<std::string> known;
        for (const RoleArea& each : role.areas) {
            known.push_back(name.find('.') == std::string::npos ? std::string(last_part(each.id)) : each.id);
        }
        problems.push_back(unknown_rating("area", name, "/areas/", known));
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

Result<Assessment> assess_ratings(const Role& role, const SelfRatings& ratings, Instant as_of) {
    auto resolved = resolve_ratings(role, ratings);
    if (!resolved) {
        return fail(std::move(resolved.error()));
    }
    Assessment assessment;
    assessment.persona = role.persona_id;
    assessment.profile = role.profile_id;
    assessment.pack = role.pack_id;
    assessment.role_name = role.name;
    assessment.as_of = as_of;
    assessment.ratings = std::move(*resolved);
    assessment.skills = assess_skills(role, assessment.ratings);

    const Groups groups = rank_groups(role, assessment.skills);
    for (SkillAssessment& each : assessment.skills) {
        each.counts = each.need == Need::required;
    }
    for (const auto& [id, members] : groups) {
        for (std::size_t i = 0; i < std::min(members.size(), to_choose(role, id)); ++i) {
            assessment.skills[members[i]].counts = true;
        }
    }
    for (const RoleArea& area : role.areas) {
        const std::set<std::size_t> members(area.skills.begin(), area.skills.end());
        add_readiness(assessment.areas, area.id, area.name, {members.begin(), members.end()}, role, assessment.skills,
                      groups);
    }
    std::map<std::string_view, std::vector<std::size_t>> serving;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        for (const std::string& line : role.skills[i].target.responsibilities) {
            auto& members = serving[line];
            if (members.empty() || members.back() != i) {
                members.push_back(i);
            }
        }
    }
    for (const RoleLine& line : role.responsibilities) {
        if (const auto found = serving.find(line.id); found != serving.end()) {
            add_readiness(assessment.responsibilities, line.id, line.text, found->second, role, assessment.skills,
                          groups);
        }
    }
    return assessment;
}

} // namespace onramp
