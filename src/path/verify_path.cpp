// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "onramp/base/text.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/profile/profile_document.hpp"

// Shares no code with the planner, so that one finds the other's faults.

namespace onramp {

namespace {

using std::chrono::days;

struct Named {
    std::string skill; // canonical id, empty where the role has none
    int level = 0;
};

class PathChecker {
public:
    PathChecker(const Role& role, const Path& path) : m_role(role), m_path(path), m_away(path.away) {
        std::sort(m_away.begin(), m_away.end(), [](const AwayDays& a, const AwayDays& b) {
            return std::pair(a.from, a.to) < std::pair(b.from, b.to);
        });
        Date latest{}; // the last day of those that begin earlier
        for (std::size_t i = 0; i < m_away.size(); ++i) {
            latest = i == 0 ? m_away[i].to : std::max(latest, m_away[i].to);
            m_away[i].to = latest;
        }
    }

    std::vector<Problem> run() {
        if (m_path.profile != m_role.profile_id) {
            note("other-profile",
                 "the path is for the profile '" + m_path.profile + "', not '" + m_role.profile_id + "'", "/profile");
            return std::move(m_problems);
        }
        check_holdings();
        check_steps();
        check_cuts();
        check_targets();
        check_weeks();
        check_least_loads();
        check_pieces();
        check_sums();
        check_selections();
        check_tasks();
        return std::move(m_problems);
    }

private:
    void note(std::string rule, std::string message, std::string pointer) {
        m_problems.push_back(
            {Severity::error, std::move(rule), std::move(message), {}, Location{{}, 0, 0, std::move(pointer)}});
    }

    static std::string at(std::string_view list, std::size_t index) {
        return "/" + std::string(list) + "/" + std::to_string(index);
    }

    const RoleSkill* skill_of(std::string_view id) const {
        const std::size_t index = m_role.find_skill(id);
        return index < m_role.skills.size() ? &m_role.skills[index] : nullptr;
    }

    Named parse(const std::string& id) const {
        const std::size_t mark = id.find('@');
        if (mark == std::string::npos || mark + 2 != id.size()) {
            return {};
        }
        const RoleSkill* skill = skill_of(std::string_view(id).substr(0, mark));
        const int level = id[mark + 1] - '0';
        return skill != nullptr && level >= 1 && level <= k_most_level ? Named{skill->skill.id, level} : Named{};
    }

    bool has(const std::string& skill, int level) const {
        const auto found = m_level.find(skill);
        return level <= 0 || (found != m_level.end() && found->second >= level);
    }

    void check_holdings() {
        for (std::size_t i = 0; i < m_path.waived.size(); ++i) {
            const PathWaiver& waiver = m_path.waived[i];
            const RoleSkill* skill = skill_of(waiver.skill);
            if (skill == nullptr) {
                note("unknown-skill", "the role has no skill '" + waiver.skill + "'", at("waived", i));
            } else if (waiver.evidence == Evidence::none || waiver.verdict == Verdict::not_met) {
                note("waived-without-evidence", "'" + waiver.skill + "' is counted as held on no evidence",
                     at("waived", i));
            } else {
                m_waived.insert(skill->skill.id);
                m_level[skill->skill.id] = std::max(m_level[skill->skill.id], waiver.level);
            }
        }
        for (std::size_t i = 0; i < m_path.done.size(); ++i) {
            const Named named = parse(m_path.done[i]);
            if (find_task(m_path.done[i]) != nullptr) {
                m_done_tasks.insert(m_path.done[i]);
            } else if (named.skill.empty()) {
                note("unknown-step", "there is no step or task '" + m_path.done[i] + "' in this role", at("done", i));
            } else {
                m_level[named.skill] = std::max(m_level[named.skill], named.level);
            }
        }
    }

