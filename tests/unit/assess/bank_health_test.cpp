// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/bank_health.hpp"

#include <cmath>
#include <numbers>

#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

QuizItem item_at(std::uint32_t skill, ResponseCurve curve, double sd = 0) {
    QuizItem item;
    item.skill = skill;
    item.curve = curve;
    item.difficulty_sd = sd;
    return item;
}

constexpr double k_cut = 0.5; // of level 2, which measured_role asks of every skill

// The chance of a right answer halfway between guessing and slips: by hand.
const ResponseCurve k_one = {1, k_cut, 0, 1};        // 1/4 (Rasch): 0.25^2 / 0.25
const ResponseCurve k_guessed = {1, k_cut, 0.25, 1}; // P = 5/8, P' = 3/16: (9/256) / (15/64) = 3/20
const ResponseCurve k_steep = {2, k_cut, 0.2, 0.9};  // P = 11/20, P' = 7/20: (49/400) / (99/400) = 49/99

} // namespace

TEST_CASE("what an item tells at its own difficulty") {
    CHECK(information_at(item_at(0, k_one), k_cut) == Approx(1.0 / 4).epsilon(1e-12));
    CHECK(information_at(item_at(0, k_guessed), k_cut) == Approx(3.0 / 20).epsilon(1e-12));
    CHECK(information_at(item_at(0, k_steep), k_cut) == Approx(49.0 / 99).epsilon(1e-12));
    // Where the difficulty is uncertain by sqrt(24 / pi), 1 + pi sd^2 / 8 = 4: half the slope.
    CHECK(information_at(item_at(0, k_one, std::sqrt(24 / std::numbers::pi)), k_cut) ==
          Approx(1.0 / 16).epsilon(1e-12));
}

TEST_CASE("what a clear verdict takes") {
    Measurement measurement = measured_role().measurement; // cuts from -1 to 5, abilities of variance 4
    CHECK(level_width(measurement.cuts) == Approx(1.5));
    // (1.5 / 1.6448536)^2 = 0.8316259; 1 / (0.8316259 - 0.3^2) - 1 / 4
    CHECK(*information_needed(measurement, 2) == Approx(1.098388729390925).epsilon(1e-12));
    measurement.covariance.sd = 0.5; // as well known as that before any answer
    CHECK(*information_needed(measurement, 2) == 0);
    measurement.cuts[1].sd = 0.92; // more than 1.5 / 1.6448536 = 0.9119
    CHECK_FALSE(information_needed(measurement, 2));
    measurement.cuts[1].sd = 0.91;
    CHECK(information_needed(measurement, 2));
}

TEST_CASE("a small bank by hand") {
    Role role = measured_role();
    role.skills[1].target.need = Need::on_demand;
    role.skills[2].target.level = 4; // above the ceiling of 3
    std::vector<QuizItem> bank = {item_at(0, k_steep), item_at(0, k_one),
                                  item_at(0, k_one),   item_at(0, k_guessed),
                                  item_at(1, k_one),   item_at(1, k_one, std::sqrt(24 / std::numbers::pi)),
                                  item_at(2, k_one),   item_at(3, {1, -4, 0.25, 1})};
    bank[0].enemies = {1, 2};
    const BankHealth health = bank_health(role, bank);
    REQUIRE(health.skills.size() == 4);

    const SkillHealth& alpha = health.skills[0];
    CHECK(alpha.weight == 4);
    CHECK(alpha.items == 4);
    CHECK(alpha.all == Approx(49.0 / 99 + 0.25 + 0.25 + 0.15));
    CHECK(alpha.best == Approx(0.25 + 0.25 + 0.15)); // more than 49/99 + 0.15, with which the two do not go
    CHECK(alpha.near == 4);
    CHECK(alpha.needed == Approx(1.098388729390925));
    CHECK(alpha.best_share() == Approx(0.65 / 1.098388729390925));
    CHECK(alpha.difficulty == 2);                                               // at 0: 0.1291; 3, at 0.5, tells 0.1281
    CHECK(alpha.adds == Approx(49.0 / 99 + 0.15 + 0.12913525761221267 - 0.65)); // with it the steep one goes again

    const SkillHealth& beta = health.skills[1];
    CHECK(beta.weight == 1);
    CHECK(beta.best == Approx(0.25 + 0.0625));
    CHECK(beta.near == 1); // 0.0625 is less than 0.75 * 0.1291
    CHECK(beta.adds == Approx(0.12913525761221267).epsilon(1e-12));

    const SkillHealth& gamma = health.skills[2];
    CHECK(gamma.reach == SkillHealth::Reach::beyond);
    CHECK(gamma.items == 1);
    CHECK_FALSE(gamma.lacks());

    const SkillHealth& delta = health.skills[3];
    CHECK(delta.lacks());
    CHECK(lacks_required(role, health));
    CHECK(health.write_next == std::vector<std::uint32_t>{3, 0, 1});

    REQUIRE(health.areas.size() == 2);
    CHECK(health.areas[0].items == 7);
    CHECK(health.areas[0].within_reach == 2);
    CHECK(health.areas[0].lacking == 0);
    CHECK(health.areas[0].best_share == Approx((4 * 0.65 + 0.3125) / 5 / 1.098388729390925));
    CHECK(health.areas[1].lacking == 1);

    role.skills[3].target.need = Need::elective;
    CHECK_FALSE(lacks_required(role, bank_health(role, bank)));
}

TEST_CASE("a role without items, and one whose levels are too uncertain") {
    Role role = measured_role();
    BankHealth health = bank_health(role, {});
    for (const SkillHealth& skill : health.skills) {
        CHECK(skill.lacks());
        CHECK(skill.best == 0);
        CHECK(skill.adds == Approx(0.12913525761221267).epsilon(1e-12));
    }
    CHECK(health.write_next.size() == 4);
    for (CutPoint& cut : role.measurement.cuts) {
        cut.sd = 2;
    }
    health = bank_health(role, {});
    CHECK(health.skills[0].reach == SkillHealth::Reach::vague);
    CHECK(health.write_next.empty());
    CHECK(health.areas[0].best_share == 0);
    CHECK_FALSE(lacks_required(role, health));
}
