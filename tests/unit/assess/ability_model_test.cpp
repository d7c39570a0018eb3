// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>

#include "onramp/assess/ability_model.hpp"
#include "support/beliefs.hpp"
#include "support/built_in.hpp"
#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

const Instant k_now{std::chrono::seconds(1'700'000'000)};
constexpr std::chrono::days k_year{365};

Belief after(const Role& role, const EvidenceLog& log) {
    return posterior_of(prior_of(role, log.ratings), observations_of(role, log, k_now));
}

QuizAnswer answered(const std::string& skill, int number, Response response, Instant at = k_now) {
    QuizAnswer answer = answer_to(skill, number, 0, response);
    answer.at = at;
    return answer;
}

} // namespace

// docs/packs.md: sd^2 times the shares in common; along edges times 1 / sqrt(d d'). Here alpha has one neighbor, beta
// two (alpha, gamma), gamma two (beta, delta), delta one; 4 * 0.3 = 1.2.
TEST_CASE("the prior by hand") {
    const Belief prior = prior_of(measured_role(), {});
    const double alpha_beta = 4 * (0.2 + 0.15 + 0.1) + 1.2 / std::sqrt(2.0);
    const double alpha_gamma = 4 * (0.2 + 0.15);
    const double beta_gamma = 4 * (0.2 + 0.15) + 1.2 / 2;
    const double gamma_delta = 4 * 0.2 + 1.2 / std::sqrt(2.0);
    const double strangers = 4 * 0.2;
    const double expected[5][5] = {{4, alpha_beta, alpha_gamma, strangers, 0},
                                   {alpha_beta, 4, beta_gamma, strangers, 0},
                                   {alpha_gamma, beta_gamma, 4, gamma_delta, 0},
                                   {strangers, strangers, gamma_delta, 4, 0},
                                   {0, 0, 0, 0, 0.64}}; // the offset of ratings: 0.8^2
    REQUIRE(prior.mean == std::vector<double>{-0.5, -0.5, -0.5, -0.5, 0});
    REQUIRE(prior.covariance.rows() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        for (std::size_t j = 0; j < 5; ++j) {
            CAPTURE(i, j);
            CHECK(prior.covariance(i, j) == Approx(expected[i][j]).margin(1e-14));
        }
    }
    CHECK(sound(prior));
}

TEST_CASE("the prior of the program's own role is positive definite") {
    const Role& role = built_in_role();
    REQUIRE(role.skills.size() > 100);
    const Belief prior = prior_of(role, {"C++ developer", 12, {}, {}});
    CHECK(sound(prior));
    const double variance = role.measurement.covariance.sd * role.measurement.covariance.sd;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        REQUIRE(prior.covariance(i, i) == Approx(variance));
    }
}

TEST_CASE("years and the previous role shift the prior") {
    const Role role = measured_role();
    const auto means = [&](const std::string& previous, std::optional<int> years) {
        return prior_of(role, {previous, years, {}, {}}).mean;
    };
    const double none = -0.5;
    CHECK(means("", 3) == means("", std::nullopt)); // the usual years
    // 0.25 for each doubling of 1 + years: 7 years are one above the usual 3, none two below.
    CHECK(means("", 7) == std::vector<double>{none + 0.25, none + 0.25, none + 0.25, none + 0.25, 0});
    CHECK(means("", 0) == std::vector<double>{none - 0.5, none - 0.5, none - 0.5, none - 0.5, 0});
    const std::vector<double> baker = means("Master BAKER of bread", std::nullopt);
    CHECK(baker[0] == Approx(none + 0.4 + 1.0)); // area and skill
    CHECK(baker[1] == Approx(none + 0.4));
    CHECK(baker[3] == Approx(none - 0.5));
    CHECK(baker[4] == 0);
    CHECK(means("butcher", std::nullopt) == means("", std::nullopt));
    CHECK(prior_of(role, {"baker", 7, {}, {}}).covariance == prior_of(role, {}).covariance);
}

