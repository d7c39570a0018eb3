// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/session_evidence.hpp"

#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/measuring_items.hpp"
#include "support/quiz_sessions.hpp"

using namespace onramp;

namespace {

const Instant k_nine = *parse_instant("2026-10-05T09:00:00Z");

QuizSession session_at(const std::string& id, Instant started) {
    QuizSession session;
    session.id = id;
    session.most_questions = 3;
    session.started = started;
    return session;
}

} // namespace

TEST_CASE("a session has what was known before it and at its end, and nothing later") {
    const Role role = onramp_test::learning_role();
    const auto items = onramp_test::measuring_items({"ownership", "borrowing", "traits", "embedded", "drivers"});
    std::vector<Event> events;
    CHECK(session_evidence(role, events).empty());
    SelfRatings ratings;
    ratings.skills = {{"ownership", 2}};
    onramp_test::append_event(events, role, rated_event(ratings), k_nine - Minutes(5));
    onramp_test::append_session(events, role, items, session_at("quiz-1", k_nine));
    ratings.skills = {{"ownership", 4}};
    onramp_test::append_event(events, role, rated_event(ratings), k_nine + Minutes(30));
    onramp_test::append_session(events, role, items, session_at("quiz-2", k_nine + Minutes(60)));

    const auto sessions = session_evidence(role, events);
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].before.answers.empty());
    CHECK(sessions[0].before.ratings.skills.at("ownership") == 2);
    CHECK(sessions[0].after.ratings.skills.at("ownership") == 2);
    CHECK(sessions[0].after.answers.size() == 3);
    CHECK(sessions[0].answers.size() == 3);
    CHECK(sessions[0].until == k_nine + Minutes(4));
    CHECK(sessions[1].before.ratings.skills.at("ownership") == 4);
    CHECK(sessions[1].before.answers.size() == 3);
    CHECK(sessions[1].after.answers.size() == 6);
    CHECK(sessions[1].answers.front().session == "quiz-2");
}

TEST_CASE("a session that goes on reaches to its last answer; one that was undone is none") {
    const Role role = onramp_test::learning_role();
    const auto items = onramp_test::measuring_items({"ownership", "borrowing", "traits", "embedded", "drivers"});
    std::vector<Event> events;
    onramp_test::append_session(events, role, items, session_at("quiz-1", k_nine));
    events.resize(3); // begun, two answers
    auto sessions = session_evidence(role, events);
    REQUIRE(sessions.size() == 1);
    CHECK(sessions[0].answers.size() == 2);
    CHECK_FALSE(sessions[0].session.ended);
    CHECK(sessions[0].until == k_nine + Minutes(2));
    onramp_test::append_event(events, role, undone_event(1), k_nine + Minutes(9));
    CHECK(session_evidence(role, events).empty());
}
