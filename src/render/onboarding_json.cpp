// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/onboarding_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json item_value(const OnboardingItem& item) {
    ordered_json value = {{"id", item.id}, {"title", item.title}};
    if (!item.owner.empty()) {
        value["owner"] = item.owner;
    }
    value["from"] = format_date(item.from);
    value["to"] = format_date(item.to);
    value["minutes"] = item.minutes.count();
    value["done"] = item.done;
    value["overdue"] = item.overdue;
    return value;
}

ordered_json goal_value(const OnboardingGoal& goal) {
    ordered_json value = {{"id", goal.id}, {"text", goal.text}, {"outlook", goal_outlook_name(goal.outlook)}};
    if (goal.by) {
        value["by"] = format_date(*goal.by);
    }
    if (goal.due) {
        value["due"] = format_date(*goal.due);
    }
    return value;
}

template <class T, class Value>
ordered_json values_of(const std::vector<T>& items, const Value& value) {
    ordered_json values = ordered_json::array();
    for (const T& item : items) {
        values.push_back(value(item));
    }
    return values;
}

ordered_json phase_value(const OnboardingPhase& phase) {
    return {{"from_day", phase.from_day},
            {"to_day", phase.to_day},
            {"from", format_date(phase.from)},
            {"to", format_date(phase.to)},
            {"leading_percent", phase.leading_percent},
            {"leading_basis", phase.leading_basis},
            {"tasks", values_of(phase.tasks, item_value)},
            {"steps", values_of(phase.steps, item_value)},
            {"responsibilities", values_of(phase.responsibilities,
                                           [](const OnboardingLine& line) {
                                               return ordered_json{{"id", line.id},
                                                                   {"text", line.text},
                                                                   {"skills", line.skills},
                                                                   {"before", line.before},
                                                                   {"after", line.after}};
                                           })},
            {"goals", values_of(phase.goals, goal_value)}};
}

} // namespace

std::string render_onboarding_json(const Onboarding& onboarding) {
    return dump_document({{"kind", "onboarding"},
                          {"schema_version", 1},
                          {"profile", onboarding.profile},
                          {"role_name", onboarding.role_name},
                          {"today", format_date(onboarding.today)},
                          {"start", format_date(onboarding.start)},
                          {"planned", onboarding.planned},
                          {"phases", values_of(onboarding.phases, phase_value)}});
}

} // namespace onramp
