// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_choice.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace onramp {

namespace {

using Step = StepSpace::Step;

class Chooser {
public:
    Chooser(const Role& role, const StepSpace& space) : m_role(role), m_space(space), m_choice(space) {
        m_choice.wanted.assign(role.skills.size(), false);
    }

    StepChoice around(const StepChoice& choice, const std::vector<std::vector<Step>>& stages) && {
        for (const std::vector<Step>& stage : stages) {
            for (const Step step : stage) {
                add(step);
            }
            settle_alternatives();
        }
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            if (choice.wanted[skill]) {
                want(skill);
            }
        }
        m_choice.members = choice.members;
        settle_alternatives();
        return std::move(m_choice);
    }

    StepChoice run() && {
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            if (m_role.skills[skill].target.need == Need::required) {
                want(skill);
            }
        }
        choose_members();
        settle_alternatives();
        return std::move(m_choice);
    }

private:
    // Adds the steps of the skill up to its target or to the first that is in the way.
    void want(std::size_t skill) {
        m_choice.wanted[skill] = true;
        for (int level = m_space.held(skill) + 1; level <= m_role.skills[skill].target.level; ++level) {
            const Step step = m_space.step_of(skill, level);
            if (m_space.obstacle(step) != Obstacle::none) {
                break;
            }
            add(step);
        }
    }

    void add(Step first) {
        std::vector<Step> open = {first};
        while (!open.empty()) {
            const Step step = open.back();
            open.pop_back();
            if (m_choice.chosen.contains(step)) {
                continue;
            }
            m_choice.chosen.insert(step);
            const auto& requisites = m_space.requisites(step);
            for (std::size_t i = 0; i < requisites.size(); ++i) {
                if (requisites[i].all()) {
                    rest_on(step, requisites[i].of);
                    open.insert(open.end(), requisites[i].of.begin(), requisites[i].of.end());
                } else {
                    m_alternatives.emplace(step, i);
                }
            }
        }
    }

    void rest_on(Step step, const std::vector<Step>& needed) {
        auto& after = m_choice.after[step];
        after.insert(after.end(), needed.begin(), needed.end());
    }

    void choose_members() {
        std::map<std::string, std::vector<std::size_t>> groups;
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            const Target& target = m_role.skills[skill].target;
            if (target.need == Need::any_of) {
                groups[target.group].push_back(skill);
            }
        }
        for (auto& [group, members] : groups) {
            const auto found = m_role.groups.find(group);
            const int choose = found == m_role.groups.end() ? 1 : std::max(1, found->second.choose);
            std::vector<std::tuple<bool, std::int64_t, std::uint32_t, std::size_t>> ranked;
            for (const std::size_t skill : members) {
                const Step goal = m_space.step_of(skill, m_role.skills[skill].target.level);
                const bool held = m_space.is_held(goal);
                ranked.emplace_back(!held && m_space.obstacle(goal) != Obstacle::none,
                                    held ? 0 : m_space.minutes_beyond(goal, m_choice.chosen), m_space.rank(goal),
                                    skill);
            }
            std::sort(ranked.begin(), ranked.end());
            ranked.resize(std::min(ranked.size(), static_cast<std::size_t>(choose)));
            for (const auto& each : ranked) {
                m_choice.members[group].push_back(std::get<3>(each));
            }
            for (const std::size_t skill : m_choice.members[group]) {
                want(skill);
            }
        }
    }

    void settle_alternatives() {
        while (!m_alternatives.empty()) {
            const auto [step, index] = *m_alternatives.begin();
            m_alternatives.erase(m_alternatives.begin());
            settle(step, m_space.requisites(step)[index]);
        }
    }

    // Those chosen already come first, for they add nothing.
    void settle(Step step, const StepSpace::Requisite& requisite) {
        std::vector<std::tuple<bool, std::int64_t, std::uint32_t, Step>> ranked;
        for (const Step option : requisite.of) {
            const bool chosen = m_choice.chosen.contains(option);
            ranked.emplace_back(!chosen && m_space.obstacle(option) != Obstacle::none,
                                chosen ? 0 : m_space.minutes_beyond(option, m_choice.chosen), m_space.rank(option),
                                option);
        }
        std::sort(ranked.begin(), ranked.end());
        for (std::size_t i = 0; i < requisite.at_least; ++i) {
            rest_on(step, {std::get<3>(ranked[i])});
            add(std::get<3>(ranked[i]));
        }
    }

    const Role& m_role;
    const StepSpace& m_space;
    StepChoice m_choice;
    std::set<std::pair<Step, std::size_t>> m_alternatives; // still to be settled
};

StepChoice in_order(StepChoice choice, const StepSpace& space) {
    for (auto& after : choice.after) {
        std::sort(after.begin(), after.end(), [&](Step a, Step b) { return space.rank(a) < space.rank(b); });
        after.erase(std::unique(after.begin(), after.end()), after.end());
    }
    return choice;
}

} // namespace

StepChoice choose_steps(const Role& role, const StepSpace& space) {
    return in_order(Chooser(role, space).run(), space);
}

StepChoice choose_around(const Role& role, const StepSpace& space, const StepChoice& choice,
                         const std::vector<std::vector<Step>>& stages) {
    return in_order(Chooser(role, space).around(choice, stages), space);
}

} // namespace onramp
