// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/live_quiz.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "cli/calibration_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/quiz_review.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr int k_seconds_per_minute = 60;

// The events before the session, folded: what was known when it began.
Journal journal_before(const std::vector<Event>& events, const QuizSession& session, const std::string& role) {
    std::vector<Event> before;
    std::copy_if(events.begin(), events.end(), std::back_inserter(before),
                 [&](const Event& event) { return event.id < session.event; });
    return fold_events(before, role);
}

const QuizSession* open_session(const Journal& journal) {
    const auto found = std::find_if(journal.quizzes.rbegin(), journal.quizzes.rend(),
                                    [](const QuizSession& session) { return !session.ended; });
    return found == journal.quizzes.rend() ? nullptr : &*found;
}

Result<SessionScope> resolve_scope(const Role& role, const QuizOptions& options) {
    SessionScope scope;
    for (const std::string& name : options.areas) {
        auto id = resolve_area(role, name);
        if (!id) {
            return fail(id.error());
        }
        scope.areas.push_back(std::move(*id));
    }
    if (!options.skill.empty()) {
        const std::size_t skill = role.find_skill(options.skill);
        if (skill == role.skills.size()) {
            return fail(unknown_skill(role, options.skill));
        }
        scope.skill = role.skills[skill].skill.id;
        scope.level = options.level;
    }
    return scope;
}

std::uint64_t session_seed(std::uint64_t seed, std::size_t sessions) {
    return seed + 0x9E3779B97F4A7C15ULL * (sessions + 1);
}

} // namespace

Result<LiveQuiz> LiveQuiz::open(Services& services, const QuizOptions& options) {
    LiveQuiz quiz;
    quiz.m_services = &services;
    auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    quiz.m_role = std::make_unique<Role>(std::move(*role));
    auto scope = resolve_scope(*quiz.m_role, options);
    if (!scope) {
        return fail(scope.error());
    }
    auto items = load_items(services, *quiz.m_role);
    if (!items) {
        return fail(items.error());
    }
    auto calibration = use_calibration(options.calibration, services, *quiz.m_role, *items);
    if (!calibration) {
        return fail(calibration.error());
    }
    quiz.m_notes = std::move(calibration->notes);
    quiz.m_items = std::make_unique<std::vector<Item>>(std::move(*items));
    auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    quiz.m_store = std::move(*store);
    const auto events = quiz.m_store->events_after(0);
    if (!events) {
        return fail(events.error());
    }
    const std::string& role_id = quiz.m_role->profile_id;
    Journal journal = fold_events(*events, role_id);
    show_days_of(services, *quiz.m_role, journal);
    quiz.m_hints = journal.hints;
    quiz.m_last_event = events->empty() ? 0 : events->back().id;
    const QuizSession* open = open_session(journal);
    if (open != nullptr && options.anew) {
        if (auto kept = quiz.keep({quiz_ended_event(open->id)}); !kept) {
            return fail(kept.error());
        }
        open = nullptr;
    }
    if (open != nullptr && *scope != SessionScope{} && *scope != open->scope) {
        return fail(ErrorKind::usage, open->id + " is open and asks about something else",
                    "without --area and --skill it goes on; --new ends it and begins another");
    }
    Journal before;
    std::vector<QuizAnswer> answered;
    if (open != nullptr) {
        quiz.m_session = *open;
        quiz.m_resumed = quiz.m_stored = true;
        if (open->calibration != calibration->hash) {
            quiz.m_notes.emplace_back("note: the session began with another calibration; from now on this one counts");
        }
        before = journal_before(*events, *open, role_id);
        std::copy_if(journal.answers.begin(), journal.answers.end(), std::back_inserter(answered),
                     [&](const QuizAnswer& answer) { return answer.session == open->id; });
    } else {
        before = std::move(journal);
        quiz.m_session.id = "quiz-" + std::to_string(before.quizzes.size() + 1);
        quiz.m_session.started = services.clock.now();
        quiz.m_session.most_questions = options.questions;
        quiz.m_session.most_minutes = options.minutes;
        quiz.m_session.scope = std::move(*scope);
        quiz.m_session.calibration = calibration->hash;
        quiz.m_session.seed = session_seed(services.settings.seed, before.quizzes.size());
    }
    quiz.m_bank =
        std::make_unique<SessionBank>(session_bank(*quiz.m_role, *quiz.m_items, before.answers, quiz.m_session.scope));
    if (quiz.m_bank->bank.empty()) {
        return fail(ErrorKind::answer_no,
                    quiz.m_session.scope.skill.empty() ? "there is no question left for this role"
                                                       : "there is no question left for this skill and level",
                    before.answers.empty() ? "the pack has no items that measure; 'onramp assess rate' rates by hand"
                                           : "every question was asked; 'onramp assess show' shows what came of it");
    }
    const QuizPlan plan = session_plan(quiz.m_session.most_questions, quiz.m_session.most_minutes, quiz.m_session.seed,
                                       !quiz.m_session.scope.skill.empty());
    quiz.m_quiz = std::make_unique<Quiz>(*quiz.m_role, quiz.m_bank->bank, evidence_of(*quiz.m_role, before), plan,
                                         quiz.m_session.started);
    quiz.m_undecided_at_start = quiz.m_quiz->undecided();
    for (QuizAnswer& answer : answered) {
        quiz.m_next_number = std::max(quiz.m_next_number, answer.number + 1); // of those too whose item is gone
        if (const auto place = quiz.bank_place(answer.item)) {
            quiz.m_quiz->answer(*place, std::move(answer));
        }
    }
    quiz.look();
    return quiz;
}

std::optional<std::size_t> LiveQuiz::bank_place(std::string_view item) const {
    const auto& items = m_bank->bank;
    const auto found = std::find_if(items.begin(), items.end(), [&](const QuizItem& each) { return each.id == item; });
    return found == items.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - items.begin()));
}

