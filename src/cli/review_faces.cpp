// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/review_faces.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr char k_easy_key = 'e';
constexpr char k_hard_key = 'w';

QuestionScreen screen_of(const LiveReview& review) {
    const ReviewState state = review.state();
    QuestionScreen screen = screen_of(review.role(), *review.question());
    screen.to_go = state.to_go;
    screen.minutes_left = state.minutes_left;
    screen.can_go_back = review.any_answer();
    return screen;
}

ReviewQuestionFacts facts_of(const LiveReview& review) {
    const OpenCard& open = *review.question();
    return {open.item->id,
            open.hash,
            review.role().skills[open.card.skill].skill.id,
            open.item->level,
            open.card.seconds,
            !open.card.is_known(),
            open.repeat,
            open.card.pulled ? open.card.pulled->by : std::string()};
}

std::string opening(const LiveReview& review, const Style& style) {
    const ReviewState state = review.state();
    return wrap(counted(static_cast<std::size_t>(state.to_go), "card") + ", about " +
                    counted(static_cast<std::size_t>(state.minutes_left), "minute") +
                    ". What is right, and why, comes after each answer; every answer is kept at once: stop whenever "
                    "you like.",
                style.width) +
           "\n";
}

// Why the card is asked, where that is not plain.
std::string reason_words(const LiveReview& review) {
    const OpenCard& open = *review.question();
    if (open.repeat) {
        return "Once more, for it was not right before.";
    }
    if (!open.card.is_known()) {
        return "A new card.";
    }
    if (open.card.pulled) {
        const Card* failed = review.deck().find(open.card.pulled->by);
        return "Pulled forward: '" + review.role().skills[failed->skill].skill.name +
               "' builds on it, and was failed on " + format_date(open.card.pulled->on) + ".";
    }
    return {};
}

std::string pulled_words(const LiveReview& review, const AnsweredCard& answer) {
    std::map<std::string, std::size_t> skills;
    for (const std::string& item : answer.pulled) {
        ++skills[review.role().skills[review.deck().find(item)->skill].skill.name];
    }
    std::vector<std::string> parts;
    parts.reserve(skills.size());
    for (const auto& [name, count] : skills) {
        parts.push_back(counted(count, "card") + " of " + name);
    }
    return "Pulled forward, because this builds on them: " + listed(parts) + ".";
}

std::string due_words(const AnsweredCard& answer) {
    return "Next on " + weekday_name(*answer.after.due) + " " + format_date(*answer.after.due) + ".";
}

enum class AfterAnswer : std::uint8_t { goes_on, stops };

struct Said {
    std::optional<fsrs::Rating> rating;
    AfterAnswer then = AfterAnswer::goes_on;
};

// How it was: Enter, a key, or the end of the input, which is Enter and a stop.
Said ask_rating(Prompter& prompter) {
    for (;;) {
        const auto line = prompter.ask("Enter good, e easy, w hard work, q stop (kept) > ");
        if (!line) {
            prompter.tell("\n");
            return {std::nullopt, AfterAnswer::stops};
        }
        const std::string key = lower(trim(*line));
        if (key.empty()) {
            return {};
        }
        if (key == std::string(1, k_easy_key)) {
            return {fsrs::Rating::easy, AfterAnswer::goes_on};
        }
        if (key == std::string(1, k_hard_key)) {
            return {fsrs::Rating::hard, AfterAnswer::goes_on};
        }
        if (key == std::string(1, k_stop_key)) {
            return {std::nullopt, AfterAnswer::stops};
        }
        prompter.tell("'" + visible(shorten(key, 40)) + "' is none of them.\n");
    }
}

AfterAnswer wait_for_reader(Prompter& prompter) {
    const auto line = prompter.ask("Enter goes on, q stop > ");
    if (!line) {
        prompter.tell("\n");
        return AfterAnswer::stops;
    }
    return lower(trim(*line)) == std::string(1, k_stop_key) ? AfterAnswer::stops : AfterAnswer::goes_on;
}

// Says what is right, asks how it was where that is open, and keeps the answer. What is not right is kept before it is
// shown: whoever has seen the answer cannot take it back by closing the window.
Result<AfterAnswer> take_answer(LiveReview& review, Services& services, Layout layout, const JudgedReply& reply,
                                int seconds) {
    Prompter& prompter = services.prompter;
    const ReviewEntry entry = entry_of(review.role(), *review.question(), reply);
    const auto tell_answer = [&] {
        prompter.tell("\n" + render_answered_text(entry, style_now(services), layout) + "\n");
    };
    Said said;
    const bool open = reply.response == Response::right && !review.question()->hinted;
    if (open) {
        tell_answer();
        said = ask_rating(prompter);
    }
    const auto answer = review.answer(reply, review.rating_of(reply, said.rating), seconds);
    if (!answer) {
        return fail(answer.error());
    }
    if (!open) {
        tell_answer();
    }
    if (!answer->pulled.empty()) {
        prompter.tell(wrap(visible(pulled_words(review, *answer)), style_now(services).width) + "\n");
    }
    prompter.tell(due_words(*answer) + "\n");
    return open ? said.then : wait_for_reader(prompter);
}

