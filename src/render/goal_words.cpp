// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/goal_words.hpp"

#include <cmath>
#include <vector>

#include "base/format.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::string months_words(const IntegerRange& months) {
    if (!months.max) {
        return "from month " + std::to_string(months.min) + " on";
    }
    return months.min == *months.max ? "month " + std::to_string(months.min)
                                     : "months " + std::to_string(months.min) + " to " + std::to_string(*months.max);
}

// Where a day lies; empty without a window.
std::string place_words(const std::optional<GoalWindow>& window, Date day) {
    if (!window) {
        return {};
    }
    if (day < window->from) {
        return ", before the window begins";
    }
    return window->to && day > *window->to ? ", after the window" : ", inside the window";
}

} // namespace

std::string goal_area_words(const Milestone& milestone) {
    std::string text = milestone.goal.area;
    if (milestone.goal.months) {
        text += ", " + months_words(*milestone.goal.months);
    }
    if (milestone.window) {
        text += ": " + format_date(milestone.window->from) +
                (milestone.window->to ? " to " + format_date(*milestone.window->to) : " on");
    }
    return text;
}

std::string goal_target_words(const GoalSeries& series) {
    std::string words = goal_number_words(series.target->value, series);
    switch (series.target->comparison) {
    case Comparison::at_least:
        return words + " or more";
    case Comparison::at_most:
        return "at most " + words;
    case Comparison::equal:
        break;
    }
    return words;
}

std::string goal_series_words(const GoalSeries& series) {
    const GoalValue* last = series.last();
    if (last == nullptr) {
        return "to reach: " + goal_target_words(series) + "; nothing is logged yet";
    }
    std::string text = goal_number_words(last->value, series) + " on " + format_date(last->on);
    if (series.target) {
        return text + "; to reach: " + goal_target_words(series);
    }
    if (series.values.size() > 1) {
        const GoalValue& first = series.values.front();
        text += "; first " + format("{}", first.value) + " on " + format_date(first.on);
    }
    return text;
}

std::string goal_share_words(const GoalSeries& series) {
    constexpr double k_percent = 100;
    if (series.reached()) {
        return "reached";
    }
    const auto share = series.share();
    // Never 100 % of what is not reached.
    return share ? format("{:.0f} %", std::floor(*share * k_percent)) : std::string();
}

std::string goal_steps_words(const GoalPlan& plan) {
    std::vector<std::string> parts;
    const auto add = [&](GoalStanding standing, const std::string& words) {
        if (const std::size_t count = plan.count(standing); count > 0) {
            parts.push_back(std::to_string(count) + " " + words);
        }
    };
    add(GoalStanding::done, "done");
    add(GoalStanding::held, "held");
    add(GoalStanding::in_weeks,
        "in the weeks" + (plan.weeks_by ? " until " + format_date(*plan.weeks_by) : std::string()));
    add(GoalStanding::after_weeks, "after them" + (plan.by ? " until about " + format_date(*plan.by) : std::string()));
    add(GoalStanding::cut, "in no plan");
    return counted(plan.steps.size(), "step") + (parts.empty() ? "" : ": " + join(parts, ", "));
}

std::string goal_outlook_words(const Milestone& milestone) {
    const GoalPlan& plan = *milestone.plan;
    const std::size_t in_weeks = plan.count(GoalStanding::in_weeks);
    const std::size_t after = plan.count(GoalStanding::after_weeks);
    const std::string about = after > 0 ? "about " : "";
    switch (plan.outlook) {
    case GoalOutlook::no_steps:
        return "no skill of the role is named for it";
    case GoalOutlook::ready:
        return "all of its steps are done or held";
    case GoalOutlook::in_time:
        return "its steps are done by " + about + format_date(*plan.by) + place_words(milestone.window, *plan.by);
    case GoalOutlook::late: {
        const std::string which = in_weeks > 0 ? std::to_string(after) + " of " + counted(in_weeks + after, "step")
                                               : "all " + counted(after, "step");
        const std::string some =
            (in_weeks == 0 && after == 1 ? "its step" : which) + (after == 1 ? " comes" : " come") + " after the weeks";
        return (after > 0 ? some + ", the last by " : std::string("its steps are done by ")) +
               (plan.by ? about + format_date(*plan.by) + place_words(milestone.window, *plan.by)
                        : "a day that is not known");
    }
    case GoalOutlook::overdue:
        return "some of its steps were planned for days that are over: 'onramp path replan'";
    case GoalOutlook::cut:
        break;
    }
    const std::size_t cut = plan.count(GoalStanding::cut);
    return counted(cut, "step") + " that it needs " + (cut == 1 ? "is" : "are") + " in no plan";
}

std::string goal_step_words(const GoalStep& step) {
    switch (step.standing) {
    case GoalStanding::done:
        return "done";
    case GoalStanding::held:
        return "held";
    case GoalStanding::in_weeks:
        return step.by ? "by " + format_date(*step.by) : "in the weeks";
    case GoalStanding::after_weeks:
        return step.by ? "about " + format_date(*step.by) : "after the weeks";
    case GoalStanding::cut:
        break;
    }
    return "in no plan";
}

} // namespace onramp
