// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/render/question_view.hpp"
#include "onramp/render/style.hpp"
#include "onramp/review/review_due.hpp"
#include "onramp/review/review_log.hpp"

namespace onramp {

// A card that was answered in a session.
struct AnsweredCard {
    int number = 1; // of the answer, in the session
    Review review;
    bool fresh = false;              // its first review
    bool repeat = false;             // it was failed in this session, and came once more
    Card after;                      // as the answer left it
    std::vector<std::string> pulled; // items that are due because of it
};

enum class ReviewEnd : std::uint8_t { nothing_left, cards_used, minutes_used, left };
std::string_view review_end_words(ReviewEnd end);

// What a session came to.
struct ReviewSession {
    Date today{};
    std::string zone;
    ReviewRule rule;
    ReviewEnd end = ReviewEnd::left;
    std::vector<AnsweredCard> answers;
    int seconds = 0; // in all, where they are known
    DueCount left;   // still due today
    std::optional<NextDue> next;
};

std::string render_review_session_text(const ReviewSession& session, const Style& style);
std::string render_review_session_markdown(const ReviewSession& session);
std::string render_review_session_json(const ReviewSession& session); // kind "review_session"
std::string render_review_session_line(const ReviewSession& session); // the same on one line

// What is known of an open card beside its question.
struct ReviewQuestionFacts {
    std::string item;
    std::string hash;
    std::string skill;
    int level = 1;
    int seconds = 60;
    bool fresh = false;
    bool repeat = false;
    std::string pulled_by; // an item; empty where it was not pulled forward
};

// Lines of `review session --protocol ndjson` (docs/protocol.md).
std::string render_review_question_line(const QuestionScreen& screen, const ReviewQuestionFacts& facts);
std::string render_reviewed_line(const AnsweredCard& answer, const ReviewEntry& entry);

} // namespace onramp
