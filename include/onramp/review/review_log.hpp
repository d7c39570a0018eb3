// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/base/date.hpp"
#include "onramp/review/fsrs.hpp"

namespace onramp {

std::string_view rating_name(fsrs::Rating rating); // "again", "hard", "good", "easy"

// One answer to an item of the review pool, as its event says it.
struct Review {
    std::string item;
    std::string hash; // content_hash of what was shown; empty where it was reviewed with another program
    std::string skill;
    int level = 1;
    fsrs::Rating rating = fsrs::Rating::good;
    Response response = Response::right;
    bool hinted = false; // the hint was shown before
    int seconds = 0;     // until it was answered; 0 where unknown
    std::string given;   // the number that was typed, or the place of the option in the item, from 1
    Instant at{};

    bool operator==(const Review&) const = default;
};

// What is kept of a review.
struct ReviewMark {
    Instant at{};
    fsrs::Rating rating = fsrs::Rating::good;
    int seconds = 0; // 0 where unknown

    bool operator==(const ReviewMark&) const = default;
};

struct ReviewHistory {
    std::string skill; // as the latest review says
    int level = 1;
    std::vector<ReviewMark> marks; // by time; those of one instant as they were added

    bool operator==(const ReviewHistory&) const = default;
};

using ReviewLog = std::map<std::string, ReviewHistory>; // by item

void add_review(ReviewLog& log, const Review& review);

// A level of a skill that was learnt: its step is done, or an exercise that shows it is passed.
struct LearntLevel {
    std::string skill; // id or alias
    int level = 1;
    Instant at{};

    bool operator==(const LearntLevel&) const = default;
};

} // namespace onramp
