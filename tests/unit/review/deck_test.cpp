// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/deck.hpp"

#include <algorithm>

#include "onramp/review/review_due.hpp"
#include "support/catch.hpp"
#include "support/reviews.hpp"

using namespace onramp;
using fsrs::Rating;
using onramp_test::review_day;
using onramp_test::review_time;
using onramp_test::ReviewWorld;

namespace {

std::vector<std::string> names(const Deck& deck, const std::vector<std::size_t>& places) {
    std::vector<std::string> items;
    for (const std::size_t place : places) {
        items.push_back(deck.cards[place].item);
    }
    return items;
}

ReviewWorld world_of(const std::string& skill, int levels) {
    ReviewWorld world;
    world.add_items(skill, levels);
    return world;
}

} // namespace

TEST_CASE("a card is introduced when its level is learnt, and no other is") {
    ReviewWorld world = world_of("traits", 3);
    world.learnt = {{"traits", 2, review_time(3)}};
    const Deck deck = world.deck();
    CHECK(due_on(deck, review_day(2)).count() == 0);
    CHECK(names(deck, due_on(deck, review_day(3)).fresh) == std::vector<std::string>{"traits.l1", "traits.l2"});
    CHECK_FALSE(deck.find("traits.l3")->learnt);
    CHECK(deck.find("traits.l4") == nullptr);
}

TEST_CASE("what was learnt first counts, and a higher level brings the lower ones") {
    ReviewWorld world = world_of("traits", 2);
    world.learnt = {{"traits", 2, review_time(5)}, {"traits", 1, review_time(1)}, {"traits", 1, review_time(3)}};
    CHECK(world.deck().find("traits.l1")->learnt == review_day(1));
    CHECK(world.deck().find("traits.l2")->learnt == review_day(5));
}

TEST_CASE("items of skills that the role does not have are no cards") {
    ReviewWorld world;
    world.add_items("cooking", 2);
    world.learnt = {{"cooking", 3, review_time(0)}};
    CHECK(world.deck().cards.empty());
}

TEST_CASE("an id that a skill had before counts") {
    ReviewWorld world = world_of("traits", 1);
    world.role.skills[world.role.find_skill("traits")].skill.aliases = {"interfaces"};
    world.learnt = {{"interfaces", 1, review_time(0)}};
    CHECK(world.deck().find("traits.l1")->learnt == review_day(0));
}

TEST_CASE("new cards come oldest first, then by level and id, so many a day") {
    ReviewWorld world;
    world.add_items("traits", 3);
    world.add_items("borrowing", 2);
    world.learnt = {{"traits", 3, review_time(1)}, {"borrowing", 2, review_time(0)}};
    world.rule.new_per_day = 3;
    const DueCards due = due_on(world.deck(), review_day(1));
    CHECK(names(world.deck(), due.fresh) == std::vector<std::string>{"borrowing.l1", "borrowing.l2", "traits.l1"});
    CHECK(names(world.deck(), due.waiting) == std::vector<std::string>{"traits.l2", "traits.l3"});
    CHECK(due_on(world.deck(), review_day(9)).fresh == due.fresh); // days that are left out make none pile up
}

TEST_CASE("cards that were begun today take their place among the day's new ones") {
    ReviewWorld world = world_of("traits", 3);
    world.learnt = {{"traits", 3, review_time(0)}};
    world.rule.new_per_day = 2;
    world.review("traits.l1", Rating::good, review_time(0));
    CHECK(names(world.deck(), due_on(world.deck(), review_day(0)).fresh) == std::vector<std::string>{"traits.l2"});
    CHECK(due_on(world.deck(), review_day(1)).fresh.size() == 2);
    world.rule.new_per_day = 0;
    CHECK(due_on(world.deck(), review_day(1)).fresh.empty());
}