// The scale of ratings: 0.6 (ability + 0.5) - 0.5 + offset + noise, cut where levels begin; so 0.6 ability + offset
// is compared with the cuts plus 0.5 - 0.3 = 0.2.
TEST_CASE("a rating is an interval") {
    const Role role = measured_role();
    EvidenceLog log;
    log.ratings.areas = {{"skills.x", 2}};
    log.ratings.skills = {{"old-beta", 0}, {"delta", 5}, {"elsewhere", 3}};
    const std::vector<Observation> seen = observations_of(role, log, k_now);
    REQUIRE(seen.size() == 3);
    for (const Observation& each : seen) {
        CHECK(each.kind == Observation::Kind::interval);
        CHECK(each.of.parts.back() == Direction::Part{4, 1.0});
    }
    REQUIRE(seen[0].of.parts.size() == 4);
    for (std::uint32_t i = 0; i < 3; ++i) {
        CHECK(seen[0].of.parts[i].ability == i);
        CHECK(seen[0].of.parts[i].weight == Approx(0.2));
    }
    CHECK(seen[0].low == Approx(0.5 + 0.2));
    CHECK(seen[0].high == Approx(2 + 0.2));
    CHECK(seen[0].noise == 1.0);
    const Observation& delta = seen[1];
    CHECK(delta.of.parts[0].ability == 3);
    CHECK(delta.of.parts[0].weight == Approx(0.6));
    CHECK(delta.low == Approx(5 + 0.2));
    CHECK(delta.high == HUGE_VAL);
    CHECK(delta.noise == 1.2);
    CHECK(seen[2].of.parts[0].ability == 1);
    CHECK(seen[2].low == -HUGE_VAL);
    CHECK(seen[2].high == Approx(-1 + 0.2));
}

TEST_CASE("higher ratings give higher means, of what is not rated too") {
    const Role role = measured_role();
    Belief before;
    for (int level = 0; level <= 5; ++level) {
        const Belief belief = after(role, {{"", {}, {{"skills.x", level}}, {}}, {}, {}, {}});
        REQUIRE(sound(belief));
        for (std::size_t i = 0; level > 0 && i < 5; ++i) {
            CHECK(belief.mean[i] > before.mean[i]);
        }
        before = belief;
    }
}

TEST_CASE("an older answer weighs less") {
    const Role role = measured_role();
    double last = HUGE_VAL;
    for (const int years : {0, 1, 2, 4, 8}) {
        const Belief right = after(role, {{}, {answered("alpha", 1, Response::right, k_now - years * k_year)}, {}, {}});
        const Belief wrong = after(role, {{}, {answered("alpha", 1, Response::wrong, k_now - years * k_year)}, {}, {}});
        const double apart = right.mean[0] - wrong.mean[0];
        CHECK(apart > 0.1);
        CHECK(apart < last - 0.02);
        last = apart;
    }
    // A variance of one logit a year: after 365 days and a quarter of one, sd^2 = 0.5^2 + 365/365.25.
    const auto seen =
        observations_of(role, {{}, {answered("alpha", 1, Response::right, k_now - k_year)}, {}, {}}, k_now);
    const double variance = 0.25 + 365 / 365.25;
    CHECK(seen.at(0).curve.slope == Approx(1 / std::sqrt(1 + std::acos(-1.0) / 8 * variance)));
    // What is dated later than now is not older.
    CHECK(observations_of(role, {{}, {answered("alpha", 1, Response::right, k_now + k_year)}, {}, {}}, k_now) ==
          observations_of(role, {{}, {answered("alpha", 1, Response::right)}, {}, {}}, k_now));

    SECTION("and so do an older exercise and an older word of others") {
        const auto shift = [&](const EvidenceLog& log) { return after(role, log).mean[0]; };
        const PracticeOutcome fresh{"e", "", {"alpha"}, 3, true, 0, k_now};
        PracticeOutcome old = fresh;
        old.at = k_now - 4 * k_year;
        CHECK(shift({{}, {}, {old}, {}}) < shift({{}, {}, {fresh}, {}}) - 0.1);
        const Attestation said{"alpha", 3, Attestation::By::mentor, "", k_now};
        Attestation long_ago = said;
        long_ago.at = k_now - 4 * k_year;
        CHECK(shift({{}, {}, {}, {long_ago}}) < shift({{}, {}, {}, {said}}) - 0.1);
    }
}

