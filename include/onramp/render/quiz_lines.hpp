// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/base/result.hpp"
#include "onramp/render/question_view.hpp"
#include "onramp/review/review_log.hpp"

namespace onramp {

// The protocol of `assess quiz --protocol ndjson` (docs/protocol.md): one JSON object a line.

// What is known of a question beside its screen.
struct QuestionFacts {
    std::string session;
    std::string item;
    std::string hash;
    std::string skill;
    int level = 1;
    int seconds = 60;
    double undecided = 0; // of the role, 0-1
};
std::string render_question_line(const QuestionScreen& screen, const QuestionFacts& facts);
std::string render_hint_line(std::string_view hint);
std::string render_kept_line(int number);
std::string render_refusal_line(const Error& error);

// A line that answers a question.
struct QuizLine {
    enum class Kind : unsigned char { answer, dont_know, hint, back, stop };

    Kind kind = Kind::answer;
    std::string answer;                 // a letter or a number, as text
    std::string item;                   // that it is meant for; may be empty
    std::optional<fsrs::Rating> rating; // of a review that is right: hard, good or easy
};

// Fails with kind `invalid` where the text is no such line; `column` of its place is set.
Result<QuizLine> read_quiz_line(std::string_view text);

// The same of a review, where "rating" may stand beside an answer.
Result<QuizLine> read_review_line(std::string_view text);

// What a session came to.
struct QuizSummary {
    std::string session;
    std::string end; // words
    bool ended = false;
    int questions = 0;
    int right = 0;
    int wrong = 0;
    int dont_know = 0;
    int areas = 0;
    int areas_open = 0;
    double undecided_before = 0;
    double undecided_after = 0;
    std::vector<QuizAnswer> answers;
    std::vector<ReviewEntry> review; // of answers, where the session has ended
};

// A session's answers with what there is to learn from them.
struct QuizReview {
    std::string session;
    Instant started{};
    std::optional<Instant> ended;
    std::vector<QuizAnswer> answers;
    std::vector<ReviewEntry> entries; // of answers; those whose question has changed have none
};

// A document of kind "quiz_review" (data/schemas/quiz_review.schema.json).
std::string render_quiz_review_json(const QuizReview& review);

// A document of kind "quiz" (data/schemas/quiz.schema.json), or the same on one line.
std::string render_quiz_json(const QuizSummary& summary);
std::string render_quiz_line(const QuizSummary& summary);

} // namespace onramp