TEST_CASE("the memory of a card is that of FSRS over the days of the zone") {
    ReviewWorld world = world_of("traits", 1);
    world.zone = *Zone::from_rule("<+12>-12", "twelve hours ahead");
    // 13:00 UTC is 1:00 the next day there: gaps of 0, 3 and 10 days.
    world.review("traits.l1", Rating::good, review_time(0, 13));
    world.review("traits.l1", Rating::hard, review_time(1, 11));
    world.review("traits.l1", Rating::good, review_time(3, 23));
    world.review("traits.l1", Rating::easy, review_time(14, 1));
    const Deck deck = world.deck();
    fsrs::MemoryState state = fsrs::first_state(Rating::good);
    state = fsrs::next_state(state, Rating::hard, 0);
    state = fsrs::next_state(state, Rating::good, 3);
    state = fsrs::next_state(state, Rating::easy, 10);
    const Card& card = *deck.find("traits.l1");
    CHECK(card.memory == state);
    CHECK(card.reviews == 4);
    CHECK(card.first == review_day(1));
    CHECK(card.last == review_day(14));
    CHECK(*card.due == review_day(14) + std::chrono::days(fsrs::interval_days(state.stability)));
}

TEST_CASE("the wanted retention moves the due day, not the memory") {
    ReviewWorld world = world_of("traits", 1);
    world.review("traits.l1", Rating::easy, review_time(0));
    const Card usual = *world.deck().find("traits.l1");
    CHECK(usual.due == review_day(8)); // w3 = 8.2956
    world.rule.retention = 0.97;
    const Card often = *world.deck().find("traits.l1");
    CHECK(often.due < usual.due);
    CHECK(often.memory == usual.memory);
    world.rule.retention = 0.7;
    CHECK(world.deck().find("traits.l1")->due > usual.due);
}

TEST_CASE("what was failed is due the next day, whatever was said to it later that day") {
    ReviewWorld world = world_of("traits", 1);
    world.review("traits.l1", Rating::easy, review_time(0));
    world.review("traits.l1", Rating::easy, review_time(8));
    CHECK(*world.deck().find("traits.l1")->due > review_day(20));
    world.review("traits.l1", Rating::again, review_time(60));
    CHECK(world.deck().find("traits.l1")->due == review_day(61));
    world.review("traits.l1", Rating::good, review_time(60, 10));
    const Deck deck = world.deck();
    const Card& card = *deck.find("traits.l1");
    CHECK(card.due == review_day(61));
    CHECK(card.memory.stability > 1.5); // its own interval would be longer
    CHECK(card.lapses == 1);
    world.review("traits.l1", Rating::good, review_time(61));
    CHECK(*world.deck().find("traits.l1")->due > review_day(62));
}

TEST_CASE("a lapse is a failure on a later day") {
    ReviewWorld world = world_of("traits", 1);
    world.review("traits.l1", Rating::again, review_time(0));
    world.review("traits.l1", Rating::again, review_time(0, 10));
    CHECK(world.deck().find("traits.l1")->lapses == 0);
    world.review("traits.l1", Rating::again, review_time(1));
    CHECK(world.deck().find("traits.l1")->lapses == 1);
}

TEST_CASE("a review that is written later counts where its time is") {
    ReviewWorld world = world_of("traits", 1);
    world.review("traits.l1", Rating::good, review_time(9));
    world.review("traits.l1", Rating::again, review_time(2));
    world.review("traits.l1", Rating::good, review_time(0));
    ReviewWorld in_order = world_of("traits", 1);
    in_order.review("traits.l1", Rating::good, review_time(0));
    in_order.review("traits.l1", Rating::again, review_time(2));
    in_order.review("traits.l1", Rating::good, review_time(9));
    CHECK(world.deck() == in_order.deck());
}

TEST_CASE("a card that was reviewed without being learnt is one") {
    ReviewWorld world = world_of("traits", 1);
    world.review("traits.l1", Rating::good, review_time(0));
    CHECK_FALSE(world.deck().find("traits.l1")->learnt);
    CHECK(due_on(world.deck(), review_day(2)).known.size() == 1);
}