    void check_steps() {
        std::set<std::string> before;
        for (std::size_t i = 0; i < m_path.steps.size(); ++i) {
            const PathStep& step = m_path.steps[i];
            const Named named = parse(step.id);
            if (named.skill.empty() || named.skill != step.skill || named.level != step.level) {
                note("unknown-step", "there is no step '" + step.id + "' in this role", at("steps", i));
                continue;
            }
            if (!before.insert(step.id).second || has(step.skill, step.level)) {
                note("twice", "'" + step.id + "' is planned though it is held or planned before", at("steps", i));
                continue;
            }
            if (!has(step.skill, step.level - 1)) {
                note("level-skipped", "'" + step.id + "' comes before the level below it", at("steps", i));
            }
            check_prerequisites(i, *skill_of(step.skill));
            check_effort(i, *skill_of(step.skill));
            for (const std::string& id : step.after) {
                if (id == step.id || !before.contains(id)) {
                    note("after", "'" + step.id + "' is said to come after '" + id + "', which is not before it",
                         at("steps", i) + "/after");
                }
            }
            m_level[step.skill] = std::max(m_level[step.skill], step.level);
        }
    }

    void check_prerequisites(std::size_t index, const RoleSkill& skill) {
        const PathStep& step = m_path.steps[index];
        for (const Requirement& requirement : skill.skill.requirements) {
            if (requirement.for_level > step.level) {
                continue;
            }
            int held = 0;
            std::vector<std::string> missing;
            for (const SkillLevel& needed : requirement.of) {
                const RoleSkill* other = skill_of(needed.skill);
                if (other != nullptr && has(other->skill.id, needed.level)) {
                    ++held;
                } else {
                    missing.push_back(needed.skill + "@" + std::to_string(needed.level));
                }
            }
            if (held < requirement.at_least) {
                note("prerequisite",
                     "'" + step.id + "' needs " + std::to_string(requirement.at_least - held) + " more of " +
                         listed(missing) + " before it",
                     at("steps", index));
            }
        }
    }

    void check_effort(std::size_t index, const RoleSkill& skill) {
        const PathStep& step = m_path.steps[index];
        const auto& effort = skill.skill.effort.at(static_cast<std::size_t>(step.level - 1));
        if (!effort) {
            note("effort", "nobody can say how long '" + step.id + "' takes, and it is planned", at("steps", index));
            return;
        }
        const double minutes = effort->likely * 60;
        const bool same = std::abs(static_cast<double>(step.planned.count()) - minutes) <= 1.0;
        if (!same || step.hours.likely != effort->likely || step.hours.high != effort->high ||
            step.hours.low != (step.start_unknown ? 0 : effort->low)) {
            note("effort", "the hours of '" + step.id + "' are not those of the pack", at("steps", index));
        }
        if (step.start_unknown && m_waived.contains(step.skill)) {
            note("start-unknown", "'" + step.skill + "' is said to be unknown and counted as held", at("steps", index));
        }
    }

    void check_cuts() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < m_path.cut.size(); ++i) {
            const PathCut& cut = m_path.cut[i];
            const Named named = parse(cut.id);
            if (named.skill.empty()) {
                note("unknown-step", "there is no step '" + cut.id + "' in this role", at("cut", i));
                continue;
            }
            if (has(named.skill, named.level)) {
                note("cut-and-planned", "'" + cut.id + "' is cut, and held or planned as well", at("cut", i));
            }
            if (!ids.insert(cut.id).second) {
                note("twice", "'" + cut.id + "' is cut twice", at("cut", i));
            }
            m_cut[named.skill] = std::max(m_cut[named.skill], named.level);
        }
    }

    void check_targets() {
        for (const RoleSkill& skill : m_role.skills) {
            const auto cut = m_cut.find(skill.skill.id);
            if (!has(skill.skill.id, skill.target.level) && (cut == m_cut.end() || cut->second < skill.target.level)) {
                note("dropped",
                     "'" + skill.skill.id + "@" + std::to_string(skill.target.level) +
                         "' is neither held nor planned nor cut",
                     "/steps");
            }
        }
    }

