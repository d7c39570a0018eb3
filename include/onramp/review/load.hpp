// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/review/deck.hpp"

namespace onramp {

// What reviews will take. Assumed is:
// - Every card is answered on the day on which it is due, right, and rated good; what is overdue is answered today.
//   So a failure costs nothing here: it happens to about 1 - rule.retention of the reviews, and what comes back the
//   same session, the next day, or is pulled forward comes on top.
// - New cards are answered at rule.new_per_day a day, as due_on has them, from today on; what was answered today is
//   not counted again.
// - A level that will be learnt on a day brings its cards on that day. One that is planned for a day before today
//   is not done yet: it counts as learnt today.
// - A review takes the person's usual seconds, or, without enough of them, what the item says.
// The same is what make_deck and due_on answer when these reviews are added to the log day by day.

// A level that the person is going to learn.
struct PlannedLevel {
    std::string skill; // id or alias
    int level = 1;
    Date day{};

    bool operator==(const PlannedLevel&) const = default;
};

struct ReviewLoad {
    Date day{};      // the day, or the Monday of the week
    int reviews = 0; // of all cards, the new ones included
    int fresh = 0;   // the new ones
    int seconds = 0;

    Minutes minutes() const { return std::chrono::ceil<Minutes>(std::chrono::seconds(seconds)); }

    bool operator==(const ReviewLoad&) const = default;
};

inline constexpr int k_most_forecast_weeks = 26;
inline constexpr int k_most_forecast_days = 7 * k_most_forecast_weeks;

// The load of each of so many days from `today` on.
std::vector<ReviewLoad> forecast_days(const Role& role, const Deck& deck, Date today, int count,
                                      const std::vector<PlannedLevel>& planned = {});

// The load of each of so many weeks from `monday` on, which may lie before `today` (days that are past hold nothing)
// or after it (what is due until then is answered, and not counted). 26 weeks of 400 cards take a millisecond.
std::vector<ReviewLoad> forecast_weeks(const Role& role, const Deck& deck, Date today, Date monday, int weeks,
                                       const std::vector<PlannedLevel>& planned = {});

} // namespace onramp
