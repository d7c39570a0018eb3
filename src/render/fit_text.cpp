// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/fit_view.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"
#include "render/session_words.hpp"
#include "render/week_grid.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

std::string day_time(LocalTime time) {
    return weekday_name(std::chrono::floor<std::chrono::days>(time)) + " " + format_local(time).substr(5, 5) + " " +
           format_local(time).substr(11);
}

std::string bulleted(const std::string& line, const Style& style) {
    return "  " + wrap(std::string(style.bullet()) + " " + visible(line), style.width - 2, "    ") + "\n";
}

// What each goal is called, and in what it is counted.
struct GoalWords {
    std::string_view name;
    std::string_view unit;
};
constexpr std::array<GoalWords, k_placement_goals> k_goals = {
    GoalWords{"left out", "worth"}, GoalWords{"late", "5 min, weighted"}, GoalWords{"changed", "sessions"},
    GoalWords{"away from the best place", "5 min, weighted"}, GoalWords{"ends", "5 min, weighted"}};

std::string gap_words(const PlacementLevel& level) {
    if (level.value == level.bound) {
        return "proved best";
    }
    constexpr double k_percent = 100;
    const double gap = static_cast<double>(level.value - level.bound) /
                       static_cast<double>(std::max<std::int64_t>(level.value, 1)) * k_percent;
    return format("at least {}, gap {:.1f} %", level.bound, gap);
}

Minutes learning_in(std::span<const DayPlan> days) {
    Minutes sum{0};
    for (const DayPlan& day : days) {
        sum += day.learning;
    }
    return sum;
}

// "40 min of 'X'", each thing once.
std::vector<std::string> left_out_lines(const Planning& planning) {
    std::vector<std::pair<std::string, Minutes>> sums;
    for (const LeftOut& left : planning.left_out) {
        const auto known =
            std::find_if(sums.begin(), sums.end(), [&](const auto& sum) { return sum.first == left.title; });
        if (known == sums.end()) {
            sums.emplace_back(left.title, left.minutes);
        } else {
            known->second += left.minutes;
        }
    }
    std::vector<std::string> lines;
    lines.reserve(sums.size());
    for (const auto& [title, minutes] : sums) {
        lines.push_back(format_duration(minutes) + " of '" + title + "'");
    }
    return lines;
}

std::string change_words(const ScheduleChange& change, const Style& style) {
    const std::string arrow = " " + std::string(style.arrow()) + " ";
    switch (change.kind) {
    case ScheduleChangeKind::moved: {
        std::string words = day_time(change.before->start) + arrow + day_time(change.after->start);
        if (change.before->length() != change.after->length()) {
            words += ", " + format_duration(change.after->length());
        }
        return words;
    }
    case ScheduleChangeKind::shortened:
    case ScheduleChangeKind::lengthened:
        return day_time(change.before->start) + ", " + format_duration(change.before->length()) + arrow +
               format_duration(change.after->length());
    case ScheduleChangeKind::dropped:
        return day_time(change.before->start) + ", " + format_duration(change.before->length());
    case ScheduleChangeKind::fresh:
        break;
    }
    return day_time(change.after->start) + ", " + format_duration(change.after->length());
}

std::string heading_of(ScheduleChangeKind kind) {
    std::string name(schedule_change_name(kind));
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

std::string same_words(const ScheduleDiff& diff) {
    const auto count = static_cast<std::size_t>(diff.unchanged);
    if (diff.changes.empty()) {
        return "Nothing changes: " + counted(count, "session") + (count == 1 ? " stands" : " stand") + " as before.";
    }
    std::string words = counted(count, "session") + (count == 1 ? " stands" : " stand") + " as before.";
    const auto moved = std::count_if(diff.changes.begin(), diff.changes.end(), [](const ScheduleChange& change) {
        return change.kind == ScheduleChangeKind::moved;
    });
    if (moved > 0 && diff.least_moved > 0) {
        words += " At least " + std::to_string(diff.least_moved) + " had to change.";
    }
    return words;
}

} // namespace

std::string render_quality_text(const Planning& planning, const Style& style) {
    TextTable table({{"goal", Align::left, true}, {"value", Align::right}, {"", Align::left}});
    for (std::size_t goal = 0; goal < k_placement_goals; ++goal) {
        const PlacementLevel& level = planning.levels[goal];
        table.add({{std::string(k_goals[goal].name)},
                   {std::to_string(level.value)},
                   {gap_words(level), level.value == level.bound ? Ink::good : Ink::plain}});
    }
    return table.render(style, 2);
}

