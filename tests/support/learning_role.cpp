// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/learning_role.hpp"

#include <algorithm>
#include <numeric>

namespace onramp_test {

using namespace onramp;

RoleSkill make_skill(const std::string& id, int target) {
    RoleSkill made;
    made.skill.id = id;
    made.skill.name = id;
    made.skill.name[0] = static_cast<char>(made.skill.name[0] - 'a' + 'A');
    made.skill.area = "all";
    for (std::size_t i = 0; i < 5; ++i) {
        made.skill.levels[i] = "Does what level " + std::to_string(i + 1) + " of " + id + " does.";
        const double likely = static_cast<double>(1 << i);
        made.skill.effort[i] = Effort{likely / 2, likely, likely * 2};
    }
    made.skill.effort[4].reset();
    made.target.level = target;
    return made;
}

Requirement needs(const std::string& skill, int level, int for_level) {
    return {{{skill, level}}, 1, for_level};
}

Requirement needs_some(int at_least, std::vector<SkillLevel> of, int for_level) {
    return {std::move(of), at_least, for_level};
}

Role role_of(std::vector<RoleSkill> skills) {
    Role role;
    role.name = "Sample Developer";
    role.persona_id = "sample";
    role.profile_id = "sample";
    role.pack_id = "sample";
    role.hours.zone = "UTC";
    role.hours.working_days = {"mon", "tue", "wed", "thu", "fri"};
    role.skills = std::move(skills);
    RoleArea all{"skills.all", "All of it", std::vector<std::uint32_t>(role.skills.size())};
    std::iota(all.skills.begin(), all.skills.end(), 0U);
    role.areas.push_back(std::move(all));
    return role;
}

namespace {

void scale_hours(RoleSkill& skill, double factor) {
    for (auto& effort : skill.skill.effort) {
        if (effort) {
            effort = Effort{effort->low * factor, effort->likely * factor, effort->high * factor};
        }
    }
}

RoleSkill any_of(RoleSkill skill, const std::string& group) {
    skill.target.need = Need::any_of;
    skill.target.group = group;
    return skill;
}

} // namespace

Role learning_role() {
    std::vector<RoleSkill> skills;
    skills.push_back(make_skill("ownership", 3));
    skills.push_back(make_skill("borrowing", 3));
    skills.push_back(make_skill("traits", 2));
    skills.push_back(any_of(make_skill("axum", 2), "web"));
    skills.push_back(any_of(make_skill("warp", 2), "web"));
    skills.push_back(any_of(make_skill("actix", 2), "web"));
    skills.push_back(make_skill("profiling", 2));
    skills.push_back(make_skill("gdb", 1));
    skills.push_back(make_skill("perf", 1));
    skills.push_back(make_skill("embedded", 2));
    skills.push_back(make_skill("drivers", 1));
    skills[0].target.phase = skills[1].target.phase = Phase::first_90_days;
    skills[0].skill.aliases = {"moves"};
    skills[0].target.responsibilities = {"responsibilities.mentor"};
    skills[1].target.responsibilities = {"responsibilities.mentor", "responsibilities.review"};
    skills[2].target.responsibilities = {"responsibilities.review"};
    skills[2].target.pain_points = {"pain-points.compile-times"};
    skills[3].target.responsibilities = {"responsibilities.review"};
    skills[1].skill.requirements = {needs("ownership", 1, 1), needs("ownership", 2, 2), needs("ownership", 3, 3)};
    skills[3].skill.requirements = {needs("traits", 2, 2)};
    skills[6].skill.requirements = {needs_some(1, {{"gdb", 1}, {"perf", 1}}, 2)};
    skills[10].skill.requirements = {needs("embedded", 2, 1)};
    scale_hours(skills[4], 8);
    scale_hours(skills[5], 0.5);
    scale_hours(skills[8], 3);
    skills[7].target.need = Need::on_demand;
    skills[8].target.need = Need::elective;
    skills[9].skill.effort[1].reset();

    Role role = role_of(std::move(skills));
    role.areas = {{"skills.language", "Language", {0, 1, 2}},
                  {"skills.web", "Web", {3, 4, 5}},
                  {"expertise.tools", "Tools", {0, 6, 7, 8}},
                  {"expertise.web", "Deep Web", {9, 10}}};
    role.groups["web"] = {"One web framework", 1, ""};
    role.responsibilities = {{"responsibilities.mentor", "Mentorship", "Mentor junior developers"},
                             {"responsibilities.review", "Quality", "Review code"},
                             {"responsibilities.idle", "Quality", "Needs no skill of this role"}};
    role.pain_points = {{"pain-points.compile-times", "Tooling", "Long compile times"}};
    return role;
}

int Numbers::below(int bound) {
    m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth, MMIX
    return static_cast<int>((m_state >> 33U) % static_cast<std::uint64_t>(bound));
}

Role random_role(std::uint64_t seed, int count) {
    Numbers numbers(seed);
    std::vector<RoleSkill> skills;
    for (int i = 0; i < count; ++i) {
        RoleSkill skill =
            make_skill("s" + std::to_string(i * 7 % 1000) + "x" + std::to_string(i), 1 + numbers.below(4));
        scale_hours(skill, 0.25 * (1 + numbers.below(12)));
        const int need = numbers.below(10);
        if (need == 0) {
            skill.target.need = Need::elective;
        } else if (need == 1) {
            skill.target.need = Need::on_demand;
        } else if (need < 4) {
            skill = any_of(std::move(skill), "g" + std::to_string(numbers.below(3)));
        }
        skill.target.phase = numbers.below(4) == 0 ? Phase::first_90_days : Phase::role;
        if (numbers.below(3) > 0) {
            skill.target.responsibilities = {"r" + std::to_string(numbers.below(6))};
        }
        if (numbers.below(12) == 0) {
            skill.skill.effort[static_cast<std::size_t>(numbers.below(4))].reset();
        }
        for (int k = i == 0 ? 0 : numbers.below(3); k > 0; --k) {
            std::vector<SkillLevel> of;
            for (int option = 1 + numbers.below(3); option > 0; --option) {
                const auto& other = skills[static_cast<std::size_t>(numbers.below(i))];
                const bool named = std::any_of(of.begin(), of.end(),
                                               [&](const SkillLevel& each) { return each.skill == other.skill.id; });
                if (!named) {
                    of.push_back({other.skill.id, 1 + numbers.below(3)});
                }
            }
            const int at_least = 1 + numbers.below(static_cast<int>(of.size()));
            skill.skill.requirements.push_back(needs_some(at_least, std::move(of), 1 + numbers.below(3)));
        }
        skills.push_back(std::move(skill));
    }
    Role role = role_of(std::move(skills));
    for (int i = 0; i < 6; ++i) {
        role.responsibilities.push_back({"r" + std::to_string(i), "Area", "Line " + std::to_string(i)});
    }
    for (int i = 0; i < 3; ++i) {
        role.groups["g" + std::to_string(i)] = {"Group " + std::to_string(i), 1 + numbers.below(2), ""};
    }
    RoleArea half{"expertise.half", "Half", {}};
    for (std::uint32_t i = 0; i < role.skills.size(); i += 2) {
        half.skills.push_back(i);
    }
    role.areas.push_back(std::move(half));
    return role;
}

SelfRatings random_ratings(std::uint64_t seed, const Role& role) {
    Numbers numbers(seed);
    SelfRatings ratings;
    for (const RoleArea& area : role.areas) {
        if (numbers.below(3) > 0) {
            ratings.areas[area.id] = numbers.below(6);
        }
    }
    for (const RoleSkill& skill : role.skills) {
        if (numbers.below(3) == 0) {
            ratings.skills[skill.skill.id] = numbers.below(6);
        }
    }
    return ratings;
}

Assessment placed_assessment(const Role& role, const SelfRatings& ratings, Instant as_of) {
    Assessment placed = assess(role, {}, as_of);
    placed.ratings = ratings;
    const auto place = [&](std::size_t at, int level, int margin, Evidence evidence) {
        SkillAssessment& skill = placed.skills[at];
        const auto within = [](int value) { return static_cast<double>(std::clamp(value, 0, k_most_level)); };
        skill.evidence = evidence;
        skill.ceiling = k_most_level;
        skill.band = LevelBand{within(level - margin), within(level), within(level + margin)};
        skill.verdict = skill.band->low >= skill.target   ? Verdict::met
                        : skill.band->high < skill.target ? Verdict::not_met
                                                          : Verdict::undecided;
    };
    for (const RoleArea& area : role.areas) {
        if (const auto rated = ratings.areas.find(area.id); rated != ratings.areas.end()) {
            for (const std::uint32_t skill : area.skills) {
                place(skill, rated->second, 2, Evidence::area_rating);
            }
        }
    }
    for (const auto& [skill, level] : ratings.skills) {
        place(role.find_skill(skill), level, 1, Evidence::skill_rating);
    }
    return placed;
}

} // namespace onramp_test
