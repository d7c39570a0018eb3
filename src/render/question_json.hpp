// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "onramp/render/question_view.hpp"

namespace onramp {

// What the lines and documents of quizzes and reviews say alike.

// "a" of the first option.
std::string option_letter(std::size_t option);

// Adds the edition, the texts and the keys of a question that is open.
void add_question_texts(nlohmann::ordered_json& line, const QuestionScreen& screen);

// A question that was answered.
nlohmann::ordered_json review_entry_value(const ReviewEntry& entry);

} // namespace onramp