void LiveQuiz::look() {
    m_question.reset();
    const auto& choice = m_quiz->question();
    if (!choice) {
        return;
    }
    const Item& item = (*m_items)[m_bank->item_of[choice->item]];
    OpenQuestion question{asked_item(item, m_bank->variant[choice->item], m_session.seed), *choice};
    question.number = m_next_number;
    question.hinted = std::find(m_hints.begin(), m_hints.end(), question.item->id) != m_hints.end();
    m_question = std::move(question);
}

QuizState LiveQuiz::state() const {
    QuizState state;
    state.answered = static_cast<int>(m_quiz->asked().size());
    state.undecided = m_quiz->undecided();
    const Assessment assessment = assess_belief(*m_role, m_quiz->log(), m_session.started, m_quiz->belief());
    state.areas = static_cast<int>(assessment.areas.size());
    state.areas_open =
        static_cast<int>(std::count_if(assessment.areas.begin(), assessment.areas.end(),
                                       [](const Readiness& area) { return area.verdict == Verdict::undecided; }));
    double seconds = 0;
    for (const QuizItem& item : m_bank->bank) {
        seconds += static_cast<double>(item.seconds) / static_cast<double>(m_bank->bank.size());
    }
    const int questions = std::max(0, m_session.most_questions - state.answered);
    state.minutes_left = static_cast<int>(std::ceil(questions * seconds / k_seconds_per_minute));
    if (m_session.most_minutes > 0) {
        const int used = m_quiz->seconds_asked() / k_seconds_per_minute;
        state.minutes_left = std::min(state.minutes_left, std::max(1, m_session.most_minutes - used));
    }
    return state;
}

Result<std::string> LiveQuiz::hint() {
    const Item& item = *m_question->item;
    if (!item.hint.empty() && !m_question->hinted) {
        if (auto kept = keep_in_session(hinted_event(m_session.id, item.id)); !kept) {
            return fail(kept.error());
        }
        m_hints.push_back(item.id);
        m_question->hinted = true;
    }
    return item.hint;
}

Result<void> LiveQuiz::keep(std::vector<Event> events) {
    const auto last = m_store->append_after(m_last_event, stamped(std::move(events), *m_services, *m_role));
    if (!last) {
        return fail(last.error());
    }
    m_last_event = *last;
    return {};
}

// With the session's beginning, where that is not in the store yet.
Result<void> LiveQuiz::keep_in_session(Event event) {
    std::vector<Event> events;
    if (!m_stored) {
        events.push_back(quiz_started_event(m_session));
    }
    events.push_back(std::move(event));
    if (auto kept = keep(std::move(events)); !kept) {
        return kept;
    }
    m_stored = true;
    return {};
}

Result<void> LiveQuiz::answer(const Reply& reply, int seconds) {
    const OpenQuestion& question = *m_question;
    const Item& item = *question.item;
    const QuizItem& measured = m_bank->bank[question.choice.item];
    QuizAnswer answer;
    answer.session = m_session.id;
    answer.number = question.number;
    answer.item = item.id;
    answer.variant = question.variant;
    answer.hash = question.hash;
    answer.skill = m_role->skills[measured.skill].skill.id;
    answer.level = item.level;
    answer.difficulty = measured.curve.at;
    answer.difficulty_sd = measured.difficulty_sd;
    answer.discrimination = measured.curve.slope;
    answer.guessing = measured.curve.lower;
    answer.hinted = question.hinted;
    answer.seconds = seconds;
    answer.undecided = question.choice.before;
    answer.gain = question.choice.gain;
    answer.chance = question.choice.chance;
    answer.at = m_services->clock.now();
    JudgedReply judged = judge(question, reply);
    answer.response = judged.response;
    answer.given = std::move(judged.given);
    if (auto kept = keep_in_session(answered_event(answer)); !kept) {
        return kept;
    }
    m_taken_back.clear();
    m_next_number = answer.number + 1;
    m_quiz->answer(question.choice.item, std::move(answer));
    look();
    return {};
}

bool LiveQuiz::back() {
    if (m_quiz->asked().empty()) {
        return false;
    }
    m_taken_back.emplace_back(m_quiz->asked().back(), m_quiz->log().answers.back());
    m_next_number = m_taken_back.back().second.number;
    m_quiz->take_back();
    look();
    return true;
}

void LiveQuiz::stand() {
    while (!m_taken_back.empty()) {
        auto [item, answer] = std::move(m_taken_back.back());
        m_taken_back.pop_back();
        m_next_number = answer.number + 1;
        m_quiz->answer(item, std::move(answer));
    }
    look();
}

Result<void> LiveQuiz::finish() {
    if (!m_stored || m_session.ended) {
        return {};
    }
    if (auto kept = keep({quiz_ended_event(m_session.id)}); !kept) {
        return kept;
    }
    m_session.ended = m_services->clock.now();
    return {};
}

std::vector<QuizAnswer> LiveQuiz::answers() const {
    std::vector<QuizAnswer> answers;
    for (const QuizAnswer& answer : m_quiz->log().answers) {
        if (answer.session == m_session.id) {
            answers.push_back(answer);
        }
    }
    return answers;
}

std::vector<ReviewEntry> LiveQuiz::review() const {
    return review_of(*m_role, *m_items, m_session.seed, answers());
}

Assessment LiveQuiz::assessment(Instant now) const {
    return assess(*m_role, m_quiz->log(), now);
}

std::vector<std::string> LiveQuiz::notes() const {
    std::vector<std::string> notes = store_notes(*m_store);
    notes.insert(notes.end(), m_notes.begin(), m_notes.end());
    return notes;
}

} // namespace onramp
