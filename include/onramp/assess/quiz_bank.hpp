// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/assess/question_choice.hpp"
#include "onramp/pack/item.hpp"

namespace onramp {

// The items that measure a skill of the role, in their order; `quiz_items(role, items)[i].id` names the item.
std::vector<QuizItem> quiz_items(const Role& role, const std::vector<Item>& items);

} // namespace onramp
