// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/quiz_faces.hpp"

#include <algorithm>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

QuestionScreen screen_of(const LiveQuiz& quiz) {
    const QuizState state = quiz.state();
    QuestionScreen screen = screen_of(quiz.role(), *quiz.question());
    screen.most = quiz.session().most_questions;
    screen.minutes_left = state.minutes_left;
    screen.areas_open = state.areas_open;
    screen.areas_all = state.areas;
    screen.can_go_back = quiz.question()->number > 1;
    return screen;
}

std::string opening(const LiveQuiz& quiz, const Style& style) {
    const int asked = quiz.question()->number - 1;
    std::string text;
    if (quiz.resumed()) {
        text =
            "Going on with " + quiz.session().id + " after " + counted(static_cast<std::size_t>(asked), "answer") + ".";
    } else {
        text = "Up to " + counted(static_cast<std::size_t>(quiz.session().most_questions), "question") + ", about " +
               counted(static_cast<std::size_t>(quiz.state().minutes_left), "minute") +
               ", the most telling first; fewer where nothing is left that is worth asking. Every answer is "
               "kept at once: stop whenever you like, and go on with the same command. What was right, and why, "
               "comes at the end.";
    }
    return wrap(text, style.width) + "\n";
}

QuestionFacts facts_of(const LiveQuiz& quiz) {
    const OpenQuestion& question = *quiz.question();
    return {quiz.session().id,    question.item->id,      question.hash,         question.item->skill,
            question.item->level, question.item->seconds, question.choice.before};
}

class QuizAsker {
public:
    explicit QuizAsker(LiveQuiz& quiz) : m_quiz(quiz) {}

    bool asks() const { return m_quiz.question().has_value(); }
    std::string question() const { return render_question_line(screen_of(m_quiz), facts_of(m_quiz)); }
    Result<Reply> read(std::string_view line) const {
        return read_quiz_line(line).and_then([&](const QuizLine& said) { return reply_of(*m_quiz.question(), said); });
    }
    Result<LineOutcome> take(const Reply& reply, int seconds);

private:
    LiveQuiz& m_quiz;
};

Result<LineOutcome> QuizAsker::take(const Reply& reply, int seconds) {
    using Then = LineOutcome::Then;
    switch (reply.kind) {
    case Reply::Kind::stop:
        return LineOutcome{Then::stops};
    case Reply::Kind::hint:
        return m_quiz.hint().map([](const std::string& hint) {
            return LineOutcome{Then::waits, render_hint_line(hint)};
        });
    case Reply::Kind::back:
        return m_quiz.back() ? LineOutcome{} : refusal("this is the first question");
    case Reply::Kind::option:
    case Reply::Kind::number:
    case Reply::Kind::dont_know:
        break;
    }
    const int number = m_quiz.question()->number;
    if (auto kept = m_quiz.answer(reply, seconds); !kept) {
        return fail(kept.error());
    }
    return LineOutcome{Then::asks, render_kept_line(number)};
}

} // namespace

Result<TalkEnd> ask_person(LiveQuiz& quiz, Services& services, Layout layout) {
    Prompter& prompter = services.prompter;
    if (quiz.question()) {
        prompter.tell(opening(quiz, style_now(services)));
    }
    bool shown = false;
    Instant asked_at = services.clock.now();
    while (quiz.question()) {
        if (!shown) {
            prompter.tell("\n" + render_question_text(screen_of(quiz), style_now(services), layout));
            asked_at = services.clock.now();
            shown = true;
        }
        const auto line = prompter.ask("> ");
        if (!line) {
            prompter.tell("\n"); // what comes does not begin behind the prompt
            return TalkEnd::left;
        }
        const auto reply = typed_reply(*quiz.question(), *line);
        if (!reply) {
            if (!trim(*line).empty()) {
                prompter.tell(reply.error().message + ": " + reply.error().hint + ".\n");
            }
            continue;
        }
        switch (reply->kind) {
        case Reply::Kind::stop:
            return TalkEnd::left;
        case Reply::Kind::hint:
            if (quiz.question()->item->hint.empty()) {
                prompter.tell("There is no hint to this one.\n");
            } else {
                if (auto hint = quiz.hint(); !hint) {
                    return fail(hint.error());
                }
                shown = false;
            }
            break;
        case Reply::Kind::back:
            if (quiz.back()) {
                shown = false;
            } else {
                prompter.tell("This is the first question.\n");
            }
            break;
        case Reply::Kind::option:
        case Reply::Kind::number:
        case Reply::Kind::dont_know:
            if (auto kept = quiz.answer(*reply, seconds_since(asked_at, services.clock)); !kept) {
                return fail(kept.error());
            }
            shown = false;
            break;
        }
    }
    return TalkEnd::ended;
}

Result<TalkEnd> ask_program(LiveQuiz& quiz, Services& services) {
    return talk_with_program(QuizAsker(quiz), services.lines, services.clock);
}

Result<TalkEnd> answer_from(LiveQuiz& quiz, std::string_view text, const std::string& file) {
    return talk_from(QuizAsker(quiz), text, file);
}

QuizSummary summary_of(const LiveQuiz& quiz) {
    QuizSummary summary;
    const QuizState state = quiz.state();
    summary.session = quiz.session().id;
    summary.ended = quiz.session().ended.has_value();
    summary.end = quiz_end_words(quiz.end());
    summary.answers = quiz.answers();
    summary.questions = static_cast<int>(summary.answers.size());
    for (const QuizAnswer& answer : summary.answers) {
        summary.right += answer.response == Response::right ? 1 : 0;
        summary.wrong += answer.response == Response::wrong ? 1 : 0;
        summary.dont_know += answer.response == Response::dont_know ? 1 : 0;
    }
    summary.areas = state.areas;
    summary.areas_open = state.areas_open;
    summary.undecided_before = quiz.undecided_at_start();
    summary.undecided_after = state.undecided;
    if (summary.ended) {
        summary.review = quiz.review();
    }
    return summary;
}

} // namespace onramp
