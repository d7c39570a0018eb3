// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "fuzzing.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/import_view.hpp"

// What holds of everything that any reader of an import says.
inline void promise_sound(const onramp::Import& import) {
    std::set<std::string> exercises;
    for (const onramp::ImportedExercise& each : import.exercises) {
        promise(exercises.insert(each.id).second, "exercises have ids of their own");
    }
    std::set<std::string> topics;
    for (const onramp::ImportedTopic& each : import.topics) {
        promise(!each.id.empty() && !each.title.empty(), "a topic has an id and a title");
        promise(each.parent.empty() || topics.contains(each.parent), "a topic comes after what it is below");
        promise(topics.insert(each.id).second, "topics have ids of their own");
        for (const std::string& exercise : each.exercises) {
            promise(exercises.contains(exercise), "a topic's exercises are there");
        }
    }
    std::set<std::string> before;
    auto needs = import.prerequisites.begin();
    for (const onramp::ImportedTopic& each : import.topics) {
        if (needs != import.prerequisites.end() && needs->topic == each.id) {
            for (const std::string& need : needs->needs) {
                promise(before.contains(need), "what a topic needs comes before it");
            }
            ++needs;
        }
        before.insert(each.id);
    }
    promise(needs == import.prerequisites.end(), "prerequisites are of topics, in their order");
    promise(import.prerequisites.empty() || import.format == onramp::ImportFormat::exercism,
            "only Exercism has prerequisites");
    const std::string text = onramp::render_import_text(import, {});
    promise(onramp::visible(text, onramp::Lines::keep) == text, "what is shown cannot steer a terminal");
    promise(onramp::is_valid_utf8(onramp::render_import_markdown(import)), "Markdown is UTF-8");
    promise(onramp::is_valid_utf8(onramp::render_import_json(import)), "JSON is UTF-8");
}

// A reader's answer: a value or errors, each with its place.
template <class T>
void promise_answered(const onramp::Reading<T>& reading) {
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a value, or an error");
    for (const onramp::Problem& problem : reading.problems) {
        promise(!problem.message.empty() && !problem.rule.empty(), "a problem says what and by which rule");
        promise(problem.where.file == "fuzz", "a problem says where");
    }
}

// Reads `data` as a file and, where it has exercises, as a state of itself with every exercise done.
template <class Read>
void check_import(std::string_view text, const Read& read) {
    const auto reading = read(text, std::string("fuzz"));
    promise_answered(reading);
    if (!reading.value) {
        return;
    }
    onramp::Import import = *reading.value;
    promise_sound(import);
    std::vector<onramp::DoneExercise> done = {{"no such exercise"}};
    onramp::ImportMap map{"fuzz", "fuzz", {}};
    for (const onramp::ImportedExercise& each : import.exercises) {
        done.push_back({each.id});
    }
    for (const onramp::ImportedTopic& each : import.topics) {
        onramp::ImportRule rule;
        rule.skill = "s" + std::to_string(map.rules.size() % 3);
        rule.level = 1 + static_cast<int>(map.rules.size() % 2);
        rule.topic = each.id;
        map.rules.push_back(std::move(rule));
    }
    import.state = "fuzz";
    onramp::match_done(import, done);
    promise(import.done.size() == import.exercises.size(), "everything is done");
    onramp::find_evidence(import, map);
    promise(onramp::names_not_found(import, map).empty(), "its own topics are found");
    promise_sound(import);
}
