// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "onramp/profile/role.hpp"
#include "onramp/review/deck.hpp"
#include "onramp/review/load.hpp"

namespace onramp {

// Cards of one day, counted.
struct DueCount {
    int known = 0;
    int fresh = 0;
    int seconds = 0;

    int cards() const { return known + fresh; }
    Minutes minutes() const { return std::chrono::ceil<Minutes>(std::chrono::seconds(seconds)); }

    bool operator==(const DueCount&) const = default;
};

struct DueSkill {
    std::size_t skill = 0; // index into Role::skills
    DueCount count;

    bool operator==(const DueSkill&) const = default;
};

struct DueArea {
    std::size_t area = 0; // index into Role::areas; their number for skills of no area
    DueCount count;
    std::vector<DueSkill> skills; // in the role's order

    bool operator==(const DueArea&) const = default;
};

// A day's reviews, and what the next ones will take.
struct ReviewDue {
    Date today{};
    DueCards cards;
    DueCount count;
    std::vector<DueArea> areas;      // with cards that are due, in the role's order; a skill stands in its first area
    std::vector<std::size_t> pulled; // places of the cards that are due because of a failure
    std::optional<NextDue> next;
    std::vector<ReviewLoad> days;
    std::vector<ReviewLoad> weeks; // ISO weeks, this one first

    bool operator==(const ReviewDue&) const = default;
};

// With the load of so many days and weeks from `today` on.
ReviewDue review_due(const Role& role, const Deck& deck, Date today, int days, int weeks);

} // namespace onramp
