// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_view.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"
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

std::string title_of(const Path& path, const std::string& id) {
    const PathStep* step = path.find(id);
    return step == nullptr ? id : step->title;
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
            const bool check = step != nullptr && step->start_unknown && step->first_week == week.number;
            Minutes time = piece.minutes;
            for (std::size_t i = 1; i < count; ++i) {
                time += path.weeks[at + i].pieces[0].minutes;
            }
            table.add({{std::exchange(label, {})},
                       {std::exchange(from, {})},
                       {format_duration(time)},
                       {title_of(path, piece.step)},
                       {check ? "check first" : "", Ink::dim}});
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

std::string cut_hours(const PathCut& cut) {
    return cut.hours > 0 ? hours_words(cut.hours) : "unknown";
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

std::string step_item(const PathStep& step) {
    std::string text =
        "- [ ] **" + markdown_text(step.title) + "** (`" + visible(step.id) + "`), " + effort_words(step) + "\n";
    if (!step.words.empty()) {
        text += "  " + markdown_text(step.words) + "\n";
    }
    if (!step.because.empty()) {
        text += "  Why: " + markdown_text(step.because) + "\n";
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
    if (!path.done.empty()) {
        text += counted(path.done.size(), "step") + " done.\n";
    }
    const std::string weeks = render_weeks(path, style);
    text += (weeks.empty() ? "" : "\n") + weeks;
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

std::string render_path_markdown(const Path& path) {
    std::string text = "# " + markdown_text(path_heading(path)) + "\n\n" + markdown_text(path_summary(path)) + "\n";
    const std::string proof = proof_words(path);
    text += proof.empty() ? "" : proof + "\n";
    for (const PathWeek& week : path.weeks) {
        std::string items;
        for (const WeekPiece& piece : week.pieces) {
            const PathStep* step = path.find(piece.step);
            if (step != nullptr && step->first_week == week.number) {
                items += step_item(*step);
            } else {
                items += "- " + markdown_text(title_of(path, piece.step)) +
                         ", continued: " + format_duration(piece.minutes) + "\n";
            }
        }
        if (!items.empty()) {
            text += "\n## Week " + std::to_string(week.number) + ", from " + format_date(week.monday) + "\n\n" + items;
        }
    }
    std::string later;
    for (const PathStep& step : path.steps) {
        later += step.first_week == 0 ? step_item(step) : std::string();
    }
    text += later.empty() ? "" : "\n## Then\n\n" + later;
    if (!path.cut.empty()) {
        text += "\n## Not planned\n\n";
        for (const PathCut& cut : path.cut) {
            text += "- " + markdown_text(cut.title) + ", " + cut_hours(cut) + ": " + markdown_text(cut.reason) + "\n";
        }
    }
    if (!path.waived.empty()) {
        text += "\n## Counted as held\n\n";
        for (const PathWaiver& waiver : path.waived) {
            text += "- " + markdown_text(waiver.name) + ": " + std::string(level_words(waiver.level)) +
                    (waiver.verdict == Verdict::undecided ? " (undecided, worth a check)" : "") + "\n";
        }
    }
    return text;
}

std::string render_next_text(const NextView& view, const Style& style) {
    if (view.steps.empty()) {
        return "No step is open: everything planned is done.\n";
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
    }
    if (view.more > 0) {
        text += "\n" + std::to_string(view.more) + " more can be started now (--all lists them)\n";
    }
    return text;
}

std::string render_next_markdown(const NextView& view) {
    std::string text = "# Next\n\n";
    for (const PathStep* step : view.steps) {
        text += step_item(*step);
    }
    if (view.steps.empty()) {
        text += "No step is open: everything planned is done.\n";
    }
    if (view.more > 0) {
        text += "\n" + std::to_string(view.more) + " more can be started now.\n";
    }
    return text;
}

} // namespace onramp
