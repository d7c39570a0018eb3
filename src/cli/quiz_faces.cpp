// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/quiz_faces.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

bool shows_rust(const std::string& markdown) {
    return markdown.find("```rust") != std::string::npos;
}

QuestionScreen screen_of(const LiveQuiz& quiz) {
    const OpenQuestion& question = *quiz.question();
    const QuizState state = quiz.state();
    QuestionScreen screen;
    const std::size_t skill = quiz.role().find_skill(question.item->skill);
    for (const RoleArea& area : quiz.role().areas) {
        if (screen.area.empty() && std::find(area.skills.begin(), area.skills.end(), skill) != area.skills.end()) {
            screen.area = area.name;
        }
    }
    screen.number = question.number;
    screen.most = quiz.session().most_questions;
    screen.minutes_left = state.minutes_left;
    screen.areas_open = state.areas_open;
    screen.areas_all = state.areas;
    screen.question = question.shown.question;
    bool rust = shows_rust(screen.question);
    if (!question.is_number()) {
        for (const std::size_t at : question.order) {
            screen.options.push_back(question.shown.options[at].shown);
            rust = rust || shows_rust(screen.options.back());
        }
    }
    screen.edition = rust ? question.item->setting.edition : std::string();
    screen.has_hint = !question.item->hint.empty();
    screen.hint = question.hinted ? question.item->hint : std::string();
    screen.can_go_back = question.number > 1;
    return screen;
}

// What a letter or a number means at the open question.
Result<Reply> reply_of(const OpenQuestion& question, std::string_view words) {
    const std::string answer = lower(trim(words));
    if (question.is_number()) {
        const bool digits = !answer.empty() && std::all_of(answer.begin(), answer.end(), [](char c) {
            return (c >= '0' && c <= '9') || std::string_view("-+._, '").find(c) != std::string_view::npos;
        });
        if (!digits) {
            return fail(ErrorKind::invalid, "'" + visible(shorten(answer, 40)) + "' is no number",
                        "this question asks for a number");
        }
        return Reply{Reply::Kind::number, 0, answer};
    }
    const std::size_t options = question.order.size();
    if (answer.size() == 1 && answer[0] >= 'a' && static_cast<std::size_t>(answer[0] - 'a') < options) {
        return Reply{Reply::Kind::option, static_cast<std::size_t>(answer[0] - 'a'), {}};
    }
    return fail(ErrorKind::invalid, "'" + visible(shorten(answer, 40)) + "' is no answer here",
                std::string("a letter from a to ") + static_cast<char>('a' + options - 1));
}

Result<Reply> typed_reply(const OpenQuestion& question, std::string_view line) {
    const std::string answer = lower(trim(line));
    if (answer == std::string(1, k_hint_key) || answer == "hint") {
        return Reply{Reply::Kind::hint, 0, {}};
    }
    if (answer == std::string(1, k_dont_know_key) || answer == "skip") {
        return Reply{Reply::Kind::dont_know, 0, {}};
    }
    if (answer == std::string(1, k_previous_key) || answer == "back") {
        return Reply{Reply::Kind::back, 0, {}};
    }
    if (answer == std::string(1, k_stop_key) || answer == "quit") {
        return Reply{Reply::Kind::stop, 0, {}};
    }
    return reply_of(question, line);
}

Result<Reply> reply_of(const OpenQuestion& question, const QuizLine& line) {
    if (!line.item.empty() && line.item != question.item->id) {
        return fail(ErrorKind::invalid,
                    "the line answers '" + shorten(line.item, 60) + "', but '" + question.item->id + "' is asked",
                    "answers have to come in the order of the questions");
    }
    switch (line.kind) {
    case QuizLine::Kind::dont_know:
        return Reply{Reply::Kind::dont_know, 0, {}};
    case QuizLine::Kind::hint:
        return Reply{Reply::Kind::hint, 0, {}};
    case QuizLine::Kind::back:
        return Reply{Reply::Kind::back, 0, {}};
    case QuizLine::Kind::stop:
        return Reply{Reply::Kind::stop, 0, {}};
    case QuizLine::Kind::answer:
        break;
    }
    return reply_of(question, line.answer);
}

int seconds_since(Instant from, const Clock& clock) {
    constexpr std::int64_t k_most = 86'400; // whoever comes back the next day did not think for so long
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(clock.now() - from).count();
    return static_cast<int>(std::clamp<std::int64_t>(seconds, 0, k_most));
}