    bool is_away(Date date) const {
        const auto later = std::upper_bound(m_away.begin(), m_away.end(), date,
                                            [](Date day, const AwayDays& away) { return day < away.from; });
        return later != m_away.begin() && date <= std::prev(later)->to;
    }

    // Working days among those of the week that are at or after `from` and not after `to`; `free`: and not away.
    int working_days(Date monday, Date from, std::optional<Date> to, bool free) const {
        int count = 0;
        for (Date date = monday; date < monday + days(7); date += days(1)) {
            const auto& named = m_role.hours.working_days;
            const bool working =
                named.empty() ? date < monday + days(5) : std::count(named.begin(), named.end(), weekday_id(date)) > 0;
            count += working && date >= from && (!to || date <= *to) && (!free || !is_away(date)) ? 1 : 0;
        }
        return count;
    }

    // The part of the minutes of a week that its days come to.
    double share_of(double minutes, Date monday) const {
        const int all = working_days(monday, monday, std::nullopt, false);
        return minutes * working_days(monday, m_path.start, m_path.deadline, true) / std::max(1, all);
    }

    double most_minutes(Date monday) const { return share_of(m_path.hours_per_week * 60, monday); }

    void check_least_loads() {
        std::size_t used = m_path.weeks.size();
        while (used > 0 && m_path.weeks[used - 1].pieces.empty()) {
            --used;
        }
        for (std::size_t i = 0; i < used; ++i) {
            const PathWeek& week = m_path.weeks[i];
            const double least = share_of(m_path.least_hours_per_week * 60, week.monday);
            const auto load = static_cast<double>((minutes_in(week) + week.reviews).count());
            if (load < std::floor(least)) {
                note("least-load", "week " + std::to_string(i + 1) + " has less than every week should",
                     at("weeks", i));
            }
        }
    }

    void check_weeks() {
        const Date first = monday_of(m_path.start);
        for (std::size_t i = 0; i < m_path.weeks.size(); ++i) {
            const PathWeek& week = m_path.weeks[i];
            const Date monday = first + days(7 * static_cast<long>(i));
            if (week.number != static_cast<int>(i) + 1 || week.monday != monday) {
                note("week-order", "week " + std::to_string(i + 1) + " should begin on " + format_date(monday),
                     at("weeks", i));
                continue;
            }
            const std::int64_t taken = minutes_in(week).count();
            const double most = most_minutes(monday);
            if (static_cast<double>((week.capacity + week.reviews).count()) > most + 0.5) {
                note("capacity", "week " + std::to_string(i + 1) + " has more time than there is", at("weeks", i));
            }
            if (taken > week.capacity.count()) {
                note("overfull", "week " + std::to_string(i + 1) + " holds more than its capacity", at("weeks", i));
            }
        }
        const std::size_t most_weeks =
            m_path.deadline
                ? std::min<std::size_t>(k_first_weeks, static_cast<std::size_t>(std::max<long>(
                                                           0, (monday_of(*m_path.deadline) - first).count() / 7 + 1)))
                : k_first_weeks;
        if (m_path.weeks.size() != most_weeks) {
            note("week-count", "there should be " + counted(most_weeks, "week"), "/weeks");
        }
    }

