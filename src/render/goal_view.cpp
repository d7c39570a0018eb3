// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/goal_view.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/goal_words.hpp"
#include "render/hanging_text.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_label = 10; // cells before what a line of a goal says
constexpr std::size_t k_bar = 20;
constexpr std::size_t k_most_cut = 3; // named in the list

std::string heading(const GoalsView& view) {
    return view.role + ": goals on " + format_date(view.today);
}

std::vector<std::string> introduction(const GoalsView& view) {
    std::vector<std::string> lines;
    lines.push_back(view.job_start ? "Months count from " + format_date(*view.job_start) + ", the first day of the job."
                                   : "Months count from the first day of the job, which is not known: 'onramp init' "
                                     "asks for it.");
    if (!view.planned) {
        lines.emplace_back("There is no plan yet: 'onramp path plan' makes one, and with it the steps of each goal.");
    }
    return lines;
}

std::string bar(double share, bool unicode) {
    const auto full = static_cast<std::size_t>(std::floor(share * static_cast<double>(k_bar)));
    std::string text;
    for (std::size_t i = 0; i < k_bar; ++i) {
        text += i < full ? (unicode ? "█" : "#") : (unicode ? "░" : "-");
    }
    return "[" + text + "]";
}

std::vector<const GoalStep*> cut_steps(const GoalPlan& plan) {
    std::vector<const GoalStep*> cut;
    for (const GoalStep& step : plan.steps) {
        if (step.standing == GoalStanding::cut) {
            cut.push_back(&step);
        }
    }
    return cut;
}

std::string cut_words(const GoalPlan& plan, std::size_t most) {
    const std::vector<const GoalStep*> cut = cut_steps(plan);
    std::vector<std::string> names;
    for (const GoalStep* step : cut) {
        if (names.size() == most) {
            names.push_back(std::to_string(cut.size() - most) + " more");
            break;
        }
        names.push_back(step->title + (step->reason.empty() ? "" : " (" + step->reason + ")"));
    }
    return join(names, "; ");
}

bool is_good(const Milestone& milestone) {
    return milestone.plan->outlook == GoalOutlook::ready || milestone.plan->outlook == GoalOutlook::in_time;
}

std::string line_of(std::string_view label, const std::string& words, const Style& style, Ink ink = Ink::plain) {
    const std::string hung = hanging_text(words, k_label, style);
    return style.paint(Ink::dim, pad("  " + std::string(label), k_label)) + style.paint(ink, hung) + "\n";
}

std::string series_lines(const GoalSeries& series, const Style& style) {
    std::string text = line_of("number", goal_series_words(series), style);
    if (const auto share = series.share()) {
        text += std::string(k_label, ' ') + style.paint(Ink::accent, bar(*share, style.unicode)) + " " +
                goal_share_words(series) + "\n";
    }
    return text;
}

std::string goal_lines(const Milestone& milestone, const Style& style, bool single) {
    const PersonaGoal& goal = milestone.goal;
    std::string text = style.paint(Ink::bold, visible(goal.name)) + "\n  " + hanging_text(goal.text, 2, style) + "\n";
    for (const GoalSeries& series : goal.series) {
        text += series_lines(series, style);
    }
    if (goal.series.empty() && single) {
        text += line_of("number", "none is named: --unit says what is counted", style);
    }
    if (milestone.plan && milestone.plan->outlook != GoalOutlook::no_steps) {
        text += line_of("needs", goal_steps_words(*milestone.plan), style);
    }
    if (milestone.plan && (single || milestone.plan->outlook != GoalOutlook::no_steps)) {
        text += line_of("so", goal_outlook_words(milestone), style, is_good(milestone) ? Ink::good : Ink::warn);
    }
    if (milestone.plan && !cut_steps(*milestone.plan).empty()) {
        text += line_of("without", cut_words(*milestone.plan, single ? SIZE_MAX : k_most_cut), style);
    }
    return text;
}

// What is held is counted, not listed.
std::vector<GoalStep> shown_steps(const GoalPlan& plan) {
    std::vector<GoalStep> steps;
    std::copy_if(plan.steps.begin(), plan.steps.end(), std::back_inserter(steps),
                 [](const GoalStep& step) { return step.standing != GoalStanding::held; });
    return steps;
}

std::string values_text(const GoalSeries& series, const Style& style) {
    TextTable table({{"On"}, {"Value", Align::right}, {"Note", Align::left, true}});
    for (const GoalValue& value : series.values) {
        table.add({{format_date(value.on)}, {format("{}", value.value)}, {value.note}});
    }
    const std::string name = series_name(series);
    return table.empty()
               ? std::string()
               : "\n" +
                     style.paint(
                         Ink::bold,
                         wrap("What was logged" + (name.empty() ? std::string() : ": " + visible(name)), style.width)) +
                     "\n" + table.render(style);
}

std::string steps_text(const GoalPlan& plan, const Style& style) {
    TextTable table({{"Step", Align::left, true}, {"When"}});
    for (const GoalStep& step : shown_steps(plan)) {
        table.add({{step.title}, {goal_step_words(step)}});
    }
    return table.empty() ? std::string() : "\n" + table.render(style);
}

std::string goal_markdown(const Milestone& milestone, bool single) {
    const PersonaGoal& goal = milestone.goal;
    std::string text = "\n### " + markdown_text(goal.name) + "\n\n" + markdown_text(goal.text) + "\n\n";
    for (const GoalSeries& series : goal.series) {
        const std::string share = goal_share_words(series);
        text += "- " + markdown_text(goal_series_words(series)) + (share.empty() ? "" : " (" + share + ")") + "\n";
    }
    if (milestone.plan && milestone.plan->outlook != GoalOutlook::no_steps) {
        text += "- needs " + goal_steps_words(*milestone.plan) + "\n";
    }
    if (milestone.plan) {
        text += "- " + goal_outlook_words(milestone) + "\n";
        if (!cut_steps(*milestone.plan).empty()) {
            text += "- without " + markdown_text(cut_words(*milestone.plan, single ? SIZE_MAX : k_most_cut)) + "\n";
        }
    }
    return text;
}

