// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <rapidcheck.h>

#include "onramp/review/deck.hpp"
#include "onramp/review/load.hpp"
#include "onramp/store/journal.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"
#include "support/reviews.hpp"

using namespace onramp;
using fsrs::Rating;
using onramp_test::review_day;
using onramp_test::ReviewWorld;
using std::chrono::days;

namespace {

constexpr int k_days = 60; // that reviews lie in

struct Said {
    std::string item;
    Rating rating = Rating::good;
    Instant at{};
    int seconds = 0;
};

Instant any_time() {
    return onramp_test::review_time(0, 0) + std::chrono::seconds(*rc::gen::inRange(0, k_days * 86400));
}

// A random role with items, some levels learnt, no reviews.
ReviewWorld any_world() {
    ReviewWorld world;
    world.role = onramp_test::random_role(static_cast<std::uint64_t>(*rc::gen::inRange(0, 1000)), 12);
    world.zone = *Zone::from_rule(*rc::gen::element<std::string>("UTC0", "<+13>-13", "<-11>11"), "somewhere");
    world.rule.retention = *rc::gen::inRange(70, 98) / 100.0;
    world.rule.new_per_day = *rc::gen::inRange(0, 7);
    for (const RoleSkill& skill : world.role.skills) {
        world.add_items(skill.skill.id, *rc::gen::inRange(0, 4));
        if (*rc::gen::inRange(0, 3) > 0) {
            world.learnt.push_back({skill.skill.id, *rc::gen::inRange(1, 4), any_time()});
        }
    }
    return world;
}

// Reviews at times of their own.
std::vector<Said> any_reviews(const ReviewWorld& world) {
    std::vector<Said> reviews;
    std::set<Instant> taken;
    const int count = world.items.empty() ? 0 : *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i) {
        const std::string item = (*rc::gen::elementOf(world.items)).id;
        const Instant at = any_time();
        if (taken.insert(at).second) {
            reviews.push_back({item, *rc::gen::element(Rating::again, Rating::hard, Rating::good, Rating::easy), at,
                               *rc::gen::inRange(0, 90)});
        }
    }
    return reviews;
}

void add_all(ReviewWorld& world, const std::vector<Said>& reviews) {
    for (const Said& said : reviews) {
        world.review(said.item, said.rating, said.at, said.seconds);
    }
}

Date day_of(const ReviewWorld& world, Instant at) {
    return std::chrono::floor<days>(world.zone.to_local(at));
}

} // namespace

TEST_CASE("no card is due before it is introduced, and each is due after its last review") {
    CHECK(onramp_test::holds([] {
        ReviewWorld world = any_world();
        add_all(world, any_reviews(world));
        const Deck deck = world.deck();
        for (int day = -2; day < k_days + 10; ++day) {
            const DueCards due = due_on(deck, review_day(day));
            RC_ASSERT(due.fresh.size() <= static_cast<std::size_t>(world.rule.new_per_day));
            for (const std::size_t place : due.known) {
                RC_ASSERT(*deck.cards[place].first < review_day(day));
                RC_ASSERT(*deck.cards[place].last < *deck.cards[place].due);
                RC_ASSERT(*deck.cards[place].due <= review_day(day));
            }
            for (const std::size_t place : due.fresh) {
                RC_ASSERT(*deck.cards[place].learnt <= review_day(day));
                RC_ASSERT(!deck.cards[place].is_known());
            }
        }
    }));
}

TEST_CASE("the order in which reviews and levels are written does not matter") {
    CHECK(onramp_test::holds([] {
        ReviewWorld world = any_world();
        std::vector<Said> reviews = any_reviews(world);
        ReviewWorld other = world;
        add_all(world, reviews);
        for (std::size_t i = reviews.size(); i > 1; --i) {
            std::swap(reviews[i - 1], reviews[*rc::gen::inRange<std::size_t>(0, i)]);
        }
        std::reverse(other.learnt.begin(), other.learnt.end());
        std::reverse(other.items.begin(), other.items.end());
        add_all(other, reviews);
        RC_ASSERT(world.deck() == other.deck());
    }));
}