TEST_CASE("of an item asked twice the later answer counts") {
    const Role role = measured_role();
    const QuizAnswer early = answered("alpha", 1, Response::wrong, k_now - k_year);
    const QuizAnswer late = answered("alpha", 1, Response::right, k_now);
    const auto alone = observations_of(role, {{}, {late}, {}, {}}, k_now);
    REQUIRE(alone.size() == 1);
    CHECK(observations_of(role, {{}, {early, late}, {}, {}}, k_now) == alone);
    CHECK(observations_of(role, {{}, {late, early}, {}, {}}, k_now) == alone);
    QuizAnswer same_second = early;
    same_second.at = k_now;
    CHECK(observations_of(role, {{}, {same_second, late}, {}, {}}, k_now) == alone); // the one that stands later
    CHECK(observations_of(role, {{}, {early, answered("alpha", 2, Response::right)}, {}, {}}, k_now).size() == 2);
}

TEST_CASE("evidence finds its skill by an alias, and none outside the role") {
    const Role role = measured_role();
    CHECK(observations_of(role, {{}, {answered("old-beta", 1, Response::right)}, {}, {}}, k_now).at(0).of == one(1));
    const EvidenceLog elsewhere{{"", {}, {{"skills.z", 3}}, {{"elsewhere", 3}}},
                                {answered("elsewhere", 1, Response::right)},
                                {{"e", "", {"elsewhere"}, 2, true, 0, k_now}},
                                {{"elsewhere", 2, Attestation::By::mentor, "", k_now}}};
    CHECK(observations_of(role, elsewhere, k_now).empty());
    CHECK(after(role, elsewhere) == prior_of(role, {}));
}

TEST_CASE("an exercise is mostly about its first skill") {
    const Role role = measured_role();
    const auto parts = [&](std::vector<std::string> skills) {
        return observations_of(role, {{}, {}, {{"e", "", std::move(skills), 3, true, 1, k_now}}, {}}, k_now)
            .at(0)
            .of.parts;
    };
    CHECK(parts({"gamma"}) == one(2).parts);
    const auto three = parts({"delta", "alpha", "old-beta"});
    REQUIRE(three.size() == 3);
    CHECK(three[0].weight == Approx(0.15));
    CHECK(three[1].weight == Approx(0.15));
    CHECK(three[2].ability == 3);
    CHECK(three[2].weight == Approx(0.7));
    CHECK(parts({"elsewhere", "gamma"}) == one(2).parts);
    // Passing is worth less with every hint, and never less than nothing.
    double last = HUGE_VAL;
    for (int hints = 0; hints <= 4; ++hints) {
        const double mean = after(role, {{}, {}, {{"e", "", {"alpha"}, 2, true, hints, k_now}}, {}}).mean[0];
        CHECK(mean < last);
        CHECK(mean > -0.5);
        last = mean;
    }
    CHECK(after(role, {{}, {}, {{"e", "", {"alpha"}, 2, false, 0, k_now}}, {}}).mean[0] < -0.5);
}

TEST_CASE("others' word: a mentor says which level, an artifact at least which") {
    const Role role = measured_role();
    const auto seen = [&](int level, Attestation::By by) {
        return observations_of(role, {{}, {}, {}, {{"gamma", level, by, "", k_now}}}, k_now).at(0);
    };
    const Observation mentor = seen(2, Attestation::By::mentor);
    CHECK(mentor.of == one(2));
    CHECK(mentor.low == 0.5);
    CHECK(mentor.high == 2);
    CHECK(seen(5, Attestation::By::mentor).high == HUGE_VAL);
    const Observation artifact = seen(2, Attestation::By::artifact);
    CHECK(artifact.low == 0.5);
    CHECK(artifact.high == HUGE_VAL);
    CHECK(artifact.noise > mentor.noise);
}

TEST_CASE("honesty never costs in the joint posterior") {
    const Role role = measured_role();
    Numbers numbers(3);
    for (int round = 0; round < 40; ++round) {
        EvidenceLog log;
        for (int i = numbers.below(12); i > 0; --i) {
            log.answers.push_back(answer_to(role.skills[static_cast<std::size_t>(numbers.below(4))].skill.id, i,
                                            0.5 * (numbers.below(9) - 4), static_cast<Response>(numbers.below(3))));
        }
        log.answers.push_back(answer_to("beta", 99, 0.5 * (numbers.below(9) - 4), Response::wrong));
        const Belief wrong = after(role, log);
        log.answers.back().response = Response::dont_know;
        const Belief unknown = after(role, log);
        log.answers.back().response = Response::right;
        const Belief right = after(role, log);
        CHECK(wrong.mean[1] < unknown.mean[1]);
        CHECK(unknown.mean[1] < right.mean[1]);
    }
}
