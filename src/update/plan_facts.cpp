// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "update/plan_facts.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/path/step_id.hpp"
#include "path/timetable.hpp"
#include "update/log_facts.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr int k_leading = 4; // the level at which one leads others
constexpr days k_week{7};
constexpr days k_fortnight{14};

// The last working day of the last week of each step that the weeks finish.
std::map<std::string, Date> last_days(const Path& path, int last_working_day) {
    std::map<std::string, Minutes> placed;
    std::map<std::string, Date> last;
    for (const PathWeek& week : path.weeks) {
        for (const WeekPiece& piece : week.pieces) {
            placed[piece.step] += piece.minutes;
            const Date day = week.monday + days(last_working_day);
            last[piece.step] = path.deadline ? std::min(day, *path.deadline) : day;
        }
    }
    for (const PathStep& step : path.steps) {
        if (placed[step.id] < step.planned) {
            last.erase(step.id);
        }
    }
    return last;
}

} // namespace

PlanFacts::PlanFacts(const Role& role, const Journal& journal, const UpdateRequest& request)
    : m_role(role), m_journal(journal), m_request(request), m_path(journal.plan ? &*journal.plan : nullptr) {
    for (const auto& [id, item] : journal.items) {
        (item.status == ItemStatus::done ? m_done : m_closed).insert(id);
    }
    if (m_path != nullptr) {
        m_done.insert(m_path->done.begin(), m_path->done.end());
        m_by = last_days(*m_path, last_working_day(role.hours));
    }
    m_done = with_levels_below(std::move(m_done));
    m_closed.insert(m_done.begin(), m_done.end());
}

std::pair<int, int> PlanFacts::progress() const {
    if (m_path == nullptr) {
        return {};
    }
    const auto done = std::count_if(m_path->steps.begin(), m_path->steps.end(),
                                    [&](const PathStep& step) { return m_done.contains(step.id); });
    return {static_cast<int>(m_path->steps.size()), static_cast<int>(done)};
}

bool PlanFacts::is_late(const PathStep& step) const {
    const auto by = m_by.find(step.id);
    return by != m_by.end() && by->second < m_request.today && !is_closed(step.id);
}

bool PlanFacts::is_in_hand(const std::string& id) const {
    return (m_journal.open && m_journal.open->id == id) || m_journal.worked.contains(id);
}

bool PlanFacts::is_given_up(const std::string& id) const {
    const auto tick = parse_tick_id(id);
    return tick && std::any_of(m_journal.playbooks.begin(), m_journal.playbooks.end(), [&](const PlaybookRun& run) {
               return run.id == tick->run && run.abandoned.has_value();
           });
}

UpdateFact PlanFacts::planned_fact(const std::string& id) const {
    UpdateFact fact = named_fact(m_role, m_journal, id);
    if (const auto by = m_by.find(id); by != m_by.end()) {
        fact.by = by->second;
    }
    return fact;
}

std::optional<UpdateFact> PlanFacts::plan_end() const {
    if (m_path == nullptr || !m_path->forecast) {
        return std::nullopt;
    }
    const bool goes_on = m_path->hours_outline > 0 && !m_path->deadline;
    const PathForecast::End& end = goes_on ? m_path->forecast->weeks : m_path->forecast->role;
    UpdateFact fact;
    fact.kind = FactKind::plan;
    fact.detail = goes_on ? "weeks" : "role";
    fact.count = static_cast<int>(m_path->weeks.size());
    fact.on = m_request.date_of(m_path->as_of);
    fact.by = end.even;
    fact.safe_by = end.safe;
    return end.even ? std::optional(fact) : std::nullopt;
}

