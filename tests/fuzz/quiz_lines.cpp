// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text, as the lines that answer a quiz or a review: a line is understood or refused, the refusal is one line of
// JSON that anybody can read, and what is understood means the same when it is written plainly.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/quiz_lines.hpp"

namespace {

using Kind = onramp::QuizLine::Kind;

nlohmann::json plain_line(const onramp::QuizLine& line) {
    nlohmann::json json = {{"item", line.item}};
    switch (line.kind) {
    case Kind::answer:
        json["answer"] = line.answer;
        break;
    case Kind::dont_know:
        json["dont_know"] = true;
        break;
    case Kind::hint:
        json["hint"] = true;
        break;
    case Kind::back:
        json["back"] = true;
        break;
    case Kind::stop:
        json["stop"] = true;
        break;
    }
    if (line.rating) {
        json["rating"] = onramp::rating_name(*line.rating);
    }
    return json;
}

void promise_same(const onramp::QuizLine& read, const onramp::Result<onramp::QuizLine>& again) {
    promise(again && again->kind == read.kind && again->answer == read.answer && again->item == read.item &&
                again->rating == read.rating,
            "the same, written plainly");
}

void promise_one_line(const std::string& line) {
    promise(line.find('\n') == std::string::npos, "one line");
    const auto json = nlohmann::json::parse(line, nullptr, false);
    promise(json.is_object() && json["schema_version"] == 1, "an object of JSON");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const std::string_view line : onramp::split_lines(text)) {
        promise_one_line(onramp::render_hint_line(line));
        const auto read = onramp::read_quiz_line(line);
        if (!read) {
            promise(read.error().kind == onramp::ErrorKind::invalid && !read.error().message.empty(), "what is wrong");
            promise(read.error().where.column >= 1, "where it is wrong");
            promise_one_line(onramp::render_refusal_line(read.error()));
            continue;
        }
        promise(!read->rating, "a quiz has no ratings");
        promise_same(*read, onramp::read_quiz_line(plain_line(*read).dump()));
        const auto rated = onramp::read_review_line(line);
        if (rated) {
            promise(rated->rating != onramp::fsrs::Rating::again, "nobody says that it was forgotten");
            promise_same(*rated, onramp::read_review_line(plain_line(*rated).dump()));
        } else {
            promise(rated.error().where.column >= 1, "where it is wrong");
        }
    }
    return 0;
}
