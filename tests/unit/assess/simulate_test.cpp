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
    request.policies = {Policy::engine};
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
