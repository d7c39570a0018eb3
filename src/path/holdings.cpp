// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/holdings.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "onramp/path/step_id.hpp"

namespace onramp {

Holdings::Holdings(const Role& role, const Assessment& assessment, const std::set<std::string>& done)
    : m_held(role.skills.size()), m_unknown(role.skills.size(), true) {
    std::unordered_map<std::string_view, const SkillAssessment*> by_skill;
    for (const SkillAssessment& each : assessment.skills) {
        by_skill.emplace(each.skill, &each);
    }
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        const auto found = by_skill.find(role.skills[i].skill.id);
        if (found != by_skill.end() && found->second->band) {
            hold(role.skills[i], i, *found->second);
        }
    }
    for (const std::string& id : done) {
        note_done(role, id);
    }
    for (const RoleTask& task : role.tasks) {
        if (done.contains(task.id)) {
            m_done.push_back(task.id);
        }
    }
    std::sort(m_done.begin(), m_done.end());
    m_done.erase(std::unique(m_done.begin(), m_done.end()), m_done.end());
}

void Holdings::hold(const RoleSkill& skill, std::size_t index, const SkillAssessment& assessed) {
    m_unknown[index] = false;
    m_held[index] = std::clamp(static_cast<int>(std::floor(assessed.band->likely)), 0, k_most_level);
    if (m_held[index] > 0) {
        const bool sure = assessed.band->low >= std::min(m_held[index], skill.target.level);
        m_waived.push_back({skill.skill.id, skill.skill.name, m_held[index], assessed.evidence,
                            sure ? Verdict::met : Verdict::undecided});
    }
}

void Holdings::note_done(const Role& role, const std::string& id) {
    const auto step = parse_step_id(id);
    if (!step) {
        return;
    }
    const std::size_t skill = role.find_skill(step->skill);
    if (skill < role.skills.size()) {
        m_held[skill] = std::max(m_held[skill], step->level);
        m_done.push_back(role.skills[skill].skill.id + "@" + std::to_string(step->level));
    }
}

} // namespace onramp
