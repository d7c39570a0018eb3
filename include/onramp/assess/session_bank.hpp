// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/assess/question_choice.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// The bank of one session, all three by the same index.
struct SessionBank {
    std::vector<QuizItem> bank;
    std::vector<std::size_t> item_of; // where the item stands among all
    std::vector<int> variant;         // the first one that was not answered yet

    bool operator==(const SessionBank&) const = default;
};

// What a session is about.
struct SessionScope {
    std::vector<std::string> areas; // ids of the role's; empty: all
    std::string skill;              // id of the role's; empty: all
    int level = 1;                  // of that skill's questions, or above

    bool operator==(const SessionScope&) const = default;
};

// The items that a session can ask of somebody who answered `earlier` in others: those that measure a skill of
// the role and have a variant that was not answered. One of which another variant was is not fresh. Only those
// of its scope.
SessionBank session_bank(const Role& role, const std::vector<Item>& items, const std::vector<QuizAnswer>& earlier,
                         const SessionScope& scope = {});

} // namespace onramp
