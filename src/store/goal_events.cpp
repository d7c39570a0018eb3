// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <nlohmann/json.hpp>

#include "onramp/goal/milestones.hpp"
#include "store/event_kinds.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

using nlohmann::ordered_json;

GoalValue read_measured(ObjectReader& reader) {
    GoalValue value;
    value.goal = reader.text("goal");
    value.value = reader.number("value", -k_most_goal_value, k_most_goal_value);
    value.unit = reader.text_or_empty("unit");
    value.of = reader.text_or_empty("of");
    value.note = reader.text_or_empty("note");
    value.on = read_date(reader, "on");
    return value;
}

Event measured_event(const GoalValue& value) {
    ordered_json payload = {{"goal", value.goal}, {"value", number_value(value.value)}, {"unit", value.unit}};
    if (!value.of.empty()) {
        payload["of"] = value.of;
    }
    if (!value.note.empty()) {
        payload["note"] = value.note;
    }
    payload["on"] = format_date(value.on);
    return event_of("measured", payload);
}

std::string words_of(const GoalValue& value) {
    return "measured " + goal_number_words(value.value, {value.unit, value.of, {}, {}}) + " on " +
           format_date(value.on) + " for " + value.goal;
}

} // namespace onramp
