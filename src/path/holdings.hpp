// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// The levels that are held: those that the assessment finds likely, noted as waivers, and those of done steps.
class Holdings {
public:
    Holdings(const Role& role, const Assessment& assessment, const std::set<std::string>& done);

    const std::vector<int>& held() const { return m_held; } // of each skill of the role
    bool unknown(std::size_t skill) const { return m_unknown[skill]; }
    std::vector<PathWaiver>& waived() { return m_waived; }
    std::vector<std::string>& done() { return m_done; } // steps and tasks of the role, by id

private:
    void hold(const RoleSkill& skill, std::size_t index, const SkillAssessment& assessed);
    void note_done(const Role& role, const std::string& id);

    std::vector<int> m_held;
    std::vector<bool> m_unknown;
    std::vector<PathWaiver> m_waived;
    std::vector<std::string> m_done;
};

} // namespace onramp
