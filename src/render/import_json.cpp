// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/render/import_view.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

void put(ordered_json& value, const char* key, const std::string& text) {
    if (!text.empty()) {
        value[key] = text;
    }
}

ordered_json topic_json(const ImportedTopic& topic, std::size_t order) {
    ordered_json value = {{"id", topic.id}, {"title", topic.title}};
    put(value, "parent", topic.parent);
    put(value, "part", topic.part);
    put(value, "number", topic.number);
    value["order"] = order;
    put(value, "page", topic.page);
    put(value, "url", topic.url);
    if (topic.draft) {
        value["draft"] = true;
    }
    if (!topic.exercises.empty()) {
        value["exercises"] = topic.exercises;
    }
    return value;
}

ordered_json exercise_json(const ImportedExercise& exercise) {
    ordered_json value = {{"id", exercise.id}, {"title", exercise.title}};
    if (exercise.difficulty) {
        value["difficulty"] = *exercise.difficulty;
    }
    put(value, "status", exercise.status);
    if (!exercise.needs.empty()) {
        value["needs"] = exercise.needs;
    }
    return value;
}

ordered_json memory_json(const std::optional<fsrs::MemoryState>& memory) {
    if (!memory) {
        return nullptr;
    }
    constexpr double k_digits = 1e6;
    const auto rounded = [](double number) {
        return std::abs(number) < 1e9 ? number_value(std::round(number * k_digits) / k_digits) : ordered_json(number);
    };
    return {{"stability", rounded(memory->stability)}, {"difficulty", rounded(memory->difficulty)}};
}

ordered_json instant_json(const std::optional<Instant>& instant) {
    return instant ? ordered_json(format_instant(*instant)) : ordered_json(nullptr);
}

ordered_json card_json(const ImportedCard& card) {
    return {{"id", card.id},
            {"state", card.state ? ordered_json(card_state_name(*card.state)) : ordered_json(nullptr)},
            {"step", card.step ? ordered_json(*card.step) : ordered_json(nullptr)},
            {"memory", memory_json(card.memory)},
            {"due", instant_json(card.due)},
            {"last_review", instant_json(card.last_review)},
            {"reviews", card.reviews},
            {"computed", memory_json(card.computed)},
            {"verdict", card_verdict_name(card.verdict)}};
}

// Each of a list, as an array that may be empty.
template <class T, class Write>
ordered_json listed_json(const std::vector<T>& values, const Write& write) {
    ordered_json list = ordered_json::array();
    for (const T& value : values) {
        list.push_back(write(value));
    }
    return list;
}

} // namespace

std::string render_import_json(const Import& import) {
    ordered_json document = {{"kind", "import"},
                             {"schema_version", 1},
                             {"format", import_format_name(import.format)},
                             {"source", import.source}};
    put(document, "name", import.name);
    put(document, "track", import.track);
    put(document, "state", import.state);
    document["order"] = import.order ? ordered_json(topic_order_name(*import.order)) : ordered_json(nullptr);
    std::size_t order = 0;
    document["topics"] =
        listed_json(import.topics, [&](const ImportedTopic& topic) { return topic_json(topic, ++order); });
    document["exercises"] = listed_json(import.exercises, exercise_json);
    document["prerequisites"] = listed_json(import.prerequisites, [](const TopicNeeds& each) {
        return ordered_json{{"topic", each.topic}, {"needs", each.needs}};
    });
    document["done"] = listed_json(import.done, [](const DoneExercise& each) {
        ordered_json value = {{"id", each.id}, {"title", each.title}};
        if (each.when) {
            value["when"] = format_instant(*each.when);
        }
        return value;
    });
    document["evidence"] = listed_json(import.evidence, [](const ShownSkill& each) {
        return ordered_json{{"skill", each.skill},
                            {"level", each.level},
                            {"from", each.from},
                            {"basis", each.basis},
                            {"kept", kept_name(each.kept)}};
    });
    document["unmatched"] = listed_json(import.unmatched, [](const Unmatched& each) {
        return ordered_json{{"id", each.id}, {"reason", unmatched_reason_name(each.reason)}};
    });
    document["cards"] = listed_json(import.cards, card_json);
    if (import.format == ImportFormat::py_fsrs) {
        document["parameters"] = import.own_parameters ? "scheduler" : "default";
    }
    return dump_document(document);
}

} // namespace onramp
