// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/quiz_sessions.hpp"

#include "onramp/assess/session_bank.hpp"

namespace onramp_test {

using namespace onramp;

void append_event(std::vector<Event>& events, const Role& role, Event event, Instant time) {
    event.id = events.empty() ? 1 : events.back().id + 1;
    event.time = time;
    event.person = "me";
    event.role = role.profile_id;
    event.versions = role.content_hash;
    events.push_back(std::move(event));
}

void append_session(std::vector<Event>& events, const Role& role, const std::vector<Item>& items,
                    const QuizSession& session) {
    const EvidenceLog before = evidence_of(role, fold_events(events, role.profile_id));
    const SessionBank from = session_bank(role, items, before.answers);
    append_event(events, role, quiz_started_event(session), session.started);
    QuizPlan plan;
    plan.most_questions = session.most_questions;
    plan.most_minutes = session.most_minutes;
    plan.seed = session.seed;
    Quiz quiz(role, from.bank, before, plan, session.started);
    Instant now = session.started;
    for (int number = 1; quiz.question(); ++number) {
        const QuestionChoice choice = *quiz.question();
        const QuizItem& asked = from.bank[choice.item];
        const Item& item = items[from.item_of[choice.item]];
        QuizAnswer answer;
        answer.session = session.id;
        answer.number = number;
        answer.item = item.id;
        answer.variant = from.variant[choice.item];
        answer.hash = content_hash(item, variant_of(item, static_cast<std::size_t>(answer.variant)));
        answer.skill = item.skill;
        answer.level = item.level;
        answer.difficulty = asked.curve.at;
        answer.difficulty_sd = asked.difficulty_sd;
        answer.discrimination = asked.curve.slope;
        answer.guessing = asked.curve.lower;
        answer.response = number % 7 == 0 ? Response::dont_know : item.level <= 2 ? Response::right : Response::wrong;
        answer.hinted = number % 5 == 0;
        answer.seconds = 40 + number;
        answer.undecided = choice.before;
        answer.gain = choice.gain;
        answer.chance = choice.chance;
        now += Minutes(1);
        answer.at = now;
        append_event(events, role, answered_event(answer), now);
        quiz.answer(choice.item, answer);
    }
    append_event(events, role, quiz_ended_event(session.id), now + Minutes(1));
}

} // namespace onramp_test
