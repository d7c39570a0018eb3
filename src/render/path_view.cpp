// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_view.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/render/text_table.hpp"
#include "render/path_words.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_brief_lines = 8;

// "Nov 23".
std::string short_date(Date date) {
    constexpr std::string_view k_months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day civil(date);
    return format("{} {:>2}", k_months[static_cast<unsigned>(civil.month()) - 1], static_cast<unsigned>(civil.day()));
}

std::string hours_left(Minutes minutes) {
    return hours_words(hours_to_a_tenth(minutes));
}

// Weeks in a row that are all of one step are one line: how many from `first` on.
std::size_t alike(const std::vector<PathWeek>& weeks, std::size_t first) {
    std::size_t count = 1;
    while (weeks[first].pieces.size() == 1 && first + count < weeks.size() && weeks[first + count].pieces.size() == 1 &&
           weeks[first + count].pieces[0].step == weeks[first].pieces[0].step) {
        ++count;
    }
    return count;
}

// Beside a step in the week in which it begins.
std::string note_of(const PathStep* step, int week) {
    if (step == nullptr || step->first_week != week) {
        return {};
    }
    const std::string share = share_words(step->share);
    return step->start_unknown ? "check first" + (share.empty() ? "" : ", " + share) : share;
}

std::string render_weeks(const Path& path, const Style& style) {
    TextTable table(
        {{"Week"}, {"From"}, {"Time", Align::right}, {"Step", Align::left, true}, {"", Align::left, false, true}});
    for (std::size_t at = 0; at < path.weeks.size();) {
        const PathWeek& week = path.weeks[at];
        const std::size_t count = alike(path.weeks, at);
        const std::string range = std::string(style.dash()) + std::to_string(path.weeks[at + count - 1].number);
        std::string label = std::to_string(week.number) + (count > 1 ? range : std::string());
        std::string from = short_date(week.monday);
        for (const WeekPiece& piece : week.pieces) {
            const PathStep* step = path.find(piece.step);
            Minutes time = piece.minutes;
            for (std::size_t i = 1; i < count; ++i) {
                time += path.weeks[at + i].pieces[0].minutes;
            }
            table.add({{std::exchange(label, {})},
                       {std::exchange(from, {})},
                       {format_duration(time)},
                       {title_of(path, piece.step)},
                       {note_of(step, week.number), Ink::dim}});
        }
        at += count;
    }
    return table.empty() ? std::string() : table.render(style);
}

std::string rest_line(std::size_t count, std::string_view what, double hours) {
    return "  and " + counted(count, what) + " more, " + hours_words(hours) + " (--all lists them)\n";
}

std::size_t shown_lines(std::size_t all, Extent extent) {
    return extent == Extent::whole || all <= k_brief_lines + 1 ? all : k_brief_lines;
}

std::string render_outline(const Path& path, Extent extent, const Style& style) {
    const auto rows = outline_rows(path);
    if (rows.empty()) {
        return {};
    }
    const std::size_t shown = shown_lines(rows.size(), extent);
    TextTable table({{}, {{}, Align::left, true}, {{}, Align::right}});
    Minutes rest{0};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= shown) {
            rest += rows[i].minutes;
            continue;
        }
        table.add({{rows[i].name},
                   {std::string(level_words(rows[i].from)) + " " + std::string(style.arrow()) + " " +
                    std::string(level_words(rows[i].to))},
                   {hours_left(rows[i].minutes)}});
    }
    std::string text = "\n" + style.paint(Ink::bold, "Then") + "\n" + table.render(style, 2);
    return shown < rows.size() ? text + rest_line(rows.size() - shown, "skill", hours_to_a_tenth(rest)) : text;
}

// "Nov 23-24": the days in which a task is to be done.
std::string window(const PathTask& task, const Style& style) {
    return short_date(task.from) + std::string(style.dash()) + short_date(task.to);
}

std::string render_tasks(const Path& path, Extent extent, const Style& style) {
    if (path.tasks.empty()) {
        return {};
    }
    const std::size_t shown = shown_lines(path.tasks.size(), extent);
    TextTable table({{}, {{}, Align::left, true}, {}, {{}, Align::right}});
    Minutes rest{0};
    for (std::size_t i = 0; i < path.tasks.size(); ++i) {
        const PathTask& task = path.tasks[i];
        if (i < shown) {
            table.add({{window(task, style)}, {task.title}, {task.owner, Ink::dim}, {format_duration(task.minutes)}});
        } else {
            rest += task.minutes;
        }
    }
    std::string text =
        "\n" + style.paint(Ink::bold, "Onboarding tasks, beside the learning") + "\n" + table.render(style, 2);
    return shown < path.tasks.size() ? text + rest_line(path.tasks.size() - shown, "task", hours_to_a_tenth(rest))
                                     : text;
}

