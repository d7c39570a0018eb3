// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/load.hpp"

#include <chrono>
#include <numeric>

#include "support/catch.hpp"
#include "support/reviews.hpp"

using namespace onramp;
using fsrs::Rating;
using onramp_test::review_day;
using onramp_test::review_time;
using onramp_test::ReviewWorld;

namespace {

int sum(const std::vector<ReviewLoad>& loads) {
    return std::accumulate(loads.begin(), loads.end(), 0,
                           [](int before, const ReviewLoad& load) { return before + load.reviews; });
}

} // namespace

TEST_CASE("nothing to review is no load") {
    const ReviewWorld world;
    CHECK(sum(forecast_days(world.role, world.deck(), review_day(0), 14)) == 0);
    CHECK(forecast_days(world.role, world.deck(), review_day(0), 14).size() == 14);
    CHECK(forecast_weeks(world.role, world.deck(), review_day(0), review_day(0), 0).empty());
}

TEST_CASE("the load of one new card is the well-known row of good answers") {
    ReviewWorld world;
    world.add_items("traits", 1);
    world.learnt = {{"traits", 1, review_time(0)}};
    const auto loads = forecast_days(world.role, world.deck(), review_day(0), 80);
    std::vector<int> days;
    for (const ReviewLoad& load : loads) {
        if (load.reviews > 0) {
            days.push_back(static_cast<int>((load.day - review_day(0)).count()));
            CHECK(load.fresh == (load.day == review_day(0) ? 1 : 0));
            CHECK(load.minutes() == Minutes(1));
        }
    }
    // py-fsrs 6, tests/test_basic.py: intervals of good answers without learning steps: 2, 11, 46 ...
    REQUIRE(days.size() == 4);
    CHECK(days == std::vector<int>{0, 2, 13, 59});
}

TEST_CASE("what is overdue is answered today") {
    ReviewWorld world;
    world.add_items("traits", 2);
    world.review("traits.l1", Rating::good, review_time(-30));
    world.review("traits.l2", Rating::good, review_time(-2));
    const auto loads = forecast_days(world.role, world.deck(), review_day(0), 3);
    CHECK(loads[0].reviews == 2);
    CHECK(loads[0].fresh == 0);
    CHECK(loads[0].seconds == 120);
    CHECK(loads[1].reviews == 0);
}

TEST_CASE("a planned level brings its cards on its day, a late one today, and a learnt one no second time") {
    ReviewWorld world;
    world.add_items("traits", 3);
    world.learnt = {{"traits", 1, review_time(-3)}};
    const auto fresh_days = [&](const std::vector<PlannedLevel>& planned) {
        std::vector<int> days;
        for (const ReviewLoad& load : forecast_days(world.role, world.deck(), review_day(0), 14, planned)) {
            days.insert(days.end(), static_cast<std::size_t>(load.fresh),
                        static_cast<int>((load.day - review_day(0)).count()));
        }
        return days;
    };
    CHECK(fresh_days({}) == std::vector<int>{0});
    CHECK(fresh_days({{"traits", 2, review_day(5)}}) == std::vector<int>{0, 5});
    CHECK(fresh_days({{"traits", 3, review_day(5)}, {"traits", 2, review_day(7)}}) == std::vector<int>{0, 5, 5});
    CHECK(fresh_days({{"traits", 2, review_day(-5)}, {"cooking", 3, review_day(1)}}) == std::vector<int>{0, 0});
    world.rule.new_per_day = 1;
    CHECK(fresh_days({{"traits", 3, review_day(0)}}) == std::vector<int>{0, 1, 2});
    world.rule.new_per_day = 0;
    CHECK(fresh_days({{"traits", 3, review_day(0)}}).empty());
}

TEST_CASE("weeks are the sums of their days, whether they begin before today or after it") {
    ReviewWorld world;
    for (const char* skill : {"traits", "ownership", "borrowing"}) {
        world.add_items(skill, 3);
        world.learnt.push_back({skill, 3, review_time(0)});
    }
    const auto days = forecast_days(world.role, world.deck(), review_day(2), 60);
    const auto all = forecast_weeks(world.role, world.deck(), review_day(2), review_day(0), 8); // until day 55
    const auto later = forecast_weeks(world.role, world.deck(), review_day(2), review_day(7), 7);
    REQUIRE(all.size() == 8);
    REQUIRE(later.size() == 7);
    for (std::size_t week = 0; week < all.size(); ++week) {
        ReviewLoad expected{review_day(static_cast<int>(week) * 7), 0, 0, 0};
        for (const ReviewLoad& day : days) {
            if (day.day >= expected.day && day.day < expected.day + std::chrono::days(7)) {
                expected.reviews += day.reviews;
                expected.fresh += day.fresh;
                expected.seconds += day.seconds;
            }
        }
        CHECK(all[week] == expected);
        CHECK((week == 0 || later[week - 1] == expected));
    }
    CHECK(sum(forecast_weeks(world.role, world.deck(), review_day(99), review_day(0), 2)) == 0); // all past
}

TEST_CASE("half a year of 400 cards is forecast at once") {
    ReviewWorld world;
    world.rule.new_per_day = 10;
    for (int i = 0; i < 400; ++i) {
        world.items.push_back({"traits.n" + std::to_string(i), "traits", 1, 60});
        if (i % 2 == 0) {
            world.review(world.items.back().id, Rating::hard, review_time(-i % 40));
        }
    }
    world.learnt = {{"traits", 1, review_time(0)}};
    const Deck deck = world.deck();
    const auto begin = std::chrono::steady_clock::now();
    const auto weeks = forecast_weeks(world.role, deck, review_day(0), review_day(0), k_most_forecast_weeks);
    const auto took = std::chrono::steady_clock::now() - begin;
    CHECK(sum(weeks) > 1000);
    CHECK(took < std::chrono::seconds(1)); // a millisecond: a second leaves room for sanitizers and a busy machine
}
