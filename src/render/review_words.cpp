// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/review_words.hpp"

#include "onramp/base/text.hpp"

namespace onramp {

std::string due_words(std::size_t cards) {
    return counted(cards, "card") + (cards == 1 ? " is due" : " are due");
}

std::string next_words(const std::optional<NextDue>& next) {
    if (!next) {
        return "There are no cards yet: they come with the levels that you learn (onramp done STEP).";
    }
    return "Next: " + weekday_name(next->day) + " " + format_date(next->day) + ", " + counted(next->cards, "card") +
           ".";
}

} // namespace onramp
