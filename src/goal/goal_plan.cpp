// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "onramp/base/text.hpp"
#include "onramp/goal/milestones.hpp"
#include "onramp/path/step_id.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

// What the role and the path say of steps, for one goal after the other.
class Plans {
public:
    Plans(const Role& role, const Path& path, const StepSpace& space, const MilestoneRequest& request)
        : m_role(role), m_path(path), m_space(space), m_request(request), m_held(role.skills.size()),
          m_planned(role.skills.size()) {
        for (const PathWaiver& waiver : path.waived) {
            raise(m_held, waiver.skill, waiver.level);
        }
        std::set<std::string> done = request.done;
        done.insert(path.done.begin(), path.done.end());
        for (const std::string& id : done) {
            const auto named = parse_step_id(id);
            const std::size_t skill = named ? role.find_skill(named->skill) : role.skills.size();
            if (skill < role.skills.size()) {
                raise(m_held, named->skill, named->level);
                m_done.insert(role.skills[skill].skill.id + "@" + std::to_string(named->level));
            }
        }
        for (const PathStep& step : path.steps) {
            raise(m_planned, step.skill, step.level);
            m_steps.emplace(step.id, &step);
        }
        find_days();
    }

    GoalPlan of(const std::string& goal) const {
        Found found;
        for (std::size_t skill = 0; skill < m_role.skills.size(); ++skill) {
            const auto& named = m_role.skills[skill].target.goals;
            if (std::find(named.begin(), named.end(), goal) != named.end() && is_needed(skill)) {
                add_target(skill, found);
            }
        }
        GoalPlan plan;
        for (const StepSpace::Step step : m_space.order()) {
            if (const auto standing = found.settled.find(step); standing != found.settled.end()) {
                plan.steps.push_back({m_space.id_of(step), m_space.title_of(step), standing->second, {}, {}});
            }
        }
        for (const PathStep& step : m_path.steps) {
            if (found.planned.contains(step.id)) {
                add_planned(step, found, plan);
            }
        }
        plan.steps.insert(plan.steps.end(), found.cut.begin(), found.cut.end());
        std::stable_sort(plan.steps.begin(), plan.steps.end(), [](const GoalStep& a, const GoalStep& b) {
            return std::max(a.standing, GoalStanding::held) < std::max(b.standing, GoalStanding::held);
        });
        judge(plan);
        return plan;
    }

private:
    struct Found {
        std::map<StepSpace::Step, GoalStanding> settled;
        std::set<std::string, std::less<>> planned; // ids
        std::vector<GoalStep> cut;
    };

    void raise(std::vector<int>& levels, std::string_view id, int level) const {
        if (const std::size_t skill = m_role.find_skill(id); skill < levels.size()) {
            levels[skill] = std::max(levels[skill], level);
        }
    }

    // The day on which each planned step ends: in its last week, or after the weeks in the order of the path, where
    // the minutes up to it are shared out between the weeks to the path's end.
    void find_days() {
        std::map<std::string_view, std::int64_t> left;
        std::int64_t all = 0;
        for (const PathStep& step : m_path.steps) {
            left[step.id] = step.planned.count();
            all += step.planned.count();
        }
        for (const PathWeek& week : m_path.weeks) {
            for (const WeekPiece& piece : week.pieces) {
                left[piece.step] -= piece.minutes.count();
                all -= piece.minutes.count();
            }
        }
        const int last_day = last_working_day(m_role.hours);
        std::int64_t after = 0;
        for (const PathStep& step : m_path.steps) {
            const PathWeek* week = m_path.find_week(step.last_week);
            if (left[step.id] <= 0 && week != nullptr) {
                const Date day = week->monday + std::chrono::days(last_day);
                m_days[step.id] = m_path.deadline ? std::min(day, *m_path.deadline) : day;
            } else {
                after += std::max<std::int64_t>(left[step.id], 0);
                m_after.insert(step.id);
                m_days[step.id] = day_after_weeks(after, all, last_day);
            }
        }
    }

    std::optional<Date> day_after_weeks(std::int64_t minutes, std::int64_t all, int last_day) const {
        if (!m_path.outline_end || all <= 0) {
            return std::nullopt;
        }
        const Date first =
            m_path.weeks.empty() ? monday_of(m_path.start) : m_path.weeks.back().monday + std::chrono::days(7);
        const std::int64_t weeks = (*m_path.outline_end - first).count() / 7 + 1;
        const double until = std::ceil(static_cast<double>(weeks) * static_cast<double>(std::min(minutes, all)) /
                                       static_cast<double>(all));
        const Date day = first + std::chrono::days(7 * (std::max<std::int64_t>(std::llround(until), 1) - 1) + last_day);
        return std::min(day, *m_path.outline_end);
    }

