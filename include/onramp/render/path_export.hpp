// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/path/path.hpp"
#include "onramp/path/path_progress.hpp"

namespace onramp {

// The steps and tasks of a path as other programs read them. The checklist is in path_view.hpp.

// A drawing: a box for each step and task, in groups (the weeks, what comes after them, the tasks), and an arrow from
// each to what waits for it.
struct PathDrawing {
    std::string text;
    std::size_t arrows = 0;
};
PathDrawing draw_path_mermaid(const Path& path, const PathProgress& progress); // a flowchart
PathDrawing draw_path_dot(const Path& path, const PathProgress& progress);     // for Graphviz

// Mermaid draws no more than that, unless it is told to (its maxEdges and maxTextSize).
inline constexpr std::size_t k_most_mermaid_arrows = 500;
inline constexpr std::size_t k_most_mermaid_text = 50'000;

// What to do with texts that a spreadsheet would take for a formula: begin with one of = + - @ or a tab.
enum class Formulas : std::uint8_t { keep, guard }; // guard: an apostrophe before them
struct PathTable {
    std::string text;         // RFC 4180: CRLF, a header, a row a step, then a row a task; control characters visible
    std::size_t formulas = 0; // cells with such texts
};
PathTable render_path_csv(const Path& path, const PathProgress& progress, Formulas formulas);

// iCalendar (RFC 5545): for each week with learning an event of whole days, from the first to the last of
// `working_days` ("mon" ...) in it, that leaves them free; for each task a to-do. A week and a task have the same UID
// whenever it is written. Empty where there is neither.
std::string render_path_ical(const Path& path, const PathProgress& progress,
                             const std::vector<std::string>& working_days, Instant now);

// The UIDs: of the week that begins on `monday`, and of a task.
std::string calendar_week_uid(std::string_view profile, Date monday);
std::string calendar_task_uid(std::string_view profile, std::string_view task);

// A JSON array of what GitHub's "create an issue" takes (title, body, labels), one for each step and task that is not
// settled. Titles are unique, at most 256 UTF-16 units, bodies at most 65536 bytes.
std::string render_path_issues(const Path& path, const PathProgress& progress);

// JSON-LD with the terms of schema.org: a course that has the steps as parts, each a learning resource and a course.
std::string render_path_json_ld(const Path& path);

} // namespace onramp
