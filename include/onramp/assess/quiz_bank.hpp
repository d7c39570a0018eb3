// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/assess/question_choice.hpp"
#include "onramp/pack/item.hpp"

namespace onramp {

// The bank of one session.
struct SessionBank {
    std::vector<QuizItem> items;
    std::vector<std::size_t> item_of; // of each, its place in the pack's items
    std::vector<int> variant;         // of each, the one to show
};

// What may be asked of somebody with those answers from earlier sessions: items without them, in the variant that
// the person's count of sessions falls on; of the others a variant that was not asked. Items whose every variant
// was asked are left out: their explanations were seen.
SessionBank session_bank(const Role& role, const std::vector<Item>& items, const std::vector<QuizAnswer>& earlier);

// The items that measure a skill of the role, in their order; `quiz_items(role, items)[i].id` names the item.
std::vector<QuizItem> quiz_items(const Role& role, const std::vector<Item>& items);

} // namespace onramp
