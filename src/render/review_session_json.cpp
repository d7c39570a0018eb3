// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/render/review_session_view.hpp"
#include "render/question_json.hpp"
#include "render/review_json.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

void add_answer(ordered_json& value, const AnsweredCard& answer) {
    const Review& review = answer.review;
    value["number"] = answer.number;
    value["item"] = review.item;
    value["hash"] = review.hash;
    value["skill"] = review.skill;
    value["level"] = review.level;
    value["response"] = response_name(review.response);
    value["rating"] = rating_name(review.rating);
    value["hinted"] = review.hinted;
    value["seconds"] = review.seconds;
    value["new"] = answer.fresh;
    value["repeat"] = answer.repeat;
    value["stability"] = rounded_value(answer.after.memory.stability);
    value["difficulty"] = rounded_value(answer.after.memory.difficulty);
    value["due"] = format_date(*answer.after.due);
    value["pulled"] = answer.pulled;
}

ordered_json session_value(const ReviewSession& session) {
    const auto count = [&](auto matches) {
        return std::count_if(session.answers.begin(), session.answers.end(), matches);
    };
    const auto responded = [&](Response response) {
        return count([&](const AnsweredCard& answer) { return answer.review.response == response; });
    };
    ordered_json document = document_head("review_session");
    document["date"] = format_date(session.today);
    document["zone"] = session.zone;
    document["retention"] = number_value(session.rule.retention);
    document["new_per_day"] = session.rule.new_per_day;
    document["ended"] = session.end != ReviewEnd::left;
    document["end"] = review_end_words(session.end);
    document["reviews"] = session.answers.size();
    document["right"] = responded(Response::right);
    document["wrong"] = responded(Response::wrong);
    document["dont_know"] = responded(Response::dont_know);
    document["new"] = count([](const AnsweredCard& answer) { return answer.fresh; });
    document["repeated"] = count([](const AnsweredCard& answer) { return answer.repeat; });
    document["seconds"] = session.seconds;
    document["left"] = ordered_json::object();
    add_count(document["left"], session.left);
    document["next"] = next_due_value(session.next);
    document["answers"] = ordered_json::array();
    for (const AnsweredCard& answer : session.answers) {
        ordered_json value = ordered_json::object();
        add_answer(value, answer);
        document["answers"].push_back(std::move(value));
    }
    return document;
}

} // namespace

std::string render_review_session_json(const ReviewSession& session) {
    return dump_document(session_value(session));
}

std::string render_review_session_line(const ReviewSession& session) {
    return compact_text(session_value(session));
}

std::string render_review_question_line(const QuestionScreen& screen, const ReviewQuestionFacts& facts) {
    ordered_json line = document_head("review_question");
    line["number"] = screen.number;
    line["to_go"] = screen.to_go;
    line["minutes_left"] = screen.minutes_left;
    line["item"] = facts.item;
    line["hash"] = facts.hash;
    line["skill"] = facts.skill;
    line["level"] = facts.level;
    line["seconds"] = facts.seconds;
    line["new"] = facts.fresh;
    line["repeat"] = facts.repeat;
    if (!facts.pulled_by.empty()) {
        line["pulled_by"] = facts.pulled_by;
    }
    add_question_texts(line, screen);
    return compact_text(line);
}

std::string render_reviewed_line(const AnsweredCard& answer, const ReviewEntry& entry) {
    ordered_json line = document_head("reviewed");
    add_answer(line, answer);
    line["review"] = review_entry_value(entry);
    return compact_text(line);
}

} // namespace onramp