    void check_pieces() {
        std::map<std::string, std::size_t> position;
        for (std::size_t i = 0; i < m_path.steps.size(); ++i) {
            position.emplace(m_path.steps[i].id, i);
        }
        std::vector<std::int64_t> minutes(m_path.steps.size());
        std::vector<std::pair<int, int>> span(m_path.steps.size());
        std::size_t furthest = 0;
        for (std::size_t w = 0; w < m_path.weeks.size(); ++w) {
            for (const WeekPiece& piece : m_path.weeks[w].pieces) {
                const auto found = position.find(piece.step);
                if (found == position.end() || piece.minutes <= Minutes(0)) {
                    note("piece", "'" + piece.step + "' is no step of this path, or takes no time", at("weeks", w));
                    continue;
                }
                const std::size_t step = found->second;
                if (step < furthest) {
                    note("week-order", "'" + piece.step + "' is worked on after a later step", at("weeks", w));
                }
                furthest = std::max(furthest, step);
                minutes[step] += piece.minutes.count();
                const int number = m_path.weeks[w].number;
                span[step] = {span[step].first == 0 ? number : span[step].first, number};
            }
        }
        bool open = false; // a step was not finished: nothing may follow it in the weeks
        for (std::size_t i = 0; i < m_path.steps.size(); ++i) {
            const PathStep& step = m_path.steps[i];
            if (std::pair(step.first_week, step.last_week) != span[i]) {
                note("step-weeks", "'" + step.id + "' is worked on in other weeks than it says", at("steps", i));
            }
            if (minutes[i] > step.planned.count() || (open && minutes[i] > 0)) {
                note("step-minutes", "'" + step.id + "' gets other time in the weeks than it takes", at("steps", i));
            }
            open = open || minutes[i] < step.planned.count();
            m_in_weeks += minutes[i];
            m_outline += std::max<std::int64_t>(0, step.planned.count() - minutes[i]);
        }
        std::set<std::string_view> skills;
        bool full = false; // the first step without weeks would bring one skill too many
        for (std::size_t i = 0; i < m_path.steps.size(); ++i) {
            if (minutes[i] > 0) {
                skills.insert(m_path.steps[i].skill);
            } else {
                full = skills.size() == k_most_first_skills && !skills.contains(m_path.steps[i].skill);
                break;
            }
        }
        if (skills.size() > k_most_first_skills) {
            note("first-skills",
                 "the weeks hold " + std::to_string(skills.size()) + " skills, more than " +
                     std::to_string(k_most_first_skills),
                 "/weeks");
        }
        if (open && !full) {
            check_no_time_left();
        }
    }

    void check_no_time_left() {
        for (std::size_t w = 0; w < m_path.weeks.size(); ++w) {
            const Minutes left = m_path.weeks[w].capacity - minutes_in(m_path.weeks[w]);
            if (left >= Minutes(50)) { // less may be too short for a step that is not to be torn
                note("idle", "week " + std::to_string(w + 1) + " has time left while steps wait", at("weeks", w));
            }
        }
    }

    void check_sums() {
        const auto differs = [](double hours, std::int64_t minutes) {
            return std::abs(hours - static_cast<double>(minutes) / 60) > 0.01;
        };
        if (differs(m_path.hours_first_90_days, m_in_weeks)) {
            note("sum", "the hours in weeks do not add up", "/hours_first_90_days");
        }
        if (differs(m_path.hours_outline, m_outline)) {
            note("sum", "the hours of the outline do not add up", "/hours_outline");
        }
        if (m_path.outline_end && (m_outline == 0 || (m_path.deadline && *m_path.outline_end > *m_path.deadline))) {
            note("outline-end", "the outline has no end, or one after the deadline", "/outline_end");
        }
        if (m_path.deadline) {
            double most = 0;
            for (Date monday = monday_of(m_path.start); monday <= *m_path.deadline; monday += days(7)) {
                most += most_minutes(monday);
            }
            if (static_cast<double>(m_in_weeks + m_outline) > most + 0.5) {
                note("deadline", "more is planned than fits before " + format_date(*m_path.deadline), "/deadline");
            }
        }
    }

    // What the levels up to the targets of required skills count. Members of groups are left out: which of them are
    // meant the path does not say.
    std::int64_t least_gain_in_weeks() const {
        std::map<std::string, std::int64_t> minutes;
        for (const PathWeek& week : m_path.weeks) {
            for (const WeekPiece& piece : week.pieces) {
                minutes[piece.step] += piece.minutes.count();
            }
        }
        std::int64_t gain = 0;
        for (const PathStep& step : m_path.steps) {
            const RoleSkill* skill = skill_of(step.skill);
            if (skill == nullptr || skill->target.need != Need::required || step.level > skill->target.level ||
                minutes[step.id] < step.planned.count()) {
                continue;
            }
            const std::size_t lines =
                skill->target.responsibilities.size() + skill->target.goals.size() + skill->target.pain_points.size();
            gain += step.level * static_cast<std::int64_t>(lines + 1);
        }
        return gain;
    }

