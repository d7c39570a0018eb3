// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/simulate.hpp"

#include <numeric>

#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using namespace onramp_test;

TEST_CASE("the engine alone asks what it asks beside the others") {
    const Role role = measured_role();
    const std::vector<QuizItem> bank = small_bank(role, 4);
    SimulationRequest request;
    request.developers = 9;
    request.questions = 6;
    request.long_questions = 8;
    request.seed = 3;
    request.worlds = {"model"};
    const Simulation all = simulate(role, bank, request);
    request.policies = {SimulatedPolicy::engine};
    request.threads = 3;
    const Simulation alone = simulate(role, bank, request);

    REQUIRE(alone.worlds.size() == 1);
    REQUIRE(alone.worlds[0].policies.size() == 1);
    REQUIRE(all.worlds[0].policies.size() == k_policies.size());
    CHECK(alone.worlds[0].policies[0] == all.worlds[0].policies[0]);
    CHECK(alone.item_uses == all.item_uses);
    const auto asked = std::accumulate(alone.item_uses.begin(), alone.item_uses.end(), std::int64_t{0});
    CHECK(static_cast<double>(asked) == Approx(9 * alone.worlds[0].policies[0].questions));
    CHECK(asked >= 9 * 2); // both areas have to be covered
    CHECK(asked <= 9 * 6);
    for (const std::int64_t uses : alone.item_uses) {
        CHECK(uses <= 9);
    }
}

TEST_CASE("whoever says that nobody meets anything is off by those who do; background alone settles nothing") {
    const Role role = measured_role();
    SimulationRequest request;
    request.developers = 40;
    request.questions = 3;
    request.long_questions = 3;
    request.seed = 5;
    request.worlds = {"model"};
    const Simulation all = simulate(role, small_bank(role, 2), request);
    const PolicyResult& nobody = all.worlds[0].policies.back();
    REQUIRE(nobody.policy == SimulatedPolicy::nobody);
    const auto met = [](const Tally& tally) {
        return static_cast<double>(tally.met_as_not) / static_cast<double>(tally.all);
    };
    CHECK(met(nobody.skills) > 0);
    CHECK(nobody.skills.met_as_met + nobody.skills.not_as_met == 0);
    CHECK(nobody.loss == Approx(0.5 * met(nobody.skills) + 0.5 * met(nobody.areas))); // all skills weigh the same
    CHECK(nobody.skills.decided == nobody.skills.all);
    CHECK(nobody.skills.bands == 0);

    const PolicyResult& background = all.worlds[0].policies[4];
    REQUIRE(background.policy == SimulatedPolicy::background);
    CHECK(background.skills.decided == 0);
    CHECK(background.areas.decided == 0);
    CHECK(background.areas.bands == background.areas.all);
    CHECK(background.areas.coverage() > 0.6);
    CHECK(background.loss < nobody.loss);
}