// Cuts with the same reason stand together; what does not fit before the deadline is one reason.
std::string shared_reason(const PathCut& cut) {
    return cut.reason.substr(0,
                             cut.reason.starts_with("does not fit") ? cut.reason.find(": needs") : std::string::npos);
}

// A number and its unit stay on one line.
std::string unbroken(std::string words, const Style& style) {
    const std::size_t space = style.unicode ? words.find(' ') : std::string::npos;
    return space == std::string::npos ? words : words.replace(space, 1, "\u00A0");
}

std::string render_cuts(const Path& path, Extent extent, const Style& style) {
    if (path.cut.empty()) {
        return {};
    }
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const PathCut& cut : path.cut) {
        const std::string reason = shared_reason(cut);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == reason; });
        if (group == groups.end()) {
            group = groups.insert(group, {reason, {}});
        }
        group->second.push_back(visible(cut.title) + " (" + unbroken(cut_hours(cut), style) + ")");
    }
    std::string text = "\n" + style.paint(Ink::bold, "Not planned") + "\n";
    for (auto& [reason, titles] : groups) {
        const std::size_t shown = shown_lines(titles.size(), extent);
        const std::size_t rest = titles.size() - shown;
        titles.resize(shown);
        text += "  " + wrap(visible(reason), style.width - 2, "  ") + "\n    " +
                style.paint(Ink::dim, wrap(join(titles, ", "), style.width - 4, "    ")) + "\n";
        if (rest > 0) {
            text += "    and " + std::to_string(rest) + " more (--all lists them)\n";
        }
    }
    return text;
}

} // namespace

std::string render_path_text(const Path& path, Extent extent, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(path_heading(path)), style.width)) + "\n" +
                       wrap(visible(path_summary(path)), style.width) + "\n";
    if (const std::string proof = proof_words(path); !proof.empty()) {
        text += wrap(proof, style.width) + "\n";
    }
    if (const std::string when = forecast_words(path); !when.empty()) {
        text += wrap(visible(when), style.width) + "\n";
    }
    if (!path.away.empty()) {
        text += wrap(away_words(path), style.width) + "\n";
    }
    if (!path.done.empty()) {
        text += counted(path.done.size(), "step or task", "steps and tasks") + " done.\n";
    }
    const std::string weeks = render_weeks(path, style);
    text += (weeks.empty() ? "" : "\n") + weeks;
    text += render_tasks(path, extent, style);
    text += render_outline(path, extent, style);
    text += render_cuts(path, extent, style);
    if (!path.waived.empty()) {
        text += "\n" + wrap(waived_words(path), style.width) + "\n";
    }
    if (!path.steps.empty()) {
        text += "\nWhat to do now: onramp path next\n";
    }
    return text;
}

std::string render_next_text(const NextView& view, const Style& style) {
    if (view.steps.empty()) {
        return wrap(no_step_words(view.waiting), style.width) + "\n";
    }
    std::string text;
    for (const PathStep* step : view.steps) {
        const auto handle = view.handles.find(step->id);
        const std::string name = handle == view.handles.end() ? step->id : handle->second;
        text += text.empty() ? "" : "\n";
        text += style.paint(Ink::accent, visible(name)) + "  " + style.paint(Ink::bold, visible(step->title)) + "  " +
                style.paint(Ink::dim, effort_words(*step)) + "\n";
        if (!step->words.empty()) {
            text += "  " + wrap(visible(step->words), style.width - 2, "  ") + "\n";
        }
        if (!step->because.empty()) {
            text += "  " + wrap("why: " + visible(step->because), style.width - 2, "  ") + "\n";
        }
        if (step->resource) {
            text += "  learn: " + visible(step->resource->title) + "\n         " + visible(step->resource->url) + "\n";
        }
        text += "  check: " + visible(check_command(*step)) + "\n";
    }
    if (view.more > 0) {
        text += "\n" + std::to_string(view.more) + " more can be started now (--all lists them)\n";
    }
    return text;
}

} // namespace onramp
