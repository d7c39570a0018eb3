// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/review/deck.hpp"

namespace onramp {

// What the views of reviews say alike.

// "3 cards are due", "1 card is due".
std::string due_words(std::size_t cards);

// "Next: Thu 2026-11-26, 3 cards.", or that no card is there yet.
std::string next_words(const std::optional<NextDue>& next);

} // namespace onramp