std::string opening(const LiveQuiz& quiz, const Style& style) {
    const int asked = quiz.question()->number - 1;
    std::string text;
    if (quiz.resumed()) {
        text =
            "Going on with " + quiz.session().id + " after " + counted(static_cast<std::size_t>(asked), "answer") + ".";
    } else {
        text = "Up to " + counted(static_cast<std::size_t>(quiz.session().most_questions), "question") + ", about " +
               std::to_string(quiz.state().minutes_left) +
               " minutes, the most telling first; fewer where nothing is left that is worth asking. Every answer is "
               "kept at once: stop whenever you like, and go on with the same command. What was right, and why, "
               "comes at the end.";
    }
    return wrap(text, style.width) + "\n";
}

// As wide as the terminal is now, for it may be another size since the last question.
Style style_now(const Services& services) {
    Style style = services.terminal.style;
    if (const std::size_t width = services.prompter.width(); width > 0) {
        style.width = decide_terminal(services.settings.color, true, width, services.environment).width;
    }
    return style;
}

QuestionFacts facts_of(const LiveQuiz& quiz) {
    const OpenQuestion& question = *quiz.question();
    return {quiz.session().id,    question.item->id,      question.hash,         question.item->skill,
            question.item->level, question.item->seconds, question.choice.before};
}

} // namespace

Result<QuizStop> ask_person(LiveQuiz& quiz, Services& services, Layout layout) {
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
            return QuizStop::left;
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
            return QuizStop::left;
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
    return QuizStop::ended;
}

Result<QuizStop> ask_program(LiveQuiz& quiz, Services& services) {
    LineStream& lines = services.lines;
    bool shown = false;
    Instant asked_at = services.clock.now();
    while (quiz.question()) {
        if (!shown) {
            if (auto told = lines.write_line(render_question_line(screen_of(quiz), facts_of(quiz))); !told) {
                return fail(told.error());
            }
            asked_at = services.clock.now();
            shown = true;
        }
        const auto line = lines.read_line();
        if (!line) {
            return fail(line.error());
        }
        if (!line->has_value()) {
            return QuizStop::left;
        }
        if (trim(**line).empty()) {
            continue;
        }
        std::string answer;
        const auto reply =
            read_quiz_line(**line).and_then([&](const QuizLine& read) { return reply_of(*quiz.question(), read); });
        if (!reply) {
            answer = render_refusal_line(reply.error());
        } else if (reply->kind == Reply::Kind::stop) {
            return QuizStop::left;
        } else if (reply->kind == Reply::Kind::hint) {
            const auto hint = quiz.hint();
            if (!hint) {
                return fail(hint.error());
            }
            answer = render_hint_line(*hint);
        } else if (reply->kind == Reply::Kind::back) {
            shown = !quiz.back();
            if (shown) {
                answer = render_refusal_line({ErrorKind::invalid, "this is the first question", {}, {}, {}});
            }
        } else {
            const int number = quiz.question()->number;
            if (auto kept = quiz.answer(*reply, seconds_since(asked_at, services.clock)); !kept) {
                return fail(kept.error());
            }
            answer = render_kept_line(number);
            shown = false;
        }
        if (!answer.empty()) {
            if (auto told = lines.write_line(answer); !told) {
                return fail(told.error());
            }
        }
    }
    return QuizStop::ended;
}

Result<QuizStop> answer_from(LiveQuiz& quiz, std::string_view text, const std::string& file) {
    std::size_t number = 0;
    for (const std::string_view line : split_lines(text)) {
        ++number;
        if (trim(line).empty()) {
            continue;
        }
        if (!quiz.question()) {
            break;
        }
        const auto reply =
            read_quiz_line(line).and_then([&](const QuizLine& read) { return reply_of(*quiz.question(), read); });
        if (!reply) {
            Error error = reply.error();
            error.kind = ErrorKind::invalid;
            error.where = {file, number, std::max<std::size_t>(1, error.where.column), {}};
            return fail(std::move(error));
        }
        switch (reply->kind) {
        case Reply::Kind::stop:
            return QuizStop::left;
        case Reply::Kind::hint:
            if (auto hint = quiz.hint(); !hint) {
                return fail(hint.error());
            }
            break;
        case Reply::Kind::back:
            quiz.back();
            break;
        case Reply::Kind::option:
        case Reply::Kind::number:
        case Reply::Kind::dont_know:
            if (auto kept = quiz.answer(*reply, 0); !kept) {
                return fail(kept.error());
            }
            break;
        }
    }
    return quiz.question() ? QuizStop::left : QuizStop::ended;
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
