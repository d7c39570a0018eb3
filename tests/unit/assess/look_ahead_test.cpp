// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/questions_to_decide.hpp"

#include <cmath>
#include <random>

#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/assessment.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

// Four skills that are wanted at level 2, all alike.
Role four_skills() {
    return onramp_test::role_of({onramp_test::make_skill("a", 2), onramp_test::make_skill("b", 2),
                                 onramp_test::make_skill("c", 2), onramp_test::make_skill("d", 2)});
}

Belief belief_at(double mean, double variance, double shared) {
    constexpr std::size_t k_abilities = 5; // the last one is the offset of ratings
    Belief belief;
    belief.mean = std::vector<double>(k_abilities, mean);
    belief.covariance = Matrix(k_abilities, k_abilities);
    for (std::size_t i = 0; i < k_abilities; ++i) {
        for (std::size_t j = 0; j < k_abilities; ++j) {
            belief.covariance(i, j) = i == j ? variance : shared;
        }
    }
    return belief;
}

double cut_at(const Role& role, int level) {
    return cut_of(role.measurement.cuts, level).at;
}

// Of developers drawn from the belief the share whose verdict is clear after that many questions, the posterior
// being computed anew from their answers.
double share_decided(const Role& role, const Belief& belief, int questions) {
    constexpr int k_developers = 400;
    std::mt19937 engine(20261122);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    const double shared = belief.covariance(0, 1);
    const double own = std::sqrt(belief.covariance(0, 0) - shared);
    int decided = 0;
    for (int developer = 0; developer < k_developers; ++developer) {
        const double common = normal(engine) * std::sqrt(shared);
        std::vector<double> abilities;
        for (int i = 0; i < 4; ++i) {
            abilities.push_back(belief.mean[0] + common + own * normal(engine));
        }
        std::vector<Observation> seen;
        for (int question = 0; question < questions; ++question) {
            const auto skill = static_cast<std::uint32_t>(question % 4);
            const ResponseCurve item{1, cut_at(role, 2), 0.25, 0.98};
            const double sd = role.measurement.difficulty.sd;
            const ResponseCurve drawn{item.slope, item.at + sd * normal(engine), item.lower, item.upper};
            const bool right = uniform(engine) < drawn.chance(abilities[skill]);
            seen.push_back(
                observation_of(item, sd, right ? Response::right : Response::wrong, false, {{{skill, 1.0}}}));
        }
        const Belief after = posterior_of(belief, seen);
        const Direction whole{{{0, 0.25}, {1, 0.25}, {2, 0.25}, {3, 0.25}}};
        const double cut_sd = cut_of(role.measurement.cuts, 2).sd;
        const double z =
            (mean_of(after, whole) - cut_at(role, 2)) / std::sqrt(variance_of(after, whole) + cut_sd * cut_sd);
        decided += std::abs(z) >= k_z_of_90_percent ? 1 : 0;
    }
    return static_cast<double>(decided) / k_developers;
}

} // namespace

TEST_CASE("after so many questions about half of those who might be asked have a clear verdict") {
    const Role role = four_skills();
    for (const double distance : {-1.4, -1.3, 1.3, 1.4}) {
        const Belief belief = belief_at(cut_at(role, 2) + distance, 1.0, 0.7);
        const auto questions = questions_to_decide(role, belief, {0, 1, 2, 3}, true);
        CAPTURE(distance, questions.value_or(-1));
        REQUIRE(questions);
        CHECK(*questions >= 1);
        CHECK(share_decided(role, belief, *questions) == Approx(0.5).margin(0.15));
    }
}

TEST_CASE("what is near its target takes more questions than what is far from it") {
    const Role role = four_skills();
    const auto far = questions_to_decide(role, belief_at(cut_at(role, 2) + 1.5, 1.0, 0.7), {0, 1, 2, 3}, true);
    const auto nearer = questions_to_decide(role, belief_at(cut_at(role, 2) + 1.25, 1.0, 0.7), {0, 1, 2, 3}, true);
    REQUIRE(far);
    REQUIRE(nearer);
    CHECK(*far < *nearer);
    CHECK_FALSE(questions_to_decide(role, belief_at(cut_at(role, 2), 0.2, 0.15), {0, 1, 2, 3}, true));
}

TEST_CASE("a verdict that answers cannot give is not promised") {
    const Role role = four_skills();
    const Belief above = belief_at(cut_at(role, 2) + 1.4, 1.0, 0.7);
    CHECK(questions_to_decide(role, above, {0, 1, 2, 3}, true));
    CHECK_FALSE(questions_to_decide(role, above, {0, 1, 2, 3}, false));
    CHECK(questions_to_decide(role, belief_at(cut_at(role, 2) - 1.4, 1.0, 0.7), {0, 1, 2, 3}, false));
}

TEST_CASE("only undecided areas of which something is known say how many questions they take") {
    const Role role = onramp_test::learning_role();
    for (const Readiness& area : assess(role, {}, {}).areas) {
        CHECK_FALSE(area.questions);
    }
    EvidenceLog log;
    log.ratings.areas = {{"skills.language", 0}, {"skills.web", 1}};
    bool any = false;
    for (const Readiness& area : assess(role, log, {}).areas) {
        any = any || area.questions;
        CHECK((!area.questions || area.verdict == Verdict::undecided));
    }
    CHECK(any);
}
