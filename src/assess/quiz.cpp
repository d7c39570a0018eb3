// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/quiz.hpp"

#include <algorithm>
#include <climits>
#include <utility>

namespace onramp {

namespace {

// A question is not worth a minute that is expected to settle less than this part of the role.
constexpr double k_least_gain = 0.0001;

constexpr int k_seconds = 60; // of a minute

} // namespace

std::string_view quiz_end_words(QuizEnd end) {
    switch (end) {
    case QuizEnd::goes_on:
        return "goes on";
    case QuizEnd::nothing_worth_asking:
        return "no question left that is worth asking";
    case QuizEnd::questions_used:
        return "all questions used";
    case QuizEnd::minutes_used:
        return "no question fits the time that is left";
    case QuizEnd::passed:
        return "the last two answers were right";
    case QuizEnd::no_items:
        break;
    }
    return "no questions left";
}

QuizPlan session_plan(int most_questions, int most_minutes, std::uint64_t seed, bool check) {
    QuizPlan plan;
    plan.most_questions = most_questions;
    plan.most_minutes = most_minutes;
    plan.seed = seed;
    plan.check = check;
    if (check) {
        plan.blueprint = {INT_MAX, INT_MAX, 0, INT_MAX};
    }
    return plan;
}

Quiz::Quiz(const Role& role, const std::vector<QuizItem>& bank, EvidenceLog before, const QuizPlan& plan, Instant as_of)
    : m_role(role), m_bank(bank), m_plan(plan), m_as_of(as_of), m_log(std::move(before)),
      m_prior(prior_of(role, m_log.ratings)), m_chooser(role, bank, plan.blueprint) {
    look();
}

void Quiz::answer(std::size_t item, QuizAnswer answer) {
    m_asked.push_back(item);
    m_log.answers.push_back(std::move(answer));
    look();
}

void Quiz::take_back() {
    if (!m_asked.empty()) {
        m_asked.pop_back();
        m_log.answers.pop_back();
        look();
    }
}

int Quiz::seconds_asked() const {
    int seconds = 0;
    for (const std::size_t item : m_asked) {
        seconds += m_bank[item].seconds;
    }
    return seconds;
}

// INT_MAX without a limit.
int Quiz::seconds_left() const {
    return m_plan.most_minutes > 0 ? std::max(0, m_plan.most_minutes * k_seconds - seconds_asked()) : INT_MAX;
}

// How many questions there can be in all, by their number and by the time that items of the bank take.
int Quiz::budget() const {
    int questions = m_plan.most_questions;
    if (m_plan.most_minutes > 0 && !m_bank.empty()) {
        int seconds = 0;
        for (const QuizItem& item : m_bank) {
            seconds += item.seconds;
        }
        const double each = std::max(1.0, static_cast<double>(seconds) / static_cast<double>(m_bank.size()));
        questions = std::min(questions, static_cast<int>(m_asked.size()) + static_cast<int>(seconds_left() / each));
    }
    return questions;
}

bool Quiz::is_passed() const {
    constexpr std::size_t k_right_in_a_row = 2;
    const auto& answers = m_log.answers;
    return m_asked.size() >= k_right_in_a_row &&
           std::all_of(answers.end() - k_right_in_a_row, answers.end(),
                       [](const QuizAnswer& answer) { return answer.response == Response::right && !answer.hinted; });
}

void Quiz::look() {
    m_belief = posterior_of(m_prior, observations_of(m_role, m_log, m_as_of));
    m_question.reset();
    if (static_cast<int>(m_asked.size()) >= m_plan.most_questions) {
        m_end = QuizEnd::questions_used;
        return;
    }
    if (m_plan.check && is_passed()) {
        m_end = QuizEnd::passed;
        return;
    }
    const auto next = [&](int most_seconds) {
        return m_chooser.next(m_belief, m_asked, budget(), k_least_gain, m_plan.seed, most_seconds);
    };
    m_question = next(seconds_left());
    m_end = QuizEnd::goes_on;
    if (!m_question) {
        m_end = next(INT_MAX) ? QuizEnd::minutes_used : QuizEnd::no_items;
    } else if (!m_plan.check && m_question->gain < k_least_gain && !m_question->covers) {
        m_end = QuizEnd::nothing_worth_asking;
    }
    if (m_end != QuizEnd::goes_on) {
        m_question.reset();
    }
}

} // namespace onramp
