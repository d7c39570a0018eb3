// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"
#include "store/event_kinds.hpp"
#include "json/field_types.hpp"
#include "json/object_reader.hpp"

namespace onramp {

using nlohmann::ordered_json;

namespace {

constexpr int k_most_counted = 1'000'000;

} // namespace

PracticeStartedPayload read_practice_started(ObjectReader& reader) {
    return {reader.text("exercise"), reader.texts("skills"), reader.integer("level", 1, k_most_level),
            reader.text("hash"), reader.text("folder")};
}

PracticeTriedPayload read_practice_tried(ObjectReader& reader) {
    return {reader.text("exercise")};
}

PracticeHintedPayload read_practice_hinted(ObjectReader& reader) {
    return {reader.text("exercise"), reader.integer("hints", 1, k_most_counted)};
}

PractisedPayload read_practised(ObjectReader& reader) {
    PractisedPayload practised;
    practised.exercise = reader.text("exercise");
    PracticeState& state = practised.state;
    state.skills = reader.texts("skills");
    state.level = reader.integer("level", 1, k_most_level);
    state.hash = reader.text("hash");
    state.result = read_choice(reader, "result", practice_result_name,
                               std::array{PracticeResult::passed, PracticeResult::solution_seen});
    state.hints = reader.integer("hints", 0, k_most_counted);
    state.tries = reader.integer("tries", 0, k_most_counted);
    state.took = Minutes(reader.optional_integer("took_minutes", 0, k_most_minutes).value_or(0));
    return practised;
}

Event practice_started_event(std::string_view exercise, const std::vector<std::string>& skills, int level,
                             std::string_view hash, std::string_view folder) {
    return event_of("practice_started",
                    {{"exercise", exercise}, {"skills", skills}, {"level", level}, {"hash", hash}, {"folder", folder}});
}

Event practice_tried_event(std::string_view exercise) {
    return event_of("practice_tried", {{"exercise", exercise}});
}

Event practice_hinted_event(std::string_view exercise, int hints) {
    return event_of("practice_hinted", {{"exercise", exercise}, {"hints", hints}});
}

Event practised_event(std::string_view exercise, const PracticeState& state) {
    ordered_json payload = {{"exercise", exercise},
                            {"hash", state.hash},
                            {"skills", state.skills},
                            {"level", state.level},
                            {"result", practice_result_name(state.result)},
                            {"hints", state.hints},
                            {"tries", state.tries}};
    if (state.took > Minutes(0)) {
        payload["took_minutes"] = state.took.count();
    }
    return event_of("practised", payload);
}

std::string words_of(const PracticeStartedPayload& started) {
    return "started the exercise " + started.exercise;
}

std::string words_of(const PracticeTriedPayload& tried) {
    return "tried the exercise " + tried.exercise;
}

std::string words_of(const PracticeHintedPayload& hinted) {
    return "saw hint " + std::to_string(hinted.hints) + " of the exercise " + hinted.exercise;
}

std::string words_of(const PractisedPayload& practised) {
    if (practised.state.result == PracticeResult::solution_seen) {
        return "saw the solution of the exercise " + practised.exercise;
    }
    const Minutes took = practised.state.took;
    return "passed the exercise " + practised.exercise +
           (took > Minutes(0) ? " in " + format_duration(took) : std::string());
}

} // namespace onramp
