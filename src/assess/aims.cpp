// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "assess/aims.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace onramp {

namespace {

std::size_t to_choose(const Role& role, const std::string& group) {
    const auto found = role.groups.find(group);
    return found == role.groups.end() ? 1 : static_cast<std::size_t>(std::max(1, found->second.choose));
}

// All members of a group, the best first.
std::vector<std::uint32_t> ranked_group(const Role& role, std::string_view group, const std::vector<double>& chances) {
    std::vector<std::uint32_t> members;
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        if (role.skills[i].target.need == Need::any_of && role.skills[i].target.group == group) {
            members.push_back(i);
        }
    }
    std::sort(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(-chances[a], std::string_view(role.skills[a].skill.id)) <
               std::tuple(-chances[b], std::string_view(role.skills[b].skill.id));
    });
    return members;
}

} // namespace

double need_weight(Need need) {
    switch (need) {
    case Need::required:
        return 4;
    case Need::any_of:
        return 2;
    case Need::elective:
    case Need::on_demand:
        break;
    }
    return 1;
}

double target_weight(const Target& target) {
    return need_weight(target.need) * (target.phase == Phase::first_90_days ? 2 : 1);
}

double Aim::z(const Belief& belief) const {
    return (mean_of(belief, of) - cut) / std::sqrt(variance_of(belief, of) + cut_variance);
}

Aim skill_aim(const Role& role, std::size_t skill, int level) {
    const CutPoint cut = cut_of(role.measurement.cuts, level);
    return {{{{static_cast<std::uint32_t>(skill), 1.0}}}, cut.at, cut.sd * cut.sd};
}

Aim joint_aim(const Role& role, std::span<const LevelledSkill> members) {
    Aim aim;
    const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, members.size()));
    std::array<double, k_most_level + 1> shares{};
    for (const LevelledSkill& each : members) {
        aim.of.parts.push_back({each.skill, share});
        aim.cut += share * cut_of(role.measurement.cuts, each.level).at;
        shares[static_cast<std::size_t>(each.level)] += share;
    }
    std::sort(aim.of.parts.begin(), aim.of.parts.end());
    for (int level = 0; level <= k_most_level; ++level) { // a level's cut is off by the same for all its skills
        const double off = shares[static_cast<std::size_t>(level)] * cut_of(role.measurement.cuts, level).sd;
        aim.cut_variance += off * off;
    }
    return aim;
}

std::vector<bool> counted_skills(const Role& role, const std::vector<double>& chances) {
    std::vector<bool> counts(role.skills.size());
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        counts[i] = role.skills[i].target.need == Need::required;
    }
    for (const auto& [id, group] : role.groups) {
        const std::vector<std::uint32_t> ranked = ranked_group(role, id, chances);
        for (std::size_t i = 0; i < std::min(ranked.size(), to_choose(role, id)); ++i) {
            counts[ranked[i]] = true;
        }
    }
    return counts;
}

std::vector<std::uint32_t> counted_for(const Role& role, std::vector<std::uint32_t> members,
                                       const std::vector<double>& chances) {
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    std::vector<std::uint32_t> counted;
    std::map<std::string_view, std::size_t> of_group;
    for (const std::uint32_t index : members) {
        const Target& target = role.skills[index].target;
        if (target.need == Need::required) {
            counted.push_back(index);
        } else if (target.need == Need::any_of) {
            ++of_group[target.group];
        }
    }
    for (const auto& [group, named] : of_group) {
        const std::vector<std::uint32_t> ranked = ranked_group(role, group, chances);
        const std::size_t most = std::min({named, ranked.size(), to_choose(role, std::string(group))});
        counted.insert(counted.end(), ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most));
    }
    return counted;
}

std::vector<std::vector<std::uint32_t>> serving_skills(const Role& role) {
    std::unordered_map<std::string_view, std::size_t> lines;
    for (std::size_t i = 0; i < role.responsibilities.size(); ++i) {
        lines.emplace(role.responsibilities[i].id, i);
    }
    std::vector<std::vector<std::uint32_t>> serving(role.responsibilities.size());
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        for (const std::string& line : role.skills[i].target.responsibilities) {
            if (const auto found = lines.find(line); found != lines.end()) {
                serving[found->second].push_back(i);
            }
        }
    }
    return serving;
}

} // namespace onramp
