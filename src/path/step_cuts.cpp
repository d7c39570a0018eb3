// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_cuts.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/profile/profile_document.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

using Step = StepSpace::Step;

class CutList {
public:
    CutList(const Role& role, const StepSpace& space, const StepChoice& choice, const StepOrder& order)
        : m_role(role), m_space(space), m_choice(choice), m_placed(space.size()) {
        for (const Step step : order.placed) {
            m_placed.insert(step);
        }
    }

    void add_late(Date deadline, bool crowded) {
        const std::string beside = crowded ? " beside " + std::to_string(k_most_first_skills) + " other skills" : "";
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            const int level = highest(skill, m_choice.chosen);
            if (level > 0 && !m_placed.contains(m_space.step_of(skill, level))) {
                const Step step = m_space.step_of(skill, level);
                const double hours = hours_of(minutes_left(step));
                add(step, hours,
                    "does not fit before " + format_date(deadline) + (level_placed(skill) ? "" : beside) + ": needs " +
                        format("{}", hours) + " h more");
            }
        }
    }

    void add_obstructed() {
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            if (!m_choice.wanted[skill]) {
                continue;
            }
            const int target = m_role.skills[skill].target.level;
            for (int level = reach(skill) + 1; level <= target; ++level) {
                const Step step = m_space.step_of(skill, level);
                const std::string reason = obstacle_words(step);
                if (level == target || obstacle_words(step + 1) != reason) {
                    add(step, known_hours(step), reason);
                }
            }
        }
    }

    void add_unwanted(Need need) {
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            const Target& target = m_role.skills[skill].target;
            if (target.need == need && !m_choice.wanted[skill] && target.level > reach(skill)) {
                const Step step = m_space.step_of(skill, target.level);
                add(step, known_hours(step), unwanted_words(target));
            }
        }
    }

    std::vector<PathCut> take() { return std::move(m_cuts); }

private:
    void add(Step step, double hours, std::string reason) {
        m_cuts.push_back({m_space.id_of(step), m_space.title_of(step), hours, std::move(reason)});
    }

    int highest(std::size_t skill, const StepSet& steps) const {
        for (int level = k_most_level; level > m_space.held(skill); --level) {
            if (steps.contains(m_space.step_of(skill, level))) {
                return level;
            }
        }
        return 0;
    }

    bool level_placed(std::size_t skill) const { return highest(skill, m_placed) > 0; }

    int reach(std::size_t skill) const { return std::max(m_space.held(skill), highest(skill, m_choice.chosen)); }

    // Of the step and everything that it rests on, as chosen, without what is placed.
    std::int64_t minutes_left(Step first) const {
        StepSet seen(m_space.size());
        seen.insert(first);
        std::vector<Step> open = {first};
        std::int64_t minutes = 0;
        while (!open.empty()) {
            const Step step = open.back();
            open.pop_back();
            minutes += m_space.minutes(step);
            for (const Step before : m_choice.after[step]) {
                if (!m_placed.contains(before) && !seen.contains(before)) {
                    seen.insert(before);
                    open.push_back(before);
                }
            }
        }
        return minutes;
    }

    double known_hours(Step step) const { return hours_of(m_space.minutes_beyond(step, m_placed)); }

    std::string obstacle_words(Step step) const {
        const Step at = m_space.obstacle_at(step);
        const bool own = at == step;
        if (m_space.obstacle(step) == Obstacle::unknown_effort) {
            return own ? "nobody can say how long it takes"
                       : "waits for " + m_space.title_of(at) + ", and nobody can say how long that takes";
        }
        const std::string needs = "needs '" + m_space.missing_skill(at) + "', for which this role has no target";
        return own ? needs : "waits for " + m_space.title_of(at) + ", which " + needs;
    }

    std::string unwanted_words(const Target& target) const {
        if (target.need == Need::elective) {
            return "elective: learned by choice";
        }
        if (target.need == Need::on_demand) {
            return "on demand: learned when the work asks for it";
        }
        const auto group = m_role.groups.find(target.group);
        std::vector<std::string> names;
        for (const std::size_t skill : m_choice.members.at(target.group)) {
            names.push_back(m_role.skills[skill].skill.name);
        }
        const std::string name = group == m_role.groups.end() ? target.group : group->second.name;
        const bool one = names.size() == 1;
        return (one ? std::string("one") : std::to_string(names.size())) + " of '" + name + "' " +
               (one ? "is" : "are") + " enough: " + listed(names) + " chosen";
    }

    const Role& m_role;
    const StepSpace& m_space;
    const StepChoice& m_choice;
    StepSet m_placed;
    std::vector<PathCut> m_cuts;
};

} // namespace

std::vector<PathCut> list_cuts(const Role& role, const StepSpace& space, const StepChoice& choice,
                               const StepOrder& order, std::optional<Date> deadline, bool crowded) {
    CutList cuts(role, space, choice, order);
    if (deadline) {
        cuts.add_late(*deadline, crowded);
    }
    cuts.add_obstructed();
    cuts.add_unwanted(Need::any_of);
    cuts.add_unwanted(Need::elective);
    cuts.add_unwanted(Need::on_demand);
    return cuts.take();
}

} // namespace onramp
