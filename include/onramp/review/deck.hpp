// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/review/fsrs.hpp"
#include "onramp/review/review_item.hpp"
#include "onramp/review/review_log.hpp"

namespace onramp {

inline constexpr double k_least_retention = 0.7;
inline constexpr double k_most_retention = 0.97;
inline constexpr int k_most_new_per_day = 100;

// What a person wants. Within the bounds above.
struct ReviewRule {
    double retention = 0.9; // probability of recall at which a card is due
    int new_per_day = 5;    // cards that are reviewed for the first time on one day, at most

    bool operator==(const ReviewRule&) const = default;
};

// Why a card is due before its time: `by`, an item of a skill that builds on the card's, was failed.
struct CardPull {
    std::string by;
    Date on{};

    bool operator==(const CardPull&) const = default;
};

// One item of the review pool with what is known of its being remembered. Days are those of the person's zone.
struct Card {
    std::string item;
    std::size_t skill = 0; // index into Role::skills
    int level = 1;
    int seconds = 60;           // that a review of it is expected to take
    std::optional<Date> learnt; // the first day on which its level, or a higher one, was learnt
    int reviews = 0;
    int lapses = 0; // failed on a later day than that of the review before
    // Of a card with reviews:
    fsrs::MemoryState memory;
    std::optional<Date> first; // day of the first review
    std::optional<Date> last;
    std::optional<Date> due;
    std::optional<CardPull> pulled;

    bool is_known() const { return reviews > 0; }

    bool operator==(const Card&) const = default;
};

// The cards of a role.
struct Deck {
    std::vector<Card> cards; // of every item of the role's skills, learnt or not, by id
    ReviewRule rule;
    std::optional<int> usual_seconds; // median of the person's reviews, where k_least_timed_reviews took a known time

    // Null where there is no such card.
    const Card* find(std::string_view item) const;

    bool operator==(const Deck&) const = default;
};

inline constexpr std::size_t k_least_timed_reviews = 10;

// What became of each card, by these rules (docs/review.md):
// - The first review makes fsrs::first_state, each later one fsrs::next_state, the gap being whole days of `zone`,
//   0 on the same day. Reviews count in the order of their times, whatever the order in which they were written.
// - A card is due fsrs::interval_days after its last review; the day after it where it was failed on that day.
// - A review that is failed pulls the cards forward that its skill needs: for each requirement of the skill for the
//   item's level or a lower one, those of the skills named there, up to the level named. They are due on that day,
//   unless they were reviewed on it, or later, or never.
// - Items of skills that the role does not have are left out, and reviews of items that are not in `items`.
Deck make_deck(const Role& role, const std::vector<ReviewItem>& items, const std::vector<LearntLevel>& learnt,
               const ReviewLog& log, const Zone& zone, const ReviewRule& rule);

// What a day holds. Places in Deck::cards.
struct DueCards {
    std::vector<std::size_t> known;   // due that day or before, by due day, then id
    std::vector<std::size_t> fresh;   // to be reviewed for the first time: what is left of the day's new ones
    std::vector<std::size_t> waiting; // learnt, for later days, in the order in which their turn comes

    std::size_t count() const { return known.size() + fresh.size(); }

    bool operator==(const DueCards&) const = default;
};

// New cards come by the day on which they were learnt, then by level and id. The day's new ones are rule.new_per_day
// less those whose first review was on that day: a day that is left out makes none pile up.
DueCards due_on(const Deck& deck, Date today);

// Whole minutes, rounded up, that reviews of these cards are expected to take.
Minutes expected_minutes(const Deck& deck, const std::vector<std::size_t>& cards);

// The next day after `today` on which a card is due, and how many are then; nothing where there is none. New cards
// count, `today`'s being answered on it.
struct NextDue {
    Date day{};
    std::size_t cards = 0;

    bool operator==(const NextDue&) const = default;
};
std::optional<NextDue> next_due(const Deck& deck, Date today);

} // namespace onramp
