// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/render/goal_view.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json share_value(double share) {
    constexpr double k_digits = 1e4;
    return number_value(std::floor(share * k_digits) / k_digits);
}

ordered_json target_value(const NumericTarget& target) {
    return {{"value", number_value(target.value)}, {"comparison", comparison_name(target.comparison)}};
}

ordered_json entry_value(const GoalValue& value) {
    ordered_json entry = {
        {"value", number_value(value.value)}, {"on", format_date(value.on)}, {"at", format_instant(value.at)}};
    if (!value.note.empty()) {
        entry["note"] = value.note;
    }
    return entry;
}

ordered_json series_value(const GoalSeries& series) {
    ordered_json value = {{"unit", series.unit}};
    if (!series.of.empty()) {
        value["of"] = series.of;
    }
    if (series.target) {
        value["target"] = target_value(*series.target);
        value["reached"] = series.reached();
    }
    if (const auto share = series.share()) {
        value["share"] = share_value(*share);
    }
    value["values"] = ordered_json::array();
    for (const GoalValue& each : series.values) {
        value["values"].push_back(entry_value(each));
    }
    return value;
}

ordered_json plan_value(const GoalPlan& plan) {
    ordered_json value = {{"outlook", goal_outlook_name(plan.outlook)}};
    if (plan.weeks_by) {
        value["weeks_by"] = format_date(*plan.weeks_by);
    }
    if (plan.by) {
        value["by"] = format_date(*plan.by);
    }
    for (const GoalStanding standing : {GoalStanding::done, GoalStanding::held, GoalStanding::in_weeks,
                                        GoalStanding::after_weeks, GoalStanding::cut}) {
        value[std::string(goal_standing_name(standing))] = plan.count(standing);
    }
    value["steps"] = ordered_json::array();
    for (const GoalStep& step : plan.steps) {
        ordered_json each = {{"id", step.id}, {"title", step.title}, {"standing", goal_standing_name(step.standing)}};
        if (step.by) {
            each["by"] = format_date(*step.by);
        }
        if (!step.reason.empty()) {
            each["reason"] = step.reason;
        }
        value["steps"].push_back(std::move(each));
    }
    return value;
}

ordered_json milestone_value(const Milestone& milestone) {
    const PersonaGoal& goal = milestone.goal;
    ordered_json value = {{"id", goal.id},
                          {"name", goal.name},
                          {"text", goal.text},
                          {"area", goal.area},
                          {"kind", goal_kind_name(goal.kind)}};
    if (goal.months) {
        value["months"] = {{"min", goal.months->min}};
        if (goal.months->max) {
            value["months"]["max"] = *goal.months->max;
        }
    }
    if (milestone.window) {
        value["window"] = {{"from", format_date(milestone.window->from)}};
        if (milestone.window->to) {
            value["window"]["to"] = format_date(*milestone.window->to);
        }
    }
    value["numbers"] = ordered_json::array();
    for (const GoalSeries& series : goal.series) {
        value["numbers"].push_back(series_value(series));
    }
    if (milestone.plan) {
        value["plan"] = plan_value(*milestone.plan);
    }
    return value;
}

} // namespace

std::string render_goals_json(const GoalsView& view) {
    ordered_json document = {{"kind", "goals"},
                             {"schema_version", 1},
                             {"role", view.role},
                             {"profile", view.profile},
                             {"today", format_date(view.today)}};
    if (view.job_start) {
        document["job_start"] = format_date(*view.job_start);
    }
    document["planned"] = view.planned;
    document["items"] = ordered_json::array();
    for (const Milestone& milestone : view.milestones) {
        document["items"].push_back(milestone_value(milestone));
    }
    return dump_document(document);
}

std::string render_goal_entry_json(const GoalEntryView& view) {
    ordered_json document = {{"kind", "goal_entry"},
                             {"schema_version", 1},
                             {"id", view.goal.id},
                             {"name", view.goal.name},
                             {"text", view.goal.text}};
    document.update(entry_value(view.value));
    for (const GoalSeries& series : view.goal.series) {
        if (series.unit == view.value.unit && series.of == view.value.of) {
            document["number"] = series_value(series);
        }
    }
    return dump_document(document);
}

} // namespace onramp