    int reach(std::size_t skill) const { return std::max(m_held[skill], m_planned[skill]); }

    // Not a member of a group that has enough others.
    bool is_needed(std::size_t skill) const {
        const Target& target = m_role.skills[skill].target;
        if (target.need != Need::any_of || reach(skill) >= target.level) {
            return true;
        }
        const auto group = m_role.groups.find(target.group);
        const int choose = group == m_role.groups.end() ? 1 : std::max(1, group->second.choose);
        int enough = 0;
        for (std::size_t other = 0; other < m_role.skills.size(); ++other) {
            const Target& each = m_role.skills[other].target;
            enough += each.need == Need::any_of && each.group == target.group && reach(other) >= each.level ? 1 : 0;
        }
        return enough < choose;
    }

    void add_target(std::size_t skill, Found& found) const {
        const RoleSkill& wanted = m_role.skills[skill];
        for (int level = 1; level <= wanted.target.level; ++level) {
            const StepSpace::Step step = m_space.step_of(skill, level);
            for (const StepSpace::Step needed : m_space.order()) {
                if (m_space.closure(step).contains(needed)) {
                    add_settled(needed, found);
                }
            }
            if (level <= m_planned[skill]) {
                add_closure(m_space.id_of(step), found);
            }
        }
        if (reach(skill) < wanted.target.level) {
            const std::string id = m_space.id_of(m_space.step_of(skill, wanted.target.level));
            found.cut.push_back({id,
                                 m_space.title_of(m_space.step_of(skill, wanted.target.level)),
                                 GoalStanding::cut,
                                 {},
                                 reason_for(wanted.skill.id)});
        }
    }

    void add_settled(StepSpace::Step step, Found& found) const {
        if (m_done.contains(m_space.id_of(step))) {
            found.settled.emplace(step, GoalStanding::done);
        } else if (m_space.level_of(step) <= m_held[m_space.skill_of(step)]) {
            found.settled.emplace(step, GoalStanding::held);
        }
    }

    // The step and all that comes before it in the path.
    void add_closure(const std::string& first, Found& found) const {
        std::vector<std::string> open = {first};
        while (!open.empty()) {
            const auto step = m_steps.find(open.back());
            open.pop_back();
            if (step != m_steps.end() && found.planned.insert(step->second->id).second) {
                open.insert(open.end(), step->second->after.begin(), step->second->after.end());
            }
        }
    }

    void add_planned(const PathStep& step, const Found& found, GoalPlan& plan) const {
        const std::size_t skill = m_role.find_skill(step.skill);
        if (skill < m_role.skills.size() && step.level <= m_held[skill]) {
            const StepSpace::Step known = m_space.step_of(skill, step.level);
            if (!found.settled.contains(known)) { // an alternative that the closure passed by
                const bool done = m_done.contains(step.id);
                plan.steps.push_back({step.id, step.title, done ? GoalStanding::done : GoalStanding::held, {}, {}});
            }
            return;
        }
        if (m_request.skipped.contains(step.id)) {
            plan.steps.push_back({step.id, step.title, GoalStanding::cut, {}, "you left it out"});
            return;
        }
        const bool after = m_after.contains(step.id);
        plan.steps.push_back(
            {step.id, step.title, after ? GoalStanding::after_weeks : GoalStanding::in_weeks, m_days.at(step.id), {}});
    }

    // What the path says of the skill; the last one, for its highest level.
    std::string reason_for(const std::string& skill) const {
        std::string reason;
        for (const PathCut& cut : m_path.cut) {
            if (std::string_view(cut.id).substr(0, cut.id.rfind('@')) == skill) {
                reason = cut.reason;
            }
        }
        return reason;
    }

