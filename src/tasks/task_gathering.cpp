// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "tasks/task_gathering.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/problem_order.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_id_cells = 60;

std::string quoted(std::string_view id) {
    return "'" + visible(shorten(id, k_id_cells)) + "'";
}

std::string place_words(const Location& where) {
    return where.line > 0 ? "in line " + std::to_string(where.line) : "at " + where.pointer;
}

// The first few ids, and how many more there are.
std::string some_of(const std::vector<std::string>& ids) {
    constexpr std::size_t k_most_shown = 5;
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(ids.size(), k_most_shown); ++i) {
        shown.push_back(quoted(ids[i]));
    }
    if (ids.size() > k_most_shown) {
        shown.push_back(std::to_string(ids.size() - k_most_shown) + " more");
    }
    return listed(shown);
}

std::string circle_words(const std::vector<std::size_t>& circle, const std::vector<TaskDraft>& drafts) {
    constexpr std::size_t k_most_shown = 20;
    std::string words;
    for (std::size_t i = 0; i < std::min(circle.size(), k_most_shown); ++i) {
        words += quoted(drafts[circle[i]].task.id) + " -> ";
    }
    if (circle.size() > k_most_shown) {
        words += std::to_string(circle.size() - k_most_shown) + " more -> ";
    }
    return words + quoted(drafts[circle.front()].task.id);
}

} // namespace

bool TaskGathering::admit() {
    m_too_many = m_too_many || m_admitted == k_most_tasks;
    m_admitted += m_too_many ? 0U : 1U;
    return !m_too_many;
}

void TaskGathering::refuse_size() {
    m_too_many = true;
}

void TaskGathering::claim(const std::string& id, const Location& where) {
    const auto [first, fresh] = m_claims.emplace(id, where);
    if (!fresh) {
        report(Severity::error, "duplicate-id",
               "the id " + quoted(id) + " stands twice, first " + place_words(first->second),
               "give one of them another id", where);
    }
}

void TaskGathering::add(TaskDraft draft) {
    if (!draft.task.id.empty()) {
        claim(draft.task.id, draft.id_at);
    }
    check_alone(draft);
    m_drafts.push_back(std::move(draft));
}

void TaskGathering::leave_out(const std::string& id, LeftOutTask why) {
    ++m_left_out_counts.at(static_cast<std::size_t>(why));
    m_left_out.insert(id);
}

void TaskGathering::lose() {
    m_lost = true;
}

void TaskGathering::check_alone(const TaskDraft& draft) {
    const WorkTask& task = draft.task;
    if (task.least && task.most && *task.least > *task.most) {
        report(Severity::error, "sessions",
               "a session of " + quoted(task.id) + " takes " + format_duration(*task.least) + " at least and " +
                   format_duration(*task.most) + " at most",
               "raise the most, or lower the least", draft.least_at);
    }
    if (task.earliest && task.deadline && *task.deadline <= *task.earliest) {
        report(Severity::warning, "order",
               quoted(task.id) + " has its deadline at " + format_instant(*task.deadline) +
                   " and begins no earlier than " + format_instant(*task.earliest),
               "nothing fits between", draft.deadline_at);
    }
}

TaskList TaskGathering::finish() {
    TaskList list;
    if (m_too_many) {
        m_problems.clear();
        report(Severity::error, "size", "there are more than " + std::to_string(k_most_tasks) + " tasks",
               "leave out those that are done", {});
        return list;
    }
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        m_places.emplace(m_drafts[i].task.id, i);
    }
    m_needs.resize(m_drafts.size());
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        resolve(i);
    }
    check_circles();
    list.notes = notes();
    for (TaskDraft& draft : m_drafts) {
        list.tasks.push_back(std::move(draft.task));
    }
    return list;
}

void TaskGathering::resolve(std::size_t index) {
    TaskDraft& draft = m_drafts[index];
    std::vector<std::string> kept;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < draft.task.after.size(); ++i) {
        const std::string& id = draft.task.after[i];
        if (!seen.insert(id).second) {
            continue;
        }
        if (const auto found = m_places.find(id); found != m_places.end()) {
            m_needs[index].push_back(found->second);
            kept.push_back(id);
        } else if (const bool left_out = m_left_out.contains(id); left_out || m_unknown == UnknownIds::pass_over) {
            pass_over(id, left_out);
        } else if (!m_lost) {
            report(Severity::error, "unknown-task", "there is no task " + quoted(id), hint_for(id), draft.after_at[i]);
        }
    }
    std::sort(m_needs[index].begin(), m_needs[index].end());
    draft.task.after = std::move(kept);
}

// The nearest of the ids that are there.
std::string TaskGathering::hint_for(const std::string& id) {
    if (m_ids.empty()) {
        std::transform(m_drafts.begin(), m_drafts.end(), std::back_inserter(m_ids),
                       [](const TaskDraft& draft) { return draft.task.id; });
    }
    const std::string hint = m_suggestions.of(id, m_ids);
    return hint.empty() ? "tasks wait for tasks of the same file" : hint;
}

void TaskGathering::pass_over(std::string_view id, bool left_out) {
    if (m_passed_over.emplace(id).second) {
        (left_out ? m_left_out_waits : m_unknown_waits).emplace_back(id);
    }
}

void TaskGathering::check_circles() {
    for (const std::vector<std::size_t>& circle : circles_of(m_needs)) {
        const TaskDraft& draft = m_drafts[circle.front()];
        report(Severity::error, "circle", "tasks wait for each other in a circle: " + circle_words(circle, m_drafts),
               "one of them has to wait for none of the others", draft.id_at);
    }
}

std::vector<std::string> TaskGathering::notes() const {
    constexpr std::array<std::array<std::string_view, 2>, 4> k_words = {
        {{"task that is done", "tasks that are done"},
         {"deleted task", "deleted tasks"},
         {"template of repeated tasks", "templates of repeated tasks"},
         {"task that waits for good", "tasks that wait for good"}}};
    std::vector<std::string> result;
    for (std::size_t i = 0; i < k_words.size(); ++i) {
        if (m_left_out_counts.at(i) > 0) {
            result.push_back("left out: " + counted(m_left_out_counts.at(i), k_words.at(i)[0], k_words.at(i)[1]));
        }
    }
    if (!m_left_out_waits.empty()) {
        result.push_back("not waited for, for it is left out: " + some_of(m_left_out_waits));
    }
    if (!m_unknown_waits.empty()) {
        result.push_back("not waited for, for the file does not have it: " + some_of(m_unknown_waits));
    }
    return result;
}

void TaskGathering::report(Severity severity, std::string rule, std::string message, std::string hint,
                           const Location& where) {
    m_problems.push_back({severity, std::move(rule), std::move(message), std::move(hint), where});
}

Reading<TaskList> task_reading(TaskList list, std::vector<Problem> problems, const std::string& file) {
    Reading<TaskList> reading{std::nullopt, std::move(problems)};
    for (Problem& problem : reading.problems) {
        problem.where.file = file;
    }
    sort_by_place(reading.problems);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(list);
    }
    return reading;
}

} // namespace onramp
