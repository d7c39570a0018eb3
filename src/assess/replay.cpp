// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/replay.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace onramp {

namespace {

bool near(double a, double b) {
    return std::abs(a - b) <= k_replay_tolerance;
}

bool is_unchanged(const Item& item, const QuizAnswer& answer) {
    const auto variant = static_cast<std::size_t>(std::max(0, answer.variant));
    return variant < item.parameters.size() && content_hash(item, variant_of(item, variant)) == answer.hash;
}

} // namespace

Replay replay_session(const Role& role, const std::vector<Item>& items, const RecordedSession& session,
                      std::string_view calibration) {
    const SessionBank asked_of = session_bank(role, items, session.before.answers, session.scope);
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < asked_of.bank.size(); ++i) {
        places.emplace(asked_of.bank[i].id, i);
    }
    std::vector<QuizAnswer> answers = session.answers;
    std::sort(answers.begin(), answers.end(),
              [](const QuizAnswer& a, const QuizAnswer& b) { return a.number < b.number; });

    Replay replay;
    replay.session = session.id;
    replay.role_changed = session.versions != role.content_hash;
    replay.calibration_changed = session.calibration != calibration;
    replay.recorded = answers.size();
    Quiz quiz(role, asked_of.bank, session.before, session.plan, session.started);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const QuizAnswer& answer = answers[i];
        const auto place = places.find(answer.item);
        ReplayedQuestion& question = replay.questions.emplace_back();
        question.recorded = answer;
        question.choice = quiz.question();
        if (question.choice) {
            const QuizItem& chosen = asked_of.bank[question.choice->item];
            question.item = chosen.id;
            question.fresh = chosen.fresh;
        }
        question.agrees = question.choice && question.item == answer.item &&
                          near(question.choice->before, answer.undecided) && near(question.choice->gain, answer.gain) &&
                          near(question.choice->chance, answer.chance);
        if (!question.agrees && !replay.first_difference) {
            replay.first_difference = i;
        }
        if (place == places.end()) {
            question.unchanged = false;
            replay.stopped_at = i;
            break;
        }
        question.unchanged = is_unchanged(items[asked_of.item_of[place->second]], answer);
        quiz.answer(place->second, answer);
    }
    replay.end = quiz.end();
    return replay;
}

} // namespace onramp
