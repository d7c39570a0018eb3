// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/question_choice.hpp"

namespace onramp {

struct QuizPlan {
    int most_questions = 25;
    int most_minutes = 0; // by the items' own times; 0: no limit
    std::uint64_t seed = 0;
    Blueprint blueprint;
    bool check = false; // of one skill: asks whatever it gains, and ends with two right answers without hints in a row

    bool operator==(const QuizPlan&) const = default;
};

// The plan of a session, as it is on record: `check` where it is about one skill.
QuizPlan session_plan(int most_questions, int most_minutes, std::uint64_t seed, bool check);

enum class QuizEnd : std::uint8_t { goes_on, nothing_worth_asking, questions_used, minutes_used, no_items, passed };
std::string_view quiz_end_words(QuizEnd end);

// A session of questions: what is asked next follows from the evidence, the answers so far and the seed
// alone, so that a session can be taken up again from its answers.
class Quiz {
public:
    // `role` and `bank` have to outlive it. `before` is the evidence without this session.
    Quiz(const Role& role, const std::vector<QuizItem>& bank, EvidenceLog before, const QuizPlan& plan, Instant as_of);

    // The question to ask now; nothing where the quiz has come to its end().
    const std::optional<QuestionChoice>& question() const { return m_question; }
    QuizEnd end() const { return m_end; }

    // Precondition: the answer is to the item of question(), or to any other of the bank that was not asked.
    void answer(std::size_t item, QuizAnswer answer);
    // Takes the last answer back: its question is asked again.
    void take_back();

    const std::vector<std::size_t>& asked() const { return m_asked; }
    const EvidenceLog& log() const { return m_log; } // with this session's answers
    const Belief& belief() const { return m_belief; }
    double undecided() const { return m_chooser.undecided(m_belief); }
    int seconds_asked() const;

private:
    int seconds_left() const;
    int budget() const;
    bool is_passed() const;
    void look();

    const Role& m_role;
    const std::vector<QuizItem>& m_bank;
    QuizPlan m_plan;
    Instant m_as_of;
    EvidenceLog m_log;
    Belief m_prior;
    Belief m_belief;
    QuestionChooser m_chooser;
    std::vector<std::size_t> m_asked;
    std::optional<QuestionChoice> m_question;
    QuizEnd m_end = QuizEnd::goes_on;
};

} // namespace onramp