TEST_CASE("a review of an item that is gone says nothing but how long it took") {
    ReviewWorld world = world_of("traits", 1);
    for (int i = 0; i < 11; ++i) {
        world.review("traits.gone", Rating::good, review_time(i), 20 + i);
    }
    const Deck deck = world.deck();
    CHECK(deck.cards.size() == 1);
    CHECK(deck.usual_seconds == 25);
    CHECK(deck.cards[0].seconds == 25);
}

TEST_CASE("too few timed reviews say nothing of the time") {
    ReviewWorld world = world_of("traits", 1);
    for (int i = 0; i < 9; ++i) {
        world.review("traits.l1", Rating::good, review_time(i), 20);
    }
    world.review("traits.l1", Rating::good, review_time(9)); // without a time
    CHECK_FALSE(world.deck().usual_seconds);
    CHECK(world.deck().cards[0].seconds == 60);
    world.review("traits.l1", Rating::good, review_time(10), 31);
    CHECK(world.deck().usual_seconds == 20);
    for (int i = 0; i < 10; ++i) {
        world.review("traits.l1", Rating::good, review_time(11 + i), 31);
    }
    CHECK(world.deck().usual_seconds == 31);
}

TEST_CASE("the median of an even number of times lies between the middle ones") {
    ReviewWorld world = world_of("traits", 1);
    for (int i = 0; i < 10; ++i) {
        world.review("traits.l1", Rating::good, review_time(i), i < 5 ? 20 : 40);
    }
    CHECK(world.deck().usual_seconds == 30);
}

TEST_CASE("a failure pulls forward what its skill needs at that level") {
    ReviewWorld world;
    world.add_items("borrowing", 2);
    world.add_items("traits", 2);
    world.role.skills[world.role.find_skill("borrowing")].skill.requirements = {onramp_test::needs("traits", 1, 2)};
    for (const char* item : {"borrowing.l1", "borrowing.l2", "traits.l1", "traits.l2"}) {
        world.review(item, Rating::easy, review_time(0));
    }
    ReviewWorld low = world;
    low.review("borrowing.l1", Rating::again, review_time(3)); // level 1 needs nothing
    CHECK(low.deck().find("traits.l1")->due == review_day(8));

    world.review("borrowing.l2", Rating::again, review_time(3));
    const Deck deck = world.deck();
    CHECK(deck.find("traits.l1")->due == review_day(3));
    CHECK(deck.find("traits.l1")->pulled == CardPull{"borrowing.l2", review_day(3)});
    CHECK(deck.find("traits.l2")->due == review_day(8)); // only level 1 is needed
    CHECK(deck.find("borrowing.l1")->due == review_day(8));
    CHECK(review_due(world.role, deck, review_day(3), 14, 0).pulled.size() == 1);
    CHECK(due_on(deck, review_day(2)).known.empty());

    world.review("traits.l1", Rating::good, review_time(4));
    CHECK_FALSE(world.deck().find("traits.l1")->pulled); // it is reviewed: that is over
}

TEST_CASE("what was reviewed that day, or never, is not pulled forward") {
    ReviewWorld world;
    world.add_items("borrowing", 2);
    world.add_items("traits", 2);
    world.role.skills[world.role.find_skill("borrowing")].skill.requirements = {onramp_test::needs("traits", 2, 1)};
    world.learnt = {{"traits", 2, review_time(0)}};
    world.review("borrowing.l1", Rating::easy, review_time(0));
    world.review("traits.l1", Rating::easy, review_time(3, 20));
    world.review("borrowing.l1", Rating::again, review_time(3));
    const Deck deck = world.deck();
    CHECK_FALSE(deck.find("traits.l1")->pulled);
    CHECK(deck.find("traits.l1")->due == review_day(11));
    CHECK_FALSE(deck.find("traits.l2")->pulled);
    CHECK_FALSE(deck.find("traits.l2")->due);
}

