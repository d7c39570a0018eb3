// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/review_session_view.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "render/markdown_text.hpp"
#include "render/review_words.hpp"

namespace onramp {

namespace {

struct Counts {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t dont_know = 0;
    std::size_t repeated = 0;
    std::size_t pulled = 0;
};

Counts counts_of(const ReviewSession& session) {
    Counts counts;
    for (const AnsweredCard& answer : session.answers) {
        counts.right += answer.review.response == Response::right ? 1U : 0U;
        counts.wrong += answer.review.response == Response::wrong ? 1U : 0U;
        counts.dont_know += answer.review.response == Response::dont_know ? 1U : 0U;
        counts.repeated += answer.repeat ? 1U : 0U;
        counts.pulled += answer.pulled.size();
    }
    return counts;
}

// "9 answers in 6 min: 7 right, 1 wrong, 1 not known; 2 of them to cards that came once more."
std::string score_words(const ReviewSession& session) {
    if (session.answers.empty()) {
        return "No card was answered.";
    }
    const Counts counts = counts_of(session);
    std::string text = counted(session.answers.size(), "answer");
    if (session.seconds > 0) {
        text += " in " + format_duration(std::chrono::ceil<Minutes>(std::chrono::seconds(session.seconds)));
    }
    text += ": " + std::to_string(counts.right) + " right, " + std::to_string(counts.wrong) + " wrong, " +
            std::to_string(counts.dont_know) + " not known";
    if (counts.repeated > 0) {
        text += "; " + std::to_string(counts.repeated) + " of them to cards that came once more";
    }
    return text + ".";
}

std::string rest_words(const ReviewSession& session) {
    if (session.left.cards() > 0) {
        const auto cards = static_cast<std::size_t>(session.left.cards());
        return counted(cards, "card") + (cards == 1 ? " is" : " are") + " still due today, about " +
               std::to_string(session.left.minutes().count()) + " min: onramp review session";
    }
    return std::string(session.answers.empty()          ? "Nothing is due. "
                       : session.end == ReviewEnd::left ? "Only what was not right was left, to come once more. "
                                                        : "Nothing is left for today. ") +
           next_words(session.next);
}

std::string all_words(const ReviewSession& session) {
    return session.answers.empty() && session.left.cards() == 0 ? rest_words(session)
                                                                : score_words(session) + " " + rest_words(session);
}

} // namespace

std::string_view review_end_words(ReviewEnd end) {
    switch (end) {
    case ReviewEnd::nothing_left:
        return "nothing is left for today";
    case ReviewEnd::cards_used:
        return "all cards used";
    case ReviewEnd::minutes_used:
        return "no time left for the next card";
    case ReviewEnd::left:
        break;
    }
    return "left for now";
}

std::string render_review_session_text(const ReviewSession& session, const Style& style) {
    return wrap(all_words(session), style.width) + "\n";
}

std::string render_review_session_markdown(const ReviewSession& session) {
    std::string text = "# Reviews on " + format_date(session.today) + "\n\n" + markdown_text(all_words(session)) + "\n";
    if (!session.answers.empty()) {
        text += "\n| Card | Rating | Due |\n| --- | --- | --- |\n";
    }
    for (const AnsweredCard& answer : session.answers) {
        text += "| " + markdown_text(answer.review.item) + " | " + std::string(rating_name(answer.review.rating)) +
                " | " + format_date(*answer.after.due) + " |\n";
    }
    return text;
}

} // namespace onramp
