// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/quiz_lines.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json head(std::string_view kind) {
    return {{"kind", kind}, {"schema_version", 1}};
}

std::string line_of(const ordered_json& json) {
    return std::string(trim(dump_line(json)));
}

ordered_json rounded(double value) {
    constexpr double k_digits = 1e4;
    return number_value(std::round(value * k_digits) / k_digits);
}

std::string letter(std::size_t option) {
    return std::string(1, static_cast<char>('a' + option));
}

ordered_json review_value(const ReviewEntry& entry) {
    ordered_json value = {{"question", entry.question}, {"options", ordered_json::array()}};
    for (std::size_t i = 0; i < entry.options.size(); ++i) {
        const ReviewOption& option = entry.options[i];
        ordered_json each = ordered_json::object();
        if (!entry.is_number) {
            each["letter"] = letter(i);
        }
        each["text"] = option.shown;
        each["right"] = option.right;
        each["chosen"] = option.chosen;
        each["why"] = option.why;
        value["options"].push_back(std::move(each));
    }
    value["explanation"] = entry.explanation;
    value["sources"] = ordered_json::array();
    for (const ItemSource& source : entry.sources) {
        value["sources"].push_back({{"title", source.title}, {"url", source.url}});
    }
    return value;
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
            each["review"] = review_value(*entry);
        }
        array.push_back(std::move(each));
    }
    return array;
}

ordered_json quiz_value(const QuizSummary& summary) {
    ordered_json document = head("quiz");
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
    ordered_json line = head("question");
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
    if (!screen.edition.empty()) {
        line["edition"] = screen.edition;
    }
    line["question"] = screen.question;
    line["answer"] = screen.options.empty() ? "number" : "option";
    line["options"] = ordered_json::array();
    for (std::size_t i = 0; i < screen.options.size(); ++i) {
        line["options"].push_back({{"letter", letter(i)}, {"text", screen.options[i]}});
    }
    line["has_hint"] = screen.has_hint;
    line["can_go_back"] = screen.can_go_back;
    return line_of(line);
}

std::string render_hint_line(std::string_view hint) {
    ordered_json line = head("hint");
    line["hint"] = hint;
    return line_of(line);
}

std::string render_kept_line(int number) {
    ordered_json line = head("kept");
    line["number"] = number;
    return line_of(line);
}

std::string render_refusal_line(const Error& error) {
    ordered_json line = head("refused");
    line["message"] = error.message;
    line["hint"] = error.hint;
    return line_of(line);
}

Result<QuizLine> read_quiz_line(std::string_view text) {
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

std::string render_quiz_review_json(const QuizReview& review) {
    ordered_json document = head("quiz_review");
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
    return line_of(quiz_value(summary));
}

} // namespace onramp
