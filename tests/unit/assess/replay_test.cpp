// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/replay.hpp"

#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/measuring_items.hpp"
#include "support/quiz_sessions.hpp"

using namespace onramp;

namespace {

const Instant k_nine = *parse_instant("2026-10-05T09:00:00Z");

// The last of two sessions as it is on record, with what came before it.
struct Recorded {
    Role role = onramp_test::learning_role();
    std::vector<Item> items = onramp_test::measuring_items(
        {"ownership", "borrowing", "traits", "axum", "profiling", "gdb", "embedded", "drivers"});
    RecordedSession session;

    Recorded() {
        for (std::size_t i = items.size(); i-- > 0;) { // each twice: worth the same, so that lots are drawn
            items[i].parameters.resize(2);
            items.push_back(items[i]);
            items.back().id += "-too";
        }
        role.content_hash = "c0ffee";
        std::vector<Event> events;
        SelfRatings ratings;
        ratings.areas = {{"skills.language", 3}};
        onramp_test::append_event(events, role, rated_event(ratings), k_nine - Minutes(60));
        for (int i = 0; i < 2; ++i) {
            QuizSession quiz;
            quiz.id = "quiz-" + std::to_string(i + 1);
            quiz.most_questions = 6;
            quiz.seed = 3;
            quiz.started = k_nine + std::chrono::days(400 * i);
            onramp_test::append_session(events, role, items, quiz);
        }
        const Journal journal = fold_events(events, role.profile_id);
        const QuizSession& last = journal.quizzes.back();
        std::vector<Event> earlier(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(last.event - 1));
        session.id = last.id;
        session.versions = last.versions;
        session.started = last.started;
        session.plan.most_questions = last.most_questions;
        session.plan.seed = last.seed;
        session.before = evidence_of(role, fold_events(earlier, role.profile_id));
        for (const QuizAnswer& answer : journal.answers) {
            if (answer.session == last.id) {
                session.answers.push_back(answer);
            }
        }
        REQUIRE(session.answers.size() == 6);
        REQUIRE(session.before.answers.size() == 6);
    }

    Replay replay() const { return replay_session(role, items, session); }
};

} // namespace

TEST_CASE("a session comes out of its record as it was") {
    const Replay replay = Recorded().replay();
    CHECK(replay.agrees());
    CHECK_FALSE(replay.role_changed);
    REQUIRE(replay.questions.size() == 6);
    for (const ReplayedQuestion& question : replay.questions) {
        CAPTURE(question.recorded.number);
        CHECK(question.agrees);
        CHECK(question.unchanged);
        CHECK(question.choice->gain == question.recorded.gain);
    }
    CHECK(replay.end == QuizEnd::questions_used);
}

TEST_CASE("a number that differs by more than 1e-12 is found") {
    Recorded recorded;
    recorded.session.answers[2].chance += 1e-13;
    CHECK(recorded.replay().agrees());
    recorded.session.answers[2].chance += 1e-11;
    const Replay replay = recorded.replay();
    CHECK_FALSE(replay.agrees());
    CHECK(replay.first_difference == 2U);
    CHECK(replay.questions.size() == 6); // it goes on
    CHECK(replay.questions[3].agrees);
}

TEST_CASE("other evidence before it leads to other numbers") {
    Recorded recorded;
    recorded.session.before.ratings.areas["skills.language"] = 1;
    CHECK(recorded.replay().first_difference == 0U);
}

TEST_CASE("another seed draws other items where several are worth the same") {
    Recorded recorded;
    bool other = false;
    for (std::uint64_t seed = 4; seed < 40 && !other; ++seed) {
        recorded.session.plan.seed = seed;
        const Replay replay = recorded.replay();
        for (const ReplayedQuestion& question : replay.questions) {
            other = other || (question.choice && question.choice->near > 0 && question.item != question.recorded.item);
        }
    }
    CHECK(other);
}

TEST_CASE("a changed item is named, and one that is gone ends the replay") {
    Recorded recorded;
    const std::string id = recorded.session.answers[1].item;
    for (Item& item : recorded.items) {
        if (item.id == id) {
            item.body.replace(item.body.find("What does"), 9, "What will");
        }
    }
    Replay replay = recorded.replay();
    CHECK_FALSE(replay.questions[1].unchanged);
    CHECK(replay.agrees()); // its numbers are the same

    std::erase_if(recorded.items, [&](const Item& item) { return item.id == id; });
    replay = recorded.replay();
    CHECK_FALSE(replay.agrees());
    CHECK(replay.stopped_at == 1U);
    CHECK(replay.questions.size() == 2);
    CHECK(replay.recorded == 6);

    recorded.role.content_hash = "another";
    CHECK(recorded.replay().role_changed);
}

TEST_CASE("answers beyond the end of the quiz differ") {
    Recorded recorded;
    recorded.session.plan.most_questions = 5;
    const Replay replay = recorded.replay();
    CHECK_FALSE(replay.agrees());
    CHECK_FALSE(replay.questions[5].choice);
}
