// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/csv.hpp"
#include "onramp/base/text.hpp"
#include "tasks/task_readers.hpp"
#include "tasks/task_texts.hpp"

namespace onramp {

namespace {

// In the order of the fields.
constexpr std::array<std::string_view, k_task_fields> k_columns = {"id",        "title",  "effort",   "min_chunk",
                                                                   "max_chunk", "start",  "deadline", "priority",
                                                                   "place",     "energy", "after",    "mandatory"};

// "Min chunk" and "min-chunk" are min_chunk, too.
std::string column_name(std::string_view cell) {
    std::string name = lower(trim(cell));
    std::replace_if(
        name.begin(), name.end(), [](char each) { return each == ' ' || each == '-'; }, '_');
    return name;
}

std::optional<TaskField> field_of(std::string_view cell) {
    const auto* const found = std::find(k_columns.begin(), k_columns.end(), column_name(cell));
    return found == k_columns.end() ? std::nullopt : std::optional(static_cast<TaskField>(found - k_columns.begin()));
}

bool is_blank(const std::vector<CsvCell>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return trim(cell.text).empty(); });
}

class CsvTasks {
public:
    CsvTasks(std::string_view text, const Zone& zone, std::vector<Problem>& problems)
        : m_rows(text, csv_separator(text)), m_zone(zone), m_problems(problems) {}

    TaskList read() {
        std::vector<CsvCell> cells;
        while (m_rows.next(cells) && is_blank(cells)) {
        }
        if (cells.empty()) {
            report("empty", "there is no header line", header_hint(), {{}, 1, 1});
            return {};
        }
        if (!read_header(cells)) {
            return {};
        }
        std::size_t faults = m_rows.problems().size();
        while (m_rows.next(cells)) {
            if (is_blank(cells)) {
                continue;
            }
            if (!m_gathering.admit()) {
                break;
            }
            if (std::exchange(faults, m_rows.problems().size()) != m_rows.problems().size()) {
                m_gathering.lose();
            } else {
                read_row(cells);
            }
        }
        m_problems.insert(m_problems.end(), m_rows.problems().begin(), m_rows.problems().end());
        TaskList list = m_gathering.finish();
        if (!m_passed_over.empty()) {
            list.notes.push_back("passed over: " + counted(m_passed_over.size(), "column") + " (" +
                                 shorten(join(m_passed_over, ", "), 100) + ")");
        }
        return list;
    }

private:
    static std::string header_hint() {
        return "the first line names the columns: " + listed({k_columns.begin(), k_columns.end()}) +
               "; only title is needed";
    }

    bool read_header(const std::vector<CsvCell>& cells) {
        m_fields.clear();
        for (const CsvCell& cell : cells) {
            const auto field = field_of(cell.text);
            if (field && std::find(m_fields.begin(), m_fields.end(), field) != m_fields.end()) {
                report("duplicate", "the column '" + column_name(cell.text) + "' stands twice", "leave one of them",
                       cell);
            } else if (!field) {
                m_passed_over.push_back(visible(shorten(trim(cell.text), 40)));
            }
            m_fields.push_back(field);
        }
        if (std::find(m_fields.begin(), m_fields.end(), TaskField::title) == m_fields.end()) {
            report("column", "the column 'title' is missing", header_hint(), cells.front());
        }
        m_problems.insert(m_problems.end(), m_rows.problems().begin(), m_rows.problems().end());
        return m_problems.empty();
    }

    void read_row(const std::vector<CsvCell>& cells) {
        if (cells.size() != m_fields.size()) {
            report("cells", counted(cells.size(), "cell") + " where the header has " + std::to_string(m_fields.size()),
                   "put a cell that has separators in it between double quotes", cells.front());
            m_gathering.lose();
            return;
        }
        TaskTexts texts(m_zone, m_problems);
        TaskDraft& draft = texts.draft();
        draft.id_at = {{}, cells.front().line, cells.front().column, {}};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string_view text = trim(cells[i].text);
            const Location where{{}, cells[i].line, cells[i].column, {}};
            if (m_fields[i] && !text.empty()) {
                texts.take(*m_fields[i], k_columns.at(static_cast<std::size_t>(*m_fields[i])), text, where);
            } else if (m_fields[i] == TaskField::title) {
                report("empty", "'title' is empty", "write what is to be done", cells[i]);
            }
        }
        if (draft.task.id.empty()) {
            draft.task.id = "line-" + std::to_string(cells.front().line);
        }
        m_gathering.add(std::move(draft));
    }

    void report(std::string rule, std::string message, std::string hint, const CsvCell& cell) {
        m_problems.push_back(
            {Severity::error, std::move(rule), std::move(message), std::move(hint), {{}, cell.line, cell.column, {}}});
    }

    CsvReader m_rows;
    const Zone& m_zone;
    std::vector<Problem>& m_problems;
    TaskGathering m_gathering{UnknownIds::refuse, m_problems};
    std::vector<std::optional<TaskField>> m_fields; // of the columns
    std::vector<std::string> m_passed_over;
};

} // namespace

TaskHeader task_header_of(std::string_view text) {
    CsvReader rows(text, csv_separator(text));
    std::vector<CsvCell> cells;
    rows.next(cells);
    const auto known = [](const CsvCell& cell) { return field_of(cell.text).has_value(); };
    const auto title = [](const CsvCell& cell) { return field_of(cell.text) == TaskField::title; };
    if (std::none_of(cells.begin(), cells.end(), title)) {
        return TaskHeader::absent;
    }
    return std::count_if(cells.begin(), cells.end(), known) > 1 ? TaskHeader::columns : TaskHeader::title_alone;
}

Reading<TaskList> read_task_csv(std::string_view text, const Zone& zone, const std::string& file) {
    std::vector<Problem> problems;
    TaskList list = CsvTasks(text, zone, problems).read();
    return task_reading(std::move(list), std::move(problems), file);
}

} // namespace onramp
