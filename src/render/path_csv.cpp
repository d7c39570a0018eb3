// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <map>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/render/path_export.hpp"
#include "render/path_words.hpp"

namespace onramp {

namespace {

constexpr std::array<std::string_view, 26> k_columns = {
    "kind",       "id",        "title",        "skill",        "level",      "phase",
    "need",       "load",      "hours_low",    "hours_likely", "hours_high", "planned_minutes",
    "first_week", "last_week", "first_monday", "last_monday",  "from",       "to",
    "after",      "check",     "resource",     "resource_url", "exercise",   "owner",
    "status",     "share"};

using Row = std::map<std::string_view, std::string>; // cells by column

class Table {
public:
    explicit Table(Formulas formulas) : m_formulas(formulas) {
        for (const std::string_view column : k_columns) {
            add_cell(column);
        }
        end_row();
    }

    void add(const Row& row) {
        for (const std::string_view column : k_columns) {
            const auto found = row.find(column);
            add_cell(found == row.end() ? std::string_view() : std::string_view(found->second));
        }
        end_row();
    }

    PathTable take() && { return std::move(m_table); }

private:
    void add_cell(std::string_view raw) {
        const std::string value = visible(unix_lines(raw), Lines::keep);
        m_table.text += m_first ? "" : ",";
        m_first = false;
        const bool formula = !value.empty() && std::string_view("=+-@\t").find(value[0]) != std::string_view::npos;
        m_table.formulas += formula ? 1 : 0;
        const bool guarded = formula && m_formulas == Formulas::guard;
        if (!guarded && value.find_first_of(",\"\n") == std::string_view::npos) {
            m_table.text += value;
            return;
        }
        m_table.text += guarded ? "\"'" : "\"";
        for (const char c : value) {
            m_table.text += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
        }
        m_table.text += '"';
    }

    void end_row() {
        m_table.text += "\r\n";
        m_first = true;
    }

    PathTable m_table;
    Formulas m_formulas;
    bool m_first = true;
};

std::string monday_text(const Path& path, int number) {
    const PathWeek* week = path.find_week(number);
    return week == nullptr ? std::string() : format_date(week->monday);
}

Row step_row(const Path& path, const PathStep& step, Standing standing) {
    Row row = {{"kind", "step"},
               {"id", step.id},
               {"title", step.title},
               {"skill", step.skill},
               {"level", std::to_string(step.level)},
               {"phase", std::string(phase_name(step.phase))},
               {"need", std::string(need_name(step.need))},
               {"load", std::string(load_name(step.load))},
               {"hours_low", format("{:g}", step.hours.low)},
               {"hours_likely", format("{:g}", step.hours.likely)},
               {"hours_high", format("{:g}", step.hours.high)},
               {"planned_minutes", std::to_string(step.planned.count())},
               {"after", join(step.after, " ")},
               {"check", check_command(step)},
               {"exercise", step.exercise},
               {"status", std::string(standing_name(standing))}};
    if (step.first_week > 0) {
        row["first_week"] = std::to_string(step.first_week);
        row["last_week"] = std::to_string(step.last_week);
        row["first_monday"] = monday_text(path, step.first_week);
        row["last_monday"] = monday_text(path, step.last_week);
    }
    if (step.resource) {
        row["resource"] = step.resource->title;
        row["resource_url"] = step.resource->url;
    }
    if (step.share) {
        row["share"] = format("{:g}", *step.share);
    }
    return row;
}

Row task_row(const PathTask& task, Standing standing) {
    return {{"kind", "task"},
            {"id", task.id},
            {"title", task.title},
            {"planned_minutes", std::to_string(task.minutes.count())},
            {"from", format_date(task.from)},
            {"to", format_date(task.to)},
            {"after", join(task.after, " ")},
            {"check", task.check},
            {"resource_url", task.link},
            {"owner", task.owner},
            {"status", std::string(standing_name(standing))}};
}

} // namespace

PathTable render_path_csv(const Path& path, const PathProgress& progress, Formulas formulas) {
    Table table(formulas);
    for (const PathStep& step : path.steps) {
        table.add(step_row(path, step, progress.of(step.id)));
    }
    for (const PathTask& task : path.tasks) {
        table.add(task_row(task, progress.of(task.id)));
    }
    return std::move(table).take();
}

} // namespace onramp
