// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/calendar/zone.hpp"
#include "onramp/review/deck.hpp"
#include "support/learning_role.hpp"

namespace onramp_test {

inline onramp::Date review_day(int day) { // 0: 2026-11-23, a Monday
    return *onramp::parse_date("2026-11-23") + std::chrono::days(day);
}

// That day at an hour, UTC.
inline onramp::Instant review_time(int day, int hour = 9) {
    return *onramp::parse_instant("2026-11-23T00:00:00Z") + std::chrono::hours(24 * day + hour);
}

// Everything that a deck is made from; ownership 3 <- borrowing 3, axum 2 <- traits 2 (learning_role).
struct ReviewWorld {
    onramp::Role role = learning_role();
    std::vector<onramp::ReviewItem> items;
    std::vector<onramp::LearntLevel> learnt;
    onramp::ReviewLog log;
    onramp::Zone zone = onramp::Zone::utc();
    onramp::ReviewRule rule;

    // "SKILL.L1", "SKILL.L2" ... up to the level.
    void add_items(const std::string& skill, int levels) {
        for (int level = 1; level <= levels; ++level) {
            items.push_back({skill + ".l" + std::to_string(level), skill, level, 60});
        }
    }

    void review(const std::string& item, onramp::fsrs::Rating rating, onramp::Instant at, int seconds = 0) {
        onramp::Review review;
        review.item = item;
        review.skill = item.substr(0, item.find('.'));
        review.rating = rating;
        review.seconds = seconds;
        review.at = at;
        onramp::add_review(log, review);
    }

    onramp::Deck deck() const { return onramp::make_deck(role, items, learnt, log, zone, rule); }
};

} // namespace onramp_test
