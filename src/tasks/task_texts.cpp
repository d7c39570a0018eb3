// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "tasks/task_texts.hpp"

#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

Problem problem_of(const ValueFault& fault, std::string_view name, std::string_view text, const Location& where) {
    constexpr std::size_t k_text_cells = 40;
    return {Severity::error, fault.rule,
            "'" + std::string(name) + "' is '" + shorten(text, k_text_cells) + "', " + fault.words, fault.hint, where};
}

void TaskTexts::take(TaskField field, std::string_view name, std::string_view text, const Location& where) {
    WorkTask& task = m_draft.task;
    switch (field) {
    case TaskField::id:
        task.id = text;
        m_draft.id_at = where;
        break;
    case TaskField::title:
        task.title = one_line(text);
        break;
    case TaskField::effort:
        store(parse_effort(text), task.effort, name, text, where);
        break;
    case TaskField::least:
        store(parse_session_length(text), task.least, name, text, where);
        m_draft.least_at = where;
        break;
    case TaskField::most:
        store(parse_session_length(text), task.most, name, text, where);
        break;
    case TaskField::earliest:
        store(parse_moment(text, DayEdge::begin, m_zone), task.earliest, name, text, where);
        break;
    case TaskField::deadline:
        store(parse_moment(text, DayEdge::end, m_zone), task.deadline, name, text, where);
        m_draft.deadline_at = where;
        break;
    case TaskField::priority:
        store(parse_priority(text), task.priority, name, text, where);
        break;
    case TaskField::place:
        store(parse_place(text), task.place, name, text, where);
        break;
    case TaskField::energy:
        store(parse_energy(text), task.load, name, text, where);
        break;
    case TaskField::after:
        take_after(name, text, where);
        break;
    case TaskField::mandatory:
        store(parse_yes_no(text), task.mandatory, name, text, where);
        break;
    }
}

void TaskTexts::take_after(std::string_view name, std::string_view text, const Location& where) {
    for (std::string& id : split_ids(text)) {
        if (m_draft.task.after.size() == k_most_waits) {
            if (!std::exchange(m_told_of_waits, true)) {
                report(
                    {"range", "more than " + std::to_string(k_most_waits) + " ids", "let it wait for the last of them"},
                    name, text, where);
            }
            return;
        }
        m_draft.task.after.push_back(std::move(id));
        m_draft.after_at.push_back(where);
    }
}

void TaskTexts::report(const ValueFault& fault, std::string_view name, std::string_view text, const Location& where) {
    m_problems.push_back(problem_of(fault, name, text, where));
}

} // namespace onramp
