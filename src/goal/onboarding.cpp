// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/goal/onboarding.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "onramp/path/plan.hpp"
#include "onramp/path/step_id.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr int k_phases = 3;
constexpr int k_phase_days = 30;

class OnboardingBuilder {
public:
    OnboardingBuilder(const Role& role, Date start, const std::vector<Milestone>& milestones,
                      const MilestoneRequest& request)
        : m_role(role), m_start(start), m_milestones(milestones), m_request(request) {
        find_levels();
    }

    OnboardingPhase phase(int number) const {
        OnboardingPhase phase;
        phase.from_day = number * k_phase_days + 1;
        phase.to_day = (number + 1) * k_phase_days;
        phase.from = m_start + days(phase.from_day - 1);
        phase.to = m_start + days(phase.to_day - 1);
        add_leading(phase);
        add_tasks(phase);
        add_steps(phase);
        add_responsibilities(phase);
        add_goals(phase);
        return phase;
    }

private:
    // The levels of the skills that are held or done, and the day on which each planned level is reached.
    void find_levels() {
        const Path* path = m_request.path;
        std::set<std::string> done = m_request.done;
        if (path != nullptr) {
            for (const PathWaiver& waiver : path->waived) {
                raise(waiver.skill, waiver.level);
            }
            done.insert(path->done.begin(), path->done.end());
        }
        for (const std::string& id : done) {
            if (const auto named = parse_step_id(id)) {
                raise(named->skill, named->level);
            }
        }
        if (path == nullptr) {
            return;
        }
        const int last_day = last_working_day(m_role.hours);
        for (const PathStep& step : path->steps) {
            const PathWeek* week = path->find_week(step.last_week);
            if (week != nullptr && is_finished_in_weeks(*path, step)) {
                m_ends.emplace(step.id, week->monday + days(last_day));
            }
        }
    }

    void raise(std::string_view skill, int level) {
        if (const std::size_t at = m_role.find_skill(skill); at < m_role.skills.size()) {
            int& held = m_held[m_role.skills[at].skill.id];
            held = std::max(held, level);
        }
    }

    static bool is_finished_in_weeks(const Path& path, const PathStep& step) {
        Minutes in_weeks{0};
        for (int number = step.first_week; number <= step.last_week; ++number) {
            if (const PathWeek* week = path.find_week(number)) {
                for (const WeekPiece& piece : week->pieces) {
                    in_weeks += piece.step == step.id ? piece.minutes : Minutes(0);
                }
            }
        }
        return in_weeks >= step.planned;
    }

    void add_leading(OnboardingPhase& phase) const {
        for (const LeadingShare& share : m_role.leading) {
            if (share.from_day <= phase.from_day) {
                phase.leading_percent = share.share_percent;
                phase.leading_basis = std::string(share.basis.view());
            }
        }
    }

    void judge(OnboardingItem& item) const {
        item.done = m_request.done.contains(item.id);
        item.overdue = !item.done && item.to < m_request.today;
    }

    void add_tasks(OnboardingPhase& phase) const {
        for (const PathTask& task : open_tasks(m_role, m_start, m_request.skipped)) {
            // One that goes on beyond the ninety days belongs to the last of them.
            const bool last = phase.to_day == k_phases * k_phase_days;
            if (task.to >= phase.from && (task.to <= phase.to || last)) {
                OnboardingItem item{task.id, task.title, task.owner, task.from, task.to, task.minutes, false, false};
                judge(item);
                phase.tasks.push_back(std::move(item));
            }
        }
    }

    void add_steps(OnboardingPhase& phase) const {
        if (m_request.path == nullptr) {
            return;
        }
        for (const PathStep& step : m_request.path->steps) {
            const auto end = m_ends.find(step.id);
            if (end == m_ends.end() || end->second < phase.from || end->second > phase.to ||
                m_request.skipped.contains(step.id)) {
                continue;
            }
            OnboardingItem item{step.id,     step.title,   "",    monday_of(end->second),
                                end->second, step.planned, false, false};
            judge(item);
            phase.steps.push_back(std::move(item));
        }
    }

    // Whether the skill has its target level at the end of that day.
    bool has_target(const RoleSkill& skill, Date day) const {
        int level = 0;
        if (const auto held = m_held.find(skill.skill.id); held != m_held.end()) {
            level = held->second;
        }
        while (level < skill.target.level) {
            const auto end = m_ends.find(skill.skill.id + "@" + std::to_string(level + 1));
            if (end == m_ends.end() || end->second > day || m_request.skipped.contains(end->first)) {
                return false;
            }
            ++level;
        }
        return true;
    }

    void add_responsibilities(OnboardingPhase& phase) const {
        for (const RoleLine& line : m_role.responsibilities) {
            OnboardingLine found{line.id, line.text, 0, 0, 0};
            for (const RoleSkill& skill : m_role.skills) {
                const auto& named = skill.target.responsibilities;
                if (std::find(named.begin(), named.end(), line.id) != named.end()) {
                    ++found.skills;
                    found.before += has_target(skill, phase.from - days(1)) ? 1 : 0;
                    found.after += has_target(skill, phase.to) ? 1 : 0;
                }
            }
            if (found.after > found.before) {
                phase.responsibilities.push_back(std::move(found));
            }
        }
        std::stable_sort(phase.responsibilities.begin(), phase.responsibilities.end(),
                         [](const OnboardingLine& one, const OnboardingLine& other) {
                             return one.after - one.before > other.after - other.before;
                         });
    }

    void add_goals(OnboardingPhase& phase) const {
        for (const Milestone& milestone : m_milestones) {
            OnboardingGoal goal{milestone.goal.id, milestone.goal.text, GoalOutlook::no_steps, {}, {}};
            if (milestone.plan) {
                goal.outlook = milestone.plan->outlook;
                goal.by = milestone.plan->weeks_by;
            }
            if (milestone.window) {
                goal.due = milestone.window->to;
            }
            const auto is_here = [&](const std::optional<Date>& day) {
                return day && *day >= phase.from && *day <= phase.to;
            };
            if (is_here(goal.by) || (!goal.by && is_here(goal.due))) {
                phase.goals.push_back(std::move(goal));
            }
        }
    }

    const Role& m_role;
    Date m_start;
    const std::vector<Milestone>& m_milestones;
    const MilestoneRequest& m_request;
    std::map<std::string, int> m_held;  // by skill
    std::map<std::string, Date> m_ends; // by step
};

} // namespace

Onboarding onboarding_of(const Role& role, Date start, const std::vector<Milestone>& milestones,
                         const MilestoneRequest& request) {
    Onboarding onboarding{role.name, role.profile_id, request.today, start, request.path != nullptr, {}};
    const OnboardingBuilder builder(role, start, milestones, request);
    for (int number = 0; number < k_phases; ++number) {
        onboarding.phases.push_back(builder.phase(number));
    }
    return onboarding;
}

} // namespace onramp
