// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/session_evidence.hpp"

#include <algorithm>
#include <iterator>

#include "store/event_payloads.hpp"

namespace onramp {

namespace {

// Whether the event is an answer in that session or its end.
bool is_of_session(const Event& event, const std::string& session) {
    if (event.type != "answered" && event.type != "quiz_ended") {
        return false;
    }
    const Payload payload = read_payload(event);
    if (const auto* answer = std::get_if<QuizAnswer>(&payload)) {
        return answer->session == session;
    }
    const auto* ended = std::get_if<QuizEndedPayload>(&payload);
    return ended != nullptr && ended->session == session;
}

} // namespace

std::vector<SessionEvidence> session_evidence(const Role& role, const std::vector<Event>& events) {
    const Journal journal = fold_events(events, role.profile_id);
    std::vector<SessionEvidence> all;
    for (const QuizSession& session : journal.quizzes) {
        SessionEvidence& made = all.emplace_back();
        made.session = session;
        made.until = session.started;
        const auto begins =
            std::find_if(events.begin(), events.end(), [&](const Event& event) { return event.id >= session.event; });
        auto ends = begins;
        for (auto event = begins; event != events.end(); ++event) {
            if (event->role == role.profile_id && is_of_session(*event, session.id)) {
                made.until = event->time;
                ends = event;
            }
        }
        made.before = evidence_of(role, fold_events({events.begin(), begins}, role.profile_id));
        made.after = evidence_of(
            role, fold_events({events.begin(), ends == events.end() ? ends : std::next(ends)}, role.profile_id));
        std::copy_if(made.after.answers.begin(), made.after.answers.end(), std::back_inserter(made.answers),
                     [&](const QuizAnswer& answer) { return answer.session == session.id; });
    }
    return all;
}

} // namespace onramp