// A line that was understood, in file and protocol.
struct LineReply {
    Reply reply;
    std::optional<fsrs::Rating> rating;
};

class ReviewAsker {
public:
    explicit ReviewAsker(LiveReview& review) : m_review(review) {}

    bool asks() const { return m_review.question().has_value(); }
    std::string question() const { return render_review_question_line(screen_of(m_review), facts_of(m_review)); }
    Result<LineReply> read(std::string_view line) const;
    Result<LineOutcome> take(const LineReply& said, int seconds);

private:
    LiveReview& m_review;
};

Result<LineReply> ReviewAsker::read(std::string_view line) const {
    const auto said = read_review_line(line);
    if (!said) {
        return fail(said.error());
    }
    return reply_of(*m_review.question(), *said).map([&](Reply reply) {
        return LineReply{std::move(reply), said->rating};
    });
}

Result<LineOutcome> ReviewAsker::take(const LineReply& said, int seconds) {
    using Then = LineOutcome::Then;
    switch (said.reply.kind) {
    case Reply::Kind::stop:
        return LineOutcome{Then::stops};
    case Reply::Kind::hint:
        return LineOutcome{Then::waits, render_hint_line(m_review.hint())};
    case Reply::Kind::back:
        return m_review.back().map([](bool went) { return went ? LineOutcome{} : refusal("this is the first card"); });
    case Reply::Kind::option:
    case Reply::Kind::number:
    case Reply::Kind::dont_know:
        break;
    }
    const JudgedReply reply = judge(*m_review.question(), said.reply);
    const ReviewEntry entry = entry_of(m_review.role(), *m_review.question(), reply);
    const auto kept = m_review.answer(reply, m_review.rating_of(reply, said.rating), seconds);
    if (!kept) {
        return fail(kept.error());
    }
    return LineOutcome{Then::asks, render_reviewed_line(*kept, entry)};
}

} // namespace

Result<TalkEnd> review_with_person(LiveReview& review, Services& services, Layout layout) {
    Prompter& prompter = services.prompter;
    if (review.question()) {
        prompter.tell(opening(review, style_now(services)));
    }
    bool shown = false;
    Instant asked_at = services.clock.now();
    while (review.question()) {
        if (!shown) {
            const Style style = style_now(services);
            const std::string reason = reason_words(review);
            prompter.tell("\n" +
                          (reason.empty() ? "" : style.paint(Ink::dim, wrap(visible(reason), style.width)) + "\n") +
                          render_question_text(screen_of(review), style, layout));
            asked_at = services.clock.now();
            shown = true;
        }
        const auto line = prompter.ask("> ");
        if (!line) {
            prompter.tell("\n"); // what comes does not begin behind the prompt
            return TalkEnd::left;
        }
        const auto reply = typed_reply(*review.question(), *line);
        if (!reply) {
            if (!trim(*line).empty()) {
                prompter.tell(reply.error().message + ": " + reply.error().hint + ".\n");
            }
        } else if (reply->kind == Reply::Kind::stop) {
            return TalkEnd::left;
        } else if (reply->kind == Reply::Kind::hint) {
            shown = review.hint().empty();
            prompter.tell(shown ? "There is no hint to this one.\n" : "");
        } else if (reply->kind == Reply::Kind::back) {
            const auto went = review.back();
            if (!went) {
                return fail(went.error());
            }
            shown = !*went;
            prompter.tell(*went ? "The answer is taken back.\n" : "This is the first card.\n");
        } else {
            const auto then = take_answer(review, services, layout, judge(*review.question(), *reply),
                                          seconds_since(asked_at, services.clock));
            if (!then) {
                return fail(then.error());
            }
            if (*then == AfterAnswer::stops) {
                return TalkEnd::left;
            }
            shown = false;
        }
    }
    return TalkEnd::ended;
}

Result<TalkEnd> review_with_program(LiveReview& review, Services& services) {
    return talk_with_program(ReviewAsker(review), services.lines, services.clock);
}

Result<TalkEnd> review_from(LiveReview& review, std::string_view text, const std::string& file) {
    return talk_from(ReviewAsker(review), text, file);
}

} // namespace onramp