std::string render_fit_text(const Schedule& schedule, const Style& style) {
    std::string text;
    std::span<const DayPlan> rest(schedule.days);
    while (!rest.empty()) {
        std::size_t count = 1;
        while (count < rest.size() && monday_of(rest[count].date) == monday_of(rest[0].date)) {
            ++count;
        }
        const auto week = rest.first(count);
        rest = rest.subspan(count);
        text += (text.empty() ? "" : "\n") +
                style.paint(Ink::bold, weekday_name(week.front().date) + " " + format_date(week.front().date) + " to " +
                                           weekday_name(week.back().date) + " " + format_date(week.back().date)) +
                "  learning " + format_duration(learning_in(week)) + "\n" + week_grid(week, style);
    }
    text += week_grid_legend(schedule.days, style);
    if (const auto left = left_out_lines(*schedule.planning); !left.empty()) {
        text += "\n" + style.paint(Ink::bold, "No place for") + "\n";
        for (const std::string& line : left) {
            text += bulleted(line, style);
        }
    }
    text += "\n" + style.paint(Ink::bold, "How good it is") + "\n" + render_quality_text(*schedule.planning, style);
    return text;
}

std::string render_no_plan_text(const Fit& fit, const Zone& zone, const Style& style) {
    if (fit.verdict == PlacementVerdict::undecided) {
        return "Undecided: no plan was found, and none is proved to be impossible.\n" +
               style.paint(Ink::dim, "More --iterations search longer.") + "\n";
    }
    std::string text = style.paint(Ink::bad, "There is no plan:") + " what must be done cannot all be done.\n";
    for (const Shortage& shortage : fit.shortages) {
        std::vector<std::string> titles;
        for (const std::string& title : shortage.titles) {
            titles.push_back("'" + title + "'");
        }
        const std::string words =
            listed(titles) + (titles.size() == 1 ? " needs " : " need ") + format_duration(shortage.needed) +
            " before " + day_time(zone.to_local(shortage.until)) + ", " + format_duration(shortage.open) +
            (shortage.open == Minutes(60) ? " is" : " are") + " open: short of " + format_duration(shortage.missing());
        text += "\n" + wrap(visible(words), style.width) + "\n";
        for (const ShortageFix& fix : shortage.fixes) {
            text += bulleted(fix.words, style);
        }
    }
    if (fit.shortages.empty() && fit.conflict.titles.empty()) {
        text += "\nWhat is pinned, or begins within the time of --freeze, is in the way.\n" +
                style.paint(Ink::dim, "Let sessions move with --unpin or --freeze 0m.") + "\n";
    }
    if (!fit.conflict.titles.empty()) {
        text += "\n" +
                std::string(fit.conflict.minimal ? "These cannot all be placed, and without any one of them "
                                                   "the others can:"
                                                 : "Among these are some that cannot be placed together:") +
                "\n";
        for (const std::string& title : fit.conflict.titles) {
            text += bulleted(title, style);
        }
    }
    return text;
}

std::string render_no_plan_json(const Fit& fit, const Zone& zone) {
    using nlohmann::ordered_json;
    ordered_json shortages = ordered_json::array();
    for (const Shortage& shortage : fit.shortages) {
        ordered_json fixes = ordered_json::array();
        for (const ShortageFix& fix : shortage.fixes) {
            fixes.push_back({{"fix", fix.words}, {"cost", fix.cost}});
        }
        shortages.push_back({{"work", shortage.titles},
                             {"before", format_local(zone.to_local(shortage.until))},
                             {"needed_minutes", shortage.needed.count()},
                             {"open_minutes", shortage.open.count()},
                             {"fixes", std::move(fixes)}});
    }
    ordered_json document = {{"kind", "no_plan"},
                             {"schema_version", 1},
                             {"verdict", fit.verdict == PlacementVerdict::undecided ? "undecided" : "infeasible"},
                             {"shortages", std::move(shortages)},
                             {"conflict", {{"work", fit.conflict.titles}, {"minimal", fit.conflict.minimal}}}};
    return dump_document(document);
}

std::string render_schedule_diff_text(const ScheduleDiff& diff, const Style& style) {
    std::string text;
    auto change = diff.changes.begin();
    while (change != diff.changes.end()) {
        const ScheduleChangeKind kind = change->kind;
        text += style.paint(Ink::bold, heading_of(kind)) + "\n";
        TextTable table({{"", Align::left, true}, {"", Align::left}, {"", Align::left, true}});
        for (; change != diff.changes.end() && change->kind == kind; ++change) {
            const Session& session = change->after ? *change->after : *change->before;
            table.add(
                {{session.title, ink_of(session.kind)}, {change_words(*change, style)}, {change->reason, Ink::dim}});
        }
        text += table.render(style, 2) + "\n";
    }
    return text + same_words(diff) + "\n";
}

std::string render_schedule_diff_markdown(const ScheduleDiff& diff) {
    std::string text = "# What changes\n\n";
    if (!diff.changes.empty()) {
        text += "| change | session | when | why |\n|---|---|---|---|\n";
    }
    for (const ScheduleChange& change : diff.changes) {
        const Session& session = change.after ? *change.after : *change.before;
        text += "| " + std::string(schedule_change_name(change.kind)) + " | " + markdown_text(session.title) + " | " +
                change_words(change, Style{}) + " | " + markdown_text(change.reason) + " |\n";
    }
    return text + (diff.changes.empty() ? "" : "\n") + same_words(diff) + "\n";
}

} // namespace onramp
