// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/question_json.hpp"

#include <nlohmann/json.hpp>

namespace onramp {

using nlohmann::ordered_json;

std::string option_letter(std::size_t option) {
    return std::string(1, static_cast<char>('a' + option));
}

void add_question_texts(ordered_json& line, const QuestionScreen& screen) {
    if (!screen.edition.empty()) {
        line["edition"] = screen.edition;
    }
    line["question"] = screen.question;
    line["answer"] = screen.options.empty() ? "number" : "option";
    line["options"] = ordered_json::array();
    for (std::size_t i = 0; i < screen.options.size(); ++i) {
        line["options"].push_back({{"letter", option_letter(i)}, {"text", screen.options[i]}});
    }
    line["has_hint"] = screen.has_hint;
    line["can_go_back"] = screen.can_go_back;
}

ordered_json review_entry_value(const ReviewEntry& entry) {
    ordered_json value = {{"question", entry.question}, {"options", ordered_json::array()}};
    for (std::size_t i = 0; i < entry.options.size(); ++i) {
        const ReviewOption& option = entry.options[i];
        ordered_json each = ordered_json::object();
        if (!entry.is_number) {
            each["letter"] = option_letter(i);
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

} // namespace onramp