    void check_selections() {
        const std::int64_t least_gain = least_gain_in_weeks();
        std::int64_t minutes = 0;
        for (const PathWeek& week : m_path.weeks) {
            minutes += week.capacity.count();
        }
        for (std::size_t i = 0; i < m_path.selections.size(); ++i) {
            const PathSelection& selection = m_path.selections[i];
            if (selection.gain > selection.bound) {
                note("bound", "more is gained than the bound says can be", at("selections", i));
            }
            if (selection.horizon == PathSelection::Horizon::weeks && least_gain > selection.bound) {
                note("bound", "the weeks gain more than the bound says can be", at("selections", i));
            }
            const bool of_weeks = selection.horizon != PathSelection::Horizon::deadline;
            if (of_weeks &&
                (m_path.deadline ? selection.minutes.count() > minutes : selection.minutes.count() != minutes)) {
                note("sum", "the minutes of the selection are not those of the weeks", at("selections", i));
            }
        }
    }

    const RoleTask* find_task(const std::string& id) const {
        const auto found =
            std::find_if(m_role.tasks.begin(), m_role.tasks.end(), [&](const RoleTask& each) { return each.id == id; });
        return found == m_role.tasks.end() ? nullptr : &*found;
    }

    // Every task of the role is there or done, and comes after those that it waits for.
    void check_tasks() {
        std::map<std::string, const PathTask*> planned;
        for (std::size_t i = 0; i < m_path.tasks.size(); ++i) {
            const PathTask& task = m_path.tasks[i];
            if (task.to < task.from) {
                note("task-days", "'" + task.id + "' is to be done before it begins", at("tasks", i));
            }
            if (!planned.emplace(task.id, &task).second) {
                note("twice", "the task '" + task.id + "' stands twice", at("tasks", i));
            }
        }
        for (std::size_t i = 0; i < m_path.tasks.size(); ++i) {
            const PathTask& task = m_path.tasks[i];
            const RoleTask* known = find_task(task.id);
            if (known == nullptr) {
                note("unknown-task", "the role has no task '" + task.id + "'", at("tasks", i));
                continue;
            }
            const auto length = days(known->task.to_day - known->task.from_day);
            if (task.to - task.from != length || task.minutes.count() != known->task.minutes) {
                note("task-days", "'" + task.id + "' has other days or minutes than the role gives it", at("tasks", i));
            }
            for (const std::string& before : known->task.after) {
                const auto found = planned.find(before);
                if (found != planned.end() && found->second->from > task.to) {
                    note("after", "the task '" + task.id + "' is to be done before '" + before + "' begins",
                         at("tasks", i));
                }
            }
        }
        for (const RoleTask& task : m_role.tasks) {
            if (!planned.contains(task.id) && !m_done_tasks.contains(task.id)) {
                note("dropped", "the task '" + task.id + "' is neither done nor planned", "/tasks");
            }
        }
    }

    const Role& m_role;
    const Path& m_path;
    std::vector<AwayDays> m_away; // by their first day, each up to the last day of those before it or its own
    std::vector<Problem> m_problems;
    std::set<std::string> m_waived;
    std::set<std::string> m_done_tasks;
    std::map<std::string, int> m_level; // held at the start, and with the steps so far
    std::map<std::string, int> m_cut;   // the highest level cut
    std::int64_t m_in_weeks = 0;
    std::int64_t m_outline = 0;
};

} // namespace

std::vector<Problem> verify_path(const Role& role, const Path& path) {
    return PathChecker(role, path).run();
}

} // namespace onramp
