// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/stakes.hpp"

#include "onramp/assess/ability_model.hpp"
#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using onramp_test::measured_role;

namespace {

PathStep step(const std::string& skill, int level, int minutes) {
    PathStep made;
    made.id = skill + "@" + std::to_string(level);
    made.skill = skill;
    made.level = level;
    made.planned = Minutes(minutes);
    return made;
}

} // namespace

TEST_CASE("what a plan may have got wrong is in hours times chances") {
    const Role role = measured_role(); // levels begin at -1, 0.5, 2 ...; alpha, beta, gamma in X, delta in Y
    const Belief belief = prior_of(role, {});
    const auto chance = [&](std::size_t skill, int level) { return chance_of_level(role, belief, skill, level); };
    // Mean -0.5, variance 4 with the cut's own 0.2 squared: Phi(0.5 / sqrt(4.04)) = Phi(0.2488) by scipy.stats.norm.
    CHECK(chance(0, 1) == Approx(0.5982265).margin(1e-6));
    CHECK(chance(0, 3) < chance(0, 2));

    Path path;
    path.steps = {step("alpha", 1, 60), step("alpha", 2, 120), step("delta", 2, 90), step("gone", 1, 600),
                  step("beta", 4, 600)}; // no answer shows level 4
    path.waived = {{"gamma", "Gamma", 1, Evidence::area_rating, Verdict::met},
                   {"gone", "Gone", 1, Evidence::area_rating, Verdict::met}};
    const std::vector<PlanStake> stakes = stakes_of(role, belief, path);
    REQUIRE(stakes.size() == 2);
    CHECK(stakes[0].area == "skills.x");
    CHECK(stakes[0].name == "X");
    CHECK(stakes[0].planned == Approx(3));
    // Level 1 of gamma takes an hour (make_skill).
    CHECK(stakes[0].open == Approx(chance(0, 1) + 2 * chance(0, 2) + (1 - chance(2, 1))));
    CHECK(stakes[1].planned == Approx(1.5));
    CHECK(stakes[1].open == Approx(1.5 * chance(3, 2)));
}

TEST_CASE("nothing is at stake where all is known or nothing is planned") {
    const Role role = measured_role();
    Belief sure = prior_of(role, {});
    sure.mean.assign(sure.mean.size(), -50);
    Path path;
    path.steps = {step("alpha", 1, 60)};
    CHECK(stakes_of(role, sure, path)[0].open == Approx(0).margin(1e-9));
    CHECK(stakes_of(role, prior_of(role, {}), {})[0].open == 0);
}