TEST_CASE("what is due anyway is not said to be pulled forward") {
    ReviewWorld world;
    world.add_items("borrowing", 1);
    world.add_items("traits", 1);
    world.role.skills[world.role.find_skill("borrowing")].skill.requirements = {onramp_test::needs("traits", 2, 1)};
    world.review("traits.l1", Rating::good, review_time(0)); // due on day 2
    world.review("borrowing.l1", Rating::again, review_time(2));
    CHECK_FALSE(world.deck().find("traits.l1")->pulled);
    world.review("borrowing.l1", Rating::again, review_time(5));
    CHECK_FALSE(world.deck().find("traits.l1")->pulled);
}

TEST_CASE("every alternative of a requirement is pulled forward, by the first failure of several") {
    ReviewWorld world;
    for (const char* skill : {"profiling", "gdb", "perf"}) {
        world.add_items(skill, 2);
    }
    for (const char* item : {"gdb.l1", "perf.l1"}) {
        world.review(item, Rating::easy, review_time(0));
    }
    world.review("profiling.l2", Rating::again, review_time(4));
    world.review("profiling.l2", Rating::again, review_time(2));
    for (const char* item : {"gdb.l1", "perf.l1"}) {
        CHECK(world.deck().find(item)->pulled == CardPull{"profiling.l2", review_day(2)});
    }
}

TEST_CASE("the next due day is the first on which anything is due, new cards too") {
    ReviewWorld world = world_of("traits", 3);
    CHECK_FALSE(next_due(world.deck(), review_day(0)));
    world.review("traits.l1", Rating::easy, review_time(0)); // due on day 8
    CHECK(next_due(world.deck(), review_day(0)) == NextDue{review_day(8), 1});
    world.learnt = {{"traits", 3, review_time(0)}};
    world.rule.new_per_day = 1;
    CHECK(next_due(world.deck(), review_day(0)) == NextDue{review_day(1), 1});
    world.rule.new_per_day = 0;
    CHECK(next_due(world.deck(), review_day(0)) == NextDue{review_day(8), 1});
    CHECK_FALSE(next_due(world.deck(), review_day(8)));
    world.rule.new_per_day = 5;
    world.learnt = {{"traits", 3, review_time(4)}};
    CHECK(next_due(world.deck(), review_day(0)) == NextDue{review_day(4), 2});
}

TEST_CASE("the day's cards are counted by area and skill") {
    ReviewWorld world;
    for (const char* skill : {"ownership", "traits", "axum"}) {
        world.add_items(skill, 2);
    }
    world.learnt = {{"axum", 1, review_time(0)}};
    world.review("ownership.l1", Rating::good, review_time(0));
    world.review("traits.l2", Rating::good, review_time(0));
    world.review("traits.l1", Rating::good, review_time(1));
    const ReviewDue due = review_due(world.role, world.deck(), review_day(3), 5, 2);
    CHECK(due.count == DueCount{3, 1, 240});
    CHECK(due.count.minutes() == Minutes(4));
    int known = 0;
    int fresh = 0;
    for (const DueArea& area : due.areas) {
        int of_area = 0;
        for (const DueSkill& skill : area.skills) {
            of_area += skill.count.cards();
        }
        CHECK(area.count.cards() == of_area);
        known += area.count.known;
        fresh += area.count.fresh;
    }
    CHECK(known == 3);
    CHECK(fresh == 1);
    CHECK(due.days.size() == 5);
    REQUIRE(due.weeks.size() == 2);
    CHECK(due.weeks[0].day == review_day(0));
}

TEST_CASE("the outlines of items survive their snapshot, and no other bytes are one") {
    const std::vector<ReviewItem> items = {{"a.one", "a", 1, 30}, {"b.two", "b", 3, 600}};
    const std::string bytes = write_review_items(items);
    CHECK(*read_review_items(bytes) == items);
    CHECK(read_review_items(bytes.substr(0, bytes.size() - 1)).error().kind == ErrorKind::invalid);
    CHECK(read_review_items("").error().kind == ErrorKind::invalid);
}
