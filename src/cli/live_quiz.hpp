// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/asked_item.hpp"
#include "cli/services.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/assess/quiz.hpp"
#include "onramp/assess/session_bank.hpp"
#include "onramp/render/question_view.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// The question that is open.
struct OpenQuestion : AskedItem {
    QuestionChoice choice;
};

struct QuizOptions {
    int questions = 25;
    int minutes = 0;
    std::vector<std::string> areas;         // ids of the role's; empty: all. Of a new session
    std::string skill;                      // of the role; empty: all
    int level = 1;                          // of that skill's questions, or above
    std::optional<std::string> calibration; // as use_calibration takes it
    bool anew = false;                      // end the open session, if any, and begin another
};

// How a session stands.
struct QuizState {
    int answered = 0;
    int areas = 0;
    int areas_open = 0;
    int minutes_left = 0; // at most, by the items' own times
    double undecided = 0; // of the role, 0-1
};

// A session of questions with its items and its place in the store: every answer is stored before the next
// question is chosen, so that a session can be left and gone on with at any time.
class LiveQuiz {
public:
    // Goes on with the open session, or begins one. Fails where the role, the pack or the store cannot be read.
    static Result<LiveQuiz> open(Services& services, const QuizOptions& options);

    const QuizSession& session() const { return m_session; }
    bool resumed() const { return m_resumed; }
    const std::optional<OpenQuestion>& question() const { return m_question; }
    QuizEnd end() const { return m_quiz->end(); }
    const Role& role() const { return *m_role; }
    QuizState state() const;
    double undecided_at_start() const { return m_undecided_at_start; }

    // Stores that the hint is seen, and returns it; empty where there is none. Fails as answer() does.
    Result<std::string> hint();

    // Stores the answer. `reply` is an option, a number or "don't know". Fails with kind `io` where it
    // cannot be stored or somebody else wrote to the store in between; the question stays open then.
    Result<void> answer(const Reply& reply, int seconds);

    // Goes back to the question before; false where there is none in this session. The answer stands until
    // another is given.
    bool back();

    // Forgets about going back: what was answered before stands again.
    void stand();

    // Notes the end of a session that has come to it.
    Result<void> finish();

    // The answers of the session whose questions are what they were.
    std::vector<ReviewEntry> review() const;

    EvidenceLog evidence() const { return m_quiz->log(); }
    std::vector<QuizAnswer> answers() const;
    Assessment assessment(Instant now) const;
    std::vector<std::string> notes() const;

private:
    LiveQuiz() = default;

    void look();
    Result<void> keep(std::vector<Event> events);
    Result<void> keep_in_session(Event event);
    std::optional<std::size_t> bank_place(std::string_view item) const;

    Services* m_services = nullptr;
    std::unique_ptr<Role> m_role;
    std::unique_ptr<std::vector<Item>> m_items;
    std::unique_ptr<SessionBank> m_bank;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<Quiz> m_quiz;
    QuizSession m_session;
    std::vector<std::string> m_hints; // items whose hint was seen
    std::int64_t m_last_event = 0;
    bool m_resumed = false;
    std::vector<std::pair<std::size_t, QuizAnswer>> m_taken_back; // the last one first
    int m_next_number = 1;                                        // of the next answer in the session
    bool m_stored = false;                                        // whether the session's beginning is in the store
    double m_undecided_at_start = 0;
    std::vector<std::string> m_notes; // about the calibration
    std::optional<OpenQuestion> m_question;
};

} // namespace onramp