std::string single_markdown(const Milestone& milestone) {
    std::string text;
    for (const GoalSeries& series : milestone.goal.series) {
        if (series.values.empty()) {
            continue;
        }
        text += "\n| On | Value: " + markdown_text(series_name(series)) + " | Note |\n| --- | ---: | --- |\n";
        for (const GoalValue& value : series.values) {
            text += "| " + format_date(value.on) + " | " + format("{}", value.value) + " | " +
                    markdown_text(value.note) + " |\n";
        }
    }
    if (milestone.plan && !shown_steps(*milestone.plan).empty()) {
        text += "\n| Step | When |\n| --- | --- |\n";
        for (const GoalStep& step : shown_steps(*milestone.plan)) {
            text += "| " + markdown_text(step.title) + " | " + markdown_text(goal_step_words(step)) + " |\n";
        }
    }
    return text;
}

const GoalSeries* series_of(const GoalEntryView& view) {
    const auto found = std::find_if(view.goal.series.begin(), view.goal.series.end(), [&](const GoalSeries& series) {
        return series.unit == view.value.unit && series.of == view.value.of;
    });
    return found == view.goal.series.end() ? nullptr : &*found;
}

std::string entry_head(const GoalEntryView& view, const GoalSeries& series) {
    return goal_number_words(view.value.value, series) + " on " + format_date(view.value.on) + ": " + view.goal.text;
}

// The value before it by day; empty for the first.
std::string before_words(const GoalEntryView& view, const GoalSeries& series) {
    const auto at = std::find(series.values.begin(), series.values.end(), view.value);
    if (at == series.values.begin() || at == series.values.end()) {
        return {};
    }
    const GoalValue& before = *std::prev(at);
    return format("{}", before.value) + " on " + format_date(before.on);
}

// Where something newer was logged already, that is what counts.
std::string newest_words(const GoalEntryView& view, const GoalSeries& series) {
    const GoalValue& last = *series.last();
    return last == view.value ? std::string() : goal_number_words(last.value, series) + " on " + format_date(last.on);
}

} // namespace

std::string render_goals_text(const GoalsView& view, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(heading(view)), style.width)) + "\n";
    for (const std::string& line : introduction(view)) {
        text += wrap(line, style.width) + "\n";
    }
    if (view.milestones.empty()) {
        return text + "The persona names no goals.\n";
    }
    std::string area;
    for (const Milestone& milestone : view.milestones) {
        if (const std::string here = goal_area_words(milestone); here != area) {
            text += "\n" + style.paint(Ink::accent, wrap(visible(here), style.width)) + "\n";
            area = here;
        }
        text += "\n" + goal_lines(milestone, style, view.single);
        if (view.single) {
            for (const GoalSeries& series : milestone.goal.series) {
                text += values_text(series, style);
            }
            text += milestone.plan ? steps_text(*milestone.plan, style) : std::string();
        }
    }
    const bool no_unit = view.single && view.milestones.front().goal.series.empty();
    const std::string name = view.single ? view.milestones.front().goal.name : "GOAL";
    return text + "\nLog a number: " +
           style.paint(Ink::accent, "onramp goal log " + visible(name) + " VALUE" + (no_unit ? " --unit UNIT" : "")) +
           "\n";
}

std::string render_goals_markdown(const GoalsView& view) {
    std::string text = "# " + markdown_text(heading(view)) + "\n\n" + join(introduction(view), "\n") + "\n";
    std::string area;
    for (const Milestone& milestone : view.milestones) {
        if (const std::string here = goal_area_words(milestone); here != area) {
            text += "\n## " + markdown_text(here) + "\n";
            area = here;
        }
        text += goal_markdown(milestone, view.single) + (view.single ? single_markdown(milestone) : std::string());
    }
    return view.milestones.empty() ? text + "\nThe persona names no goals.\n" : text;
}

std::string render_goal_entry_text(const GoalEntryView& view, const Style& style) {
    const GoalSeries* series = series_of(view);
    if (series == nullptr) {
        return {};
    }
    std::string text = wrap(visible(entry_head(view, *series)), style.width) + "\n";
    const auto line = [&](std::string_view label, const std::string& words) {
        text += words.empty() ? "" : line_of(label, words, style);
    };
    line("note", view.value.note);
    line("before", before_words(view, *series));
    line("newest", newest_words(view, *series));
    if (series->target) {
        line("target", goal_target_words(*series));
        text += std::string(k_label, ' ') + style.paint(Ink::accent, bar(*series->share(), style.unicode)) + " " +
                goal_share_words(*series) + "\n";
    }
    return text + "Take it back: " + style.paint(Ink::accent, "onramp undo") + "\n";
}

std::string render_goal_entry_markdown(const GoalEntryView& view) {
    const GoalSeries* series = series_of(view);
    if (series == nullptr) {
        return {};
    }
    std::string text = "# " + markdown_text(entry_head(view, *series)) + "\n\n";
    const auto line = [&](std::string_view label, const std::string& words) {
        text += words.empty() ? "" : "- " + std::string(label) + ": " + markdown_text(words) + "\n";
    };
    line("note", view.value.note);
    line("before", before_words(view, *series));
    line("newest", newest_words(view, *series));
    if (series->target) {
        line("target", goal_target_words(*series));
        line("so far", goal_share_words(*series));
    }
    return text;
}

} // namespace onramp
