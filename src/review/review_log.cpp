// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/review_log.hpp"

#include <algorithm>

namespace onramp {

std::string_view rating_name(fsrs::Rating rating) {
    switch (rating) {
    case fsrs::Rating::again:
        return "again";
    case fsrs::Rating::hard:
        return "hard";
    case fsrs::Rating::good:
        return "good";
    case fsrs::Rating::easy:
        break;
    }
    return "easy";
}

void add_review(ReviewLog& log, const Review& review) {
    ReviewHistory& history = log[review.item];
    const auto later = std::upper_bound(history.marks.begin(), history.marks.end(), review.at,
                                        [](Instant at, const ReviewMark& mark) { return at < mark.at; });
    if (later == history.marks.end()) {
        history.skill = review.skill;
        history.level = review.level;
    }
    history.marks.insert(later, {review.at, review.rating, review.seconds});
}

} // namespace onramp
