// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/event_payloads.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "onramp/pack/pack.hpp"
#include "store/event_kinds.hpp"
#include "json/field_types.hpp"
#include "json/object_reader.hpp"

namespace onramp {

using nlohmann::ordered_json;

namespace {

constexpr int k_most_questions = 1000;
constexpr double k_most_logit = 50;
constexpr int k_most_seconds = 1'000'000;

} // namespace

QuizSession read_quiz_started(ObjectReader& reader) {
    QuizSession session;
    session.id = reader.text("session");
    session.most_questions = reader.integer("most_questions", 1, k_most_questions);
    session.most_minutes = reader.integer("most_minutes", 0, k_most_minutes);
    const nlohmann::json* seed = reader.raw("seed");
    if (seed == nullptr || !seed->is_number_unsigned()) {
        reader.findings().error("type", "'seed' should be a whole number", reader.pointer_to("seed"));
    } else {
        session.seed = seed->get<std::uint64_t>();
    }
    session.scope.areas = reader.optional_texts("areas");
    session.scope.skill = reader.text_or_empty("skill");
    session.scope.level = reader.optional_integer("level", 1, k_most_level).value_or(1);
    session.calibration = reader.text_or_empty("calibration");
    return session;
}

QuizAnswer read_answered(ObjectReader& reader) {
    constexpr double k_least_slope = 0.01;
    constexpr double k_most_guessing = 0.9;
    QuizAnswer answer;
    answer.session = reader.text("session");
    answer.number = reader.integer("number", 1, k_most_questions);
    answer.item = reader.text("item");
    answer.variant = reader.integer("variant", 0, k_most_questions);
    answer.hash = reader.text("hash");
    answer.skill = reader.text("skill");
    answer.level = reader.integer("level", 1, k_most_level);
    answer.difficulty = reader.number("difficulty", -k_most_logit, k_most_logit);
    answer.difficulty_sd = reader.number("difficulty_sd", 0, k_most_logit);
    answer.discrimination = reader.number("discrimination", k_least_slope, k_most_logit);
    answer.guessing = reader.number("guessing", 0, k_most_guessing);
    answer.response = read_choice(reader, "response", response_name,
                                  std::array{Response::right, Response::wrong, Response::dont_know});
    answer.hinted = reader.optional_boolean("hinted").value_or(false);
    answer.seconds = reader.optional_integer("seconds", 0, k_most_seconds).value_or(0);
    answer.given = reader.text_or_empty("given");
    answer.undecided = reader.number("undecided", 0, 1);
    answer.gain = reader.number("gain", -1, 1);
    answer.chance = reader.number("chance", 0, 1);
    return answer;
}

HintedPayload read_hinted(ObjectReader& reader) {
    return {reader.text("session"), reader.text("item")};
}

QuizEndedPayload read_quiz_ended(ObjectReader& reader) {
    return {reader.text("session")};
}

Review read_reviewed(ObjectReader& reader) {
    Review review;
    review.item = reader.text("item");
    review.hash = reader.text_or_empty("hash");
    review.skill = reader.text("skill");
    review.level = reader.integer("level", 1, k_most_level);
    review.rating =
        read_choice(reader, "rating", rating_name,
                    std::array{fsrs::Rating::again, fsrs::Rating::hard, fsrs::Rating::good, fsrs::Rating::easy});
    review.response = read_choice(reader, "response", response_name,
                                  std::array{Response::right, Response::wrong, Response::dont_know});
    review.hinted = reader.optional_boolean("hinted").value_or(false);
    review.seconds = reader.optional_integer("seconds", 0, k_most_seconds).value_or(0);
    review.given = reader.text_or_empty("given");
    return review;
}

Event quiz_started_event(const QuizSession& session) {
    ordered_json payload = {{"session", session.id},
                            {"most_questions", session.most_questions},
                            {"most_minutes", session.most_minutes},
                            {"seed", session.seed}};
    if (!session.scope.areas.empty()) {
        payload["areas"] = session.scope.areas;
    }
    if (!session.scope.skill.empty()) {
        payload["skill"] = session.scope.skill;
        payload["level"] = session.scope.level;
    }
    if (!session.calibration.empty()) {
        payload["calibration"] = session.calibration;
    }
    return event_of("quiz_started", payload);
}

Event answered_event(const QuizAnswer& answer) {
    ordered_json payload = {{"session", answer.session},
                            {"number", answer.number},
                            {"item", answer.item},
                            {"variant", answer.variant},
                            {"hash", answer.hash},
                            {"skill", answer.skill},
                            {"level", answer.level},
                            {"difficulty", answer.difficulty},
                            {"difficulty_sd", answer.difficulty_sd},
                            {"discrimination", answer.discrimination},
                            {"guessing", answer.guessing},
                            {"response", response_name(answer.response)}};
    if (answer.hinted) {
        payload["hinted"] = true;
    }
    if (answer.seconds > 0) {
        payload["seconds"] = answer.seconds;
    }
    if (!answer.given.empty()) {
        payload["given"] = answer.given;
    }
    payload["undecided"] = answer.undecided;
    payload["gain"] = answer.gain;
    payload["chance"] = answer.chance;
    return event_of("answered", payload);
}

Event hinted_event(std::string_view session, std::string_view item) {
    return event_of("hinted", {{"session", session}, {"item", item}});
}

Event quiz_ended_event(std::string_view session) {
    return event_of("quiz_ended", {{"session", session}});
}

Event reviewed_event(const Review& review) {
    ordered_json payload = {{"item", review.item}};
    if (!review.hash.empty()) {
        payload["hash"] = review.hash;
    }
    payload["skill"] = review.skill;
    payload["level"] = review.level;
    payload["rating"] = rating_name(review.rating);
    payload["response"] = response_name(review.response);
    if (review.hinted) {
        payload["hinted"] = true;
    }
    if (review.seconds > 0) {
        payload["seconds"] = review.seconds;
    }
    if (!review.given.empty()) {
        payload["given"] = review.given;
    }
    return event_of("reviewed", payload);
}

std::string words_of(const QuizSession& session) {
    return "began " + session.id;
}

std::string words_of(const QuizAnswer& answer) {
    return "answered question " + std::to_string(answer.number) + " of " + answer.session;
}

std::string words_of(const HintedPayload& hinted) {
    return "saw the hint of " + hinted.item;
}

std::string words_of(const QuizEndedPayload& ended) {
    return "ended " + ended.session;
}

std::string words_of(const Review& review) {
    return "reviewed " + review.item + " (" + std::string(rating_name(review.rating)) + ")";
}

} // namespace onramp
