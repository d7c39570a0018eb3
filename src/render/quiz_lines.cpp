// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/quiz_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "render/question_json.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json rounded(double value) {
    constexpr double k_digits = 1e4;
    return number_value(std::round(value * k_digits) / k_digits);
}

// Each with its review where there is one.
ordered_json answers_value(const std::vector<QuizAnswer>& answers, const std::vector<ReviewEntry>& review) {
    ordered_json array = ordered_json::array();
    for (const QuizAnswer& answer : answers) {
        ordered_json each = {{"number", answer.number}, {"item", answer.item},
                             {"hash", answer.hash},     {"skill", answer.skill},
                             {"level", answer.level},   {"response", response_name(answer.response)},
                             {"hinted", answer.hinted}, {"seconds", answer.seconds}};
        const auto entry = std::find_if(review.begin(), review.end(),
                                        [&](const ReviewEntry& reviewed) { return reviewed.number == answer.number; });
        if (entry != review.end()) {
            each["review"] = review_entry_value(*entry);
        }
        array.push_back(std::move(each));
    }
    return array;
}

ordered_json quiz_value(const QuizSummary& summary) {
    ordered_json document = document_head("quiz");
    document["session"] = summary.session;
    document["ended"] = summary.ended;
    document["end"] = summary.end;
    document["questions"] = summary.questions;
    document["right"] = summary.right;
    document["wrong"] = summary.wrong;
    document["dont_know"] = summary.dont_know;
    document["areas"] = summary.areas;
    document["areas_open"] = summary.areas_open;
    document["undecided_before"] = rounded(summary.undecided_before);
    document["undecided_after"] = rounded(summary.undecided_after);
    document["answers"] = answers_value(summary.answers, summary.review);
    return document;
}

} // namespace

std::string render_question_line(const QuestionScreen& screen, const QuestionFacts& facts) {
    ordered_json line = document_head("question");
    line["session"] = facts.session;
    line["number"] = screen.number;
    line["most"] = screen.most;
    line["minutes_left"] = screen.minutes_left;
    line["areas"] = screen.areas_all;
    line["areas_open"] = screen.areas_open;
    line["undecided"] = rounded(facts.undecided);
    line["item"] = facts.item;
    line["hash"] = facts.hash;
    line["skill"] = facts.skill;
    line["level"] = facts.level;
    line["seconds"] = facts.seconds;
    add_question_texts(line, screen);
    return compact_text(line);
}

std::string render_hint_line(std::string_view hint) {
    ordered_json line = document_head("hint");
    line["hint"] = hint;
    return compact_text(line);
}

std::string render_kept_line(int number) {
    ordered_json line = document_head("kept");
    line["number"] = number;
    return compact_text(line);
}

std::string render_refusal_line(const Error& error) {
    ordered_json line = document_head("refused");
    line["message"] = error.message;
    line["hint"] = error.hint;
    return compact_text(line);
}

namespace {

constexpr std::array k_said_ratings = {fsrs::Rating::hard, fsrs::Rating::good, fsrs::Rating::easy};

Result<QuizLine> read_answer_line(std::string_view text, bool of_review) {
    const auto document = parse_json(text, {});
    if (!document) {
        return fail(document.error());
    }
    Findings findings;
    ObjectReader reader(*document, {}, findings);
    QuizLine line;
    int meant = 0;
    const auto flag = [&](std::string_view key, QuizLine::Kind kind) {
        if (reader.optional_boolean(key).value_or(false)) {
            line.kind = kind;
            ++meant;
        }
    };
    if (const nlohmann::json* answer = reader.raw("answer"); answer != nullptr && !answer->is_null()) {
        ++meant;
        if (answer->is_string()) {
            line.answer = answer->get<std::string>();
        } else if (answer->is_number()) {
            line.answer = answer->dump();
        } else {
            findings.error("type", "'answer' should be a letter or a number", reader.pointer_to("answer"));
        }
    }
    flag("dont_know", QuizLine::Kind::dont_know);
    flag("hint", QuizLine::Kind::hint);
    flag("back", QuizLine::Kind::back);
    flag("stop", QuizLine::Kind::stop);
    line.item = reader.text_or_empty("item");
    if (of_review && reader.has("rating")) {
        line.rating = read_choice(reader, "rating", rating_name, k_said_ratings);
    }
    if (findings.problems.empty() && meant != 1) {
        findings.error("answer", "the line should have one of answer, dont_know, hint, back and stop", {});
    }
    if (has_errors(findings.problems)) {
        locate_problems(text, findings.problems);
        return fail(ErrorKind::invalid, findings.problems.front().message,
                    R"(for example {"answer": "a"}, {"answer": 42} or {"dont_know": true})",
                    findings.problems.front().where);
    }
    return line;
}

} // namespace

Result<QuizLine> read_quiz_line(std::string_view text) {
    return read_answer_line(text, false);
}

Result<QuizLine> read_review_line(std::string_view text) {
    return read_answer_line(text, true);
}

std::string render_quiz_review_json(const QuizReview& review) {
    ordered_json document = document_head("quiz_review");
    document["session"] = review.session;
    document["started"] = format_instant(review.started);
    if (review.ended) {
        document["ended"] = format_instant(*review.ended);
    }
    document["answers"] = answers_value(review.answers, review.entries);
    return dump_document(document);
}

std::string render_quiz_json(const QuizSummary& summary) {
    return dump_document(quiz_value(summary));
}

std::string render_quiz_line(const QuizSummary& summary) {
    return compact_text(quiz_value(summary));
}

} // namespace onramp