TEST_CASE("a failure pulls forward the reviewed cards of what its skill needs, and nothing else") {
    CHECK(onramp_test::holds([] {
        ReviewWorld world = any_world();
        const std::vector<Said> reviews = any_reviews(world);
        add_all(world, reviews);
        const Deck deck = world.deck();
        for (const Card& card : deck.cards) {
            // The first failure after the card's last day that names it, found from the reviews alone.
            std::optional<CardPull> wanted;
            for (const Said& said : reviews) {
                const Card& failed = *deck.find(said.item);
                const Date day = day_of(world, said.at);
                if (said.rating != Rating::again || !card.is_known() || day <= *card.last) {
                    continue;
                }
                for (const Requirement& requirement : world.role.skills[failed.skill].skill.requirements) {
                    for (const SkillLevel& each : requirement.of) {
                        if (requirement.for_level <= failed.level &&
                            each.skill == world.role.skills[card.skill].skill.id && card.level <= each.level &&
                            (!wanted || std::tie(day, said.item) < std::tie(wanted->on, wanted->by))) {
                            wanted = CardPull{said.item, day};
                        }
                    }
                }
            }
            RC_CLASSIFY(card.pulled.has_value(), "pulled forward");
            if (card.pulled) {
                RC_ASSERT(wanted && card.pulled == wanted && *card.due == wanted->on);
            } else {
                RC_ASSERT(!wanted || *card.due <= wanted->on);
            }
        }
    }));
}

TEST_CASE("the forecast is what comes of answering every card on its day") {
    CHECK(onramp_test::holds([] {
        ReviewWorld world = any_world();
        add_all(world, any_reviews(world));
        const int from = *rc::gen::inRange(k_days, k_days + 20);
        const int count = *rc::gen::inRange(1, 40);
        std::vector<PlannedLevel> planned;
        for (const RoleSkill& skill : world.role.skills) {
            if (*rc::gen::inRange(0, 4) == 0) {
                planned.push_back(
                    {skill.skill.id, *rc::gen::inRange(1, 4), review_day(from + *rc::gen::inRange(-3, 30))});
            }
        }
        const std::vector<ReviewLoad> loads = forecast_days(world.role, world.deck(), review_day(from), count, planned);
        RC_ASSERT(loads.size() == static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            const Date today = review_day(from + i);
            // Noon of that day where the person is.
            const Instant noon = world.zone.to_instant(LocalTime(today) + std::chrono::hours(12)).instant;
            for (const PlannedLevel& each : planned) {
                if (each.day == today || (i == 0 && each.day < today)) {
                    world.learnt.push_back({each.skill, each.level, noon});
                }
            }
            const Deck deck = world.deck();
            const DueCards due = due_on(deck, today);
            int seconds = 0;
            for (const auto* places : {&due.known, &due.fresh}) {
                for (const std::size_t place : *places) {
                    seconds += deck.cards[place].seconds;
                    world.review(deck.cards[place].item, Rating::good, noon);
                }
            }
            const auto& load = loads[static_cast<std::size_t>(i)];
            RC_ASSERT(load ==
                      (ReviewLoad{today, static_cast<int>(due.count()), static_cast<int>(due.fresh.size()), seconds}));
        }
    }));
}

TEST_CASE("the deck after a review was taken back is the deck before it") {
    CHECK(onramp_test::holds([] {
        ReviewWorld world = any_world();
        std::vector<Event> events;
        for (const Said& said : any_reviews(world)) {
            Review review;
            review.item = said.item;
            review.skill = said.item.substr(0, said.item.find('.'));
            review.rating = said.rating;
            review.response = said.rating == Rating::again ? Response::wrong : Response::right;
            Event event = reviewed_event(review);
            event.time = said.at;
            event.person = "me";
            event.role = "r";
            event.id = static_cast<std::int64_t>(events.size()) + 1;
            events.push_back(std::move(event));
        }
        if (events.empty()) {
            return;
        }
        const std::vector<Event> before(events.begin(), events.end() - 1);
        const auto last = last_to_undo(events, "me");
        RC_ASSERT(last.size() == 1 && last.front()->id == events.back().id);
        Event undo = undone_event(last.front()->id);
        undo.person = "me";
        undo.role = "r";
        undo.id = events.back().id + 1;
        undo.time = events.back().time;
        events.push_back(undo);
        Journal after = fold_events(events, "r");
        Journal wanted = fold_events(before, "r");
        after.last_event = wanted.last_event = 0;
        RC_ASSERT(after == wanted);
        world.log = after.reviews;
        ReviewWorld other = world;
        other.log = wanted.reviews;
        RC_ASSERT(world.deck() == other.deck());
    }));
}