std::vector<UpdateFact> PlanFacts::milestones() const {
    std::vector<UpdateFact> facts;
    if (auto end = plan_end()) {
        facts.push_back(std::move(*end));
    }
    for (const Milestone& milestone : m_request.milestones) {
        if (milestone.goal.kind != GoalKind::horizon || !milestone.plan || milestone.plan->steps.empty()) {
            continue;
        }
        UpdateFact fact;
        fact.kind = FactKind::goal;
        fact.ids = {milestone.goal.id};
        fact.title = milestone.goal.text;
        fact.window = milestone.window;
        fact.outlook = milestone.plan->outlook;
        fact.by = milestone.plan->by;
        fact.count = static_cast<int>(milestone.plan->steps.size());
        fact.good =
            static_cast<int>(milestone.plan->count(GoalStanding::done) + milestone.plan->count(GoalStanding::held));
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<UpdateFact> PlanFacts::goals_at_risk() const {
    std::vector<UpdateFact> facts;
    std::vector<UpdateFact> goals = milestones();
    std::erase_if(goals, [](const UpdateFact& fact) { return fact.kind != FactKind::goal; });
    for (const GoalOutlook outlook : {GoalOutlook::overdue, GoalOutlook::late, GoalOutlook::cut}) {
        UpdateFact risk;
        risk.kind = FactKind::goal;
        risk.outlook = outlook;
        risk.count = static_cast<int>(goals.size());
        for (const UpdateFact& goal : goals) {
            if (goal.outlook == outlook && (outlook != GoalOutlook::late || (goal.window && goal.window->to))) {
                risk.ids.push_back(goal.ids.front());
                ++risk.good;
            }
        }
        if (!risk.ids.empty()) {
            facts.push_back(std::move(risk));
        }
    }
    return facts;
}

std::vector<UpdateFact> PlanFacts::in_hand() const {
    std::vector<UpdateFact> facts;
    const auto& open = m_journal.open;
    if (open) {
        UpdateFact fact = planned_fact(open->id);
        fact.started = true;
        fact.on = m_request.date_of(open->since);
        if (const auto worked = m_journal.worked.find(open->id); worked != m_journal.worked.end()) {
            fact.minutes = worked->second;
        }
        facts.push_back(std::move(fact));
    }
    for (const auto& [id, minutes] : m_journal.worked) {
        if ((!open || open->id != id) && !is_closed(id) && !is_given_up(id)) {
            facts.push_back(planned_fact(id));
            facts.back().minutes = minutes;
        }
    }
    for (const RunStanding& standing : playbook_runs(m_journal)) {
        if (const auto next = standing.next(); standing.state() == RunState::open && next) {
            const std::string id = tick_id(standing.run, *next);
            if (is_in_hand(id)) {
                continue;
            }
            UpdateFact& fact = facts.emplace_back(named_fact(m_role, m_journal, id));
            fact.on = m_request.date_of(standing.last());
            fact.count = static_cast<int>(standing.ticks.size());
            fact.good = static_cast<int>(standing.settled());
        }
    }
    return facts;
}

std::vector<const PathStep*> PlanFacts::next_steps() const {
    constexpr std::size_t k_first_ready = 3;
    std::vector<const PathStep*> steps;
    if (m_path == nullptr) {
        return steps;
    }
    const Date last_monday = monday_of(m_request.today) + k_week;
    for (const PathStep& step : m_path->steps) {
        const PathWeek* week = m_path->find_week(step.first_week);
        if (week != nullptr && week->monday <= last_monday && !is_closed(step.id) && !is_late(step) &&
            !is_in_hand(step.id)) {
            steps.push_back(&step);
        }
    }
    if (steps.empty()) {
        for (const PathStep* step : ready_steps(*m_path, m_closed)) {
            if (steps.size() < k_first_ready && !is_late(*step) && !is_in_hand(step->id)) {
                steps.push_back(step);
            }
        }
    }
    return steps;
}

std::vector<UpdateFact> PlanFacts::next() const {
    std::vector<UpdateFact> facts;
    for (const PathStep* step : next_steps()) {
        facts.push_back(planned_fact(step->id));
        facts.back().minutes = step->planned;
    }
    if (m_path == nullptr) {
        return facts;
    }
    for (const PathTask& task : m_path->tasks) {
        if (task.from <= m_request.today + k_fortnight && task.to >= m_request.today && !is_closed(task.id) &&
            !is_in_hand(task.id) && (task.from > m_request.today || waits_for(task).empty())) {
            facts.push_back(named_fact(m_role, m_journal, task.id));
            facts.back().by = task.to;
            facts.back().minutes = task.minutes;
        }
    }
    return facts;
}

std::vector<std::string> PlanFacts::waits_for(const PathTask& task) const {
    std::vector<std::string> titles;
    for (const std::string& before : task.after) {
        if (!is_closed(before)) {
            titles.push_back(named_fact(m_role, m_journal, before).title);
        }
    }
    return titles;
}

std::vector<UpdateFact> PlanFacts::late() const {
    std::vector<UpdateFact> facts;
    if (m_path == nullptr) {
        return facts;
    }
    for (const PathStep& step : m_path->steps) {
        if (is_late(step)) {
            facts.push_back(planned_fact(step.id));
        }
    }
    for (const PathTask& task : m_path->tasks) {
        if (is_closed(task.id) || task.from > m_request.today) {
            continue;
        }
        const std::vector<std::string> waits = waits_for(task);
        if (task.to < m_request.today || !waits.empty()) {
            facts.push_back(named_fact(m_role, m_journal, task.id));
            facts.back().by = task.to;
            facts.back().overdue = task.to < m_request.today;
            facts.back().before = listed(waits);
        }
    }
    return facts;
}

std::vector<UpdateFact> PlanFacts::help() const {
    std::map<std::string, int> leads;
    for (const LearntLevel& learnt : learnt_levels(m_journal)) {
        leads[learnt.skill] = std::max(leads[learnt.skill], learnt.level);
    }
    for (const Attestation& word : m_journal.attestations) {
        leads[word.skill] = std::max(leads[word.skill], word.level);
    }
    std::vector<UpdateFact> facts;
    for (const auto& [skill, level] : leads) {
        if (level >= k_leading) {
            UpdateFact fact = named_fact(m_role, m_journal, skill + "@" + std::to_string(level));
            fact.kind = FactKind::offer;
            fact.ids = {skill};
            facts.push_back(std::move(fact));
        }
    }
    for (const PathStep* step : next_steps()) {
        if (step->check == StepCheck::word) {
            UpdateFact fact = planned_fact(step->id);
            fact.kind = FactKind::word;
            facts.push_back(std::move(fact));
        }
    }
    return facts;
}

} // namespace onramp