    void judge(GoalPlan& plan) const {
        bool known = true;
        bool late = false;
        for (const GoalStep& step : plan.steps) {
            if (step.standing == GoalStanding::in_weeks) {
                plan.weeks_by = std::max(plan.weeks_by.value_or(*step.by), *step.by);
            }
            if (step.standing == GoalStanding::in_weeks || step.standing == GoalStanding::after_weeks) {
                known = known && step.by.has_value();
                if (step.by) {
                    late = late || *step.by < m_request.today;
                    plan.by = std::max(plan.by.value_or(*step.by), *step.by);
                }
            }
        }
        if (!known) {
            plan.by.reset();
        }
        const bool open = plan.count(GoalStanding::in_weeks) + plan.count(GoalStanding::after_weeks) > 0;
        if (plan.steps.empty()) {
            plan.outlook = GoalOutlook::no_steps;
        } else if (plan.count(GoalStanding::cut) > 0) {
            plan.outlook = GoalOutlook::cut;
        } else if (!open) {
            plan.outlook = GoalOutlook::ready;
        } else if (late) {
            plan.outlook = GoalOutlook::overdue;
        } else {
            plan.outlook = plan.by ? GoalOutlook::in_time : GoalOutlook::late; // of the window its owner knows
        }
    }

    const Role& m_role;
    const Path& m_path;
    const StepSpace& m_space; // of all steps, with nothing held
    const MilestoneRequest& m_request;
    std::map<std::string_view, const PathStep*> m_steps;
    std::set<std::string> m_done;
    std::vector<int> m_held;    // of each skill: by evidence or done
    std::vector<int> m_planned; // of each skill the highest level in the path
    std::map<std::string, std::optional<Date>> m_days;
    std::set<std::string> m_after; // ids of steps that the weeks do not finish
};

std::optional<GoalWindow> window_of(const PersonaGoal& goal, const std::optional<Date>& start) {
    if (!start || !goal.months) {
        return std::nullopt;
    }
    const auto from = months_after(*start, goal.months->min);
    if (!from) {
        return std::nullopt;
    }
    return GoalWindow{*from, goal.months->max ? months_after(*start, *goal.months->max) : std::nullopt};
}

} // namespace

std::optional<Date> months_after(Date day, int months) {
    constexpr int k_months = 12;
    constexpr int k_first_year = 1900;
    constexpr int k_last_year = 2199;
    const std::chrono::year_month_day date{std::chrono::local_days(day)};
    const std::int64_t month =
        std::int64_t{static_cast<int>(date.year())} * k_months + static_cast<unsigned>(date.month()) - 1 + months;
    const std::int64_t year = month / k_months;
    if (month < 0 || year < k_first_year || year > k_last_year) {
        return std::nullopt;
    }
    const std::chrono::year_month in =
        std::chrono::year(static_cast<int>(year)) / std::chrono::month(static_cast<unsigned>(month % k_months) + 1);
    const auto last = (in / std::chrono::last).day();
    return Date(in / std::min(date.day(), last));
}

std::string_view goal_standing_name(GoalStanding standing) {
    constexpr std::array<std::string_view, 5> k_names = {"done", "held", "in_weeks", "after_weeks", "cut"};
    return k_names.at(static_cast<std::size_t>(standing));
}

std::string_view goal_outlook_name(GoalOutlook outlook) {
    constexpr std::array<std::string_view, 6> k_names = {"no_steps", "ready", "in_time", "late", "overdue", "cut"};
    return k_names.at(static_cast<std::size_t>(outlook));
}

std::size_t GoalPlan::count(GoalStanding standing) const {
    return static_cast<std::size_t>(
        std::count_if(steps.begin(), steps.end(), [&](const GoalStep& step) { return step.standing == standing; }));
}

Result<std::vector<Milestone>> milestones_of(const Role& role, const std::vector<PersonaGoal>& goals,
                                             const MilestoneRequest& request) {
    std::vector<Milestone> milestones;
    milestones.reserve(goals.size());
    for (const PersonaGoal& goal : goals) {
        milestones.push_back({goal, window_of(goal, request.job_start), {}});
    }
    if (request.path == nullptr) {
        return milestones;
    }
    const auto space = StepSpace::make(role, std::vector<int>(role.skills.size()));
    if (!space) {
        return fail(space.error());
    }
    const Plans plans(role, *request.path, *space, request);
    for (Milestone& milestone : milestones) {
        GoalPlan plan = plans.of(milestone.goal.id);
        const bool after = milestone.window && milestone.window->to && plan.by && *plan.by > *milestone.window->to;
        if (plan.outlook == GoalOutlook::in_time && after) {
            plan.outlook = GoalOutlook::late;
        }
        milestone.plan = std::move(plan);
    }
    return milestones;
}

} // namespace onramp
