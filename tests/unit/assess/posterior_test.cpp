// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <cmath>
#include <numbers>

#include "onramp/assess/posterior.hpp"
#include "support/beliefs.hpp"
#include "support/catch.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

// What an observation's likelihood is by its definition, in other words than the library's.
double density(const Observation& seen, double x) {
    if (seen.kind == Observation::Kind::interval) {
        const double scale = seen.noise * std::numbers::sqrt2;
        const bool above = x > seen.low; // the tail in which neither term is nearly 1
        const double near = above ? x - seen.high : seen.low - x;
        const double far = above ? x - seen.low : seen.high - x;
        return (std::erfc(near / scale) - std::erfc(far / scale)) / 2;
    }
    const ResponseCurve& curve = seen.curve;
    const double share = (1 + std::tanh(curve.slope * (x - curve.at) / 2)) / 2;
    const double right = (1 - share) * curve.lower + share * curve.upper;
    return seen.kind == Observation::Kind::yes ? right : 1 - right;
}

// Mass, mean and variance of a normal times the likelihoods, by Simpson's rule on 2401 nodes over 12
// standard deviations on either side.
Moments simpson(double mean, double variance, const std::vector<Observation>& seen) {
    constexpr int k_half = 1200;
    constexpr double k_reach = 12;
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int i = -k_half; i <= k_half; ++i) {
        const double z = k_reach * i / k_half;
        double weight = (i == -k_half || i == k_half ? 1 : i % 2 == 0 ? 2 : 4) * k_reach / k_half / 3;
        weight *= std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
        for (const Observation& each : seen) {
            weight *= density(each, mean + std::sqrt(variance) * z);
        }
        mass += weight;
        first += weight * z;
        second += weight * z * z;
    }
    const double shift = first / mass;
    return {mass, mean + std::sqrt(variance) * shift, variance * (second / mass - shift * shift)};
}

// Means and covariance of two abilities, on a grid over 7 standard deviations of each that follows the correlation.
Belief on_a_grid(const Belief& prior, const std::vector<Observation>& seen) {
    constexpr int k_half = 70;
    constexpr double k_step = 0.1;
    const double sd = std::sqrt(prior.covariance(0, 0));
    const double slope = prior.covariance(0, 1) / sd;
    const double rest = std::sqrt(prior.covariance(1, 1) - slope * slope);
    double mass = 0;
    std::array<double, 2> first{};
    std::array<double, 3> second{};
    for (int i = -k_half; i <= k_half; ++i) {
        for (int j = -k_half; j <= k_half; ++j) {
            const double u = k_step * i;
            const double v = k_step * j;
            const std::array<double, 2> x = {prior.mean[0] + sd * u, prior.mean[1] + slope * u + rest * v};
            double weight = std::exp(-(u * u + v * v) / 2);
            for (const Observation& each : seen) {
                double value = 0;
                for (const auto& [ability, part] : each.of.parts) {
                    value += part * x[ability];
                }
                weight *= density(each, value);
            }
            mass += weight;
            first[0] += weight * x[0];
            first[1] += weight * x[1];
            second[0] += weight * x[0] * x[0];
            second[1] += weight * x[0] * x[1];
            second[2] += weight * x[1] * x[1];
        }
    }
    Belief belief{{first[0] / mass, first[1] / mass}, Matrix(2, 2)};
    belief.covariance(0, 0) = second[0] / mass - belief.mean[0] * belief.mean[0];
    belief.covariance(1, 1) = second[2] / mass - belief.mean[1] * belief.mean[1];
    belief.covariance(0, 1) = belief.covariance(1, 0) = second[1] / mass - belief.mean[0] * belief.mean[1];
    return belief;
}

constexpr double k_slip = 0.02;

// A question with four options.
ResponseCurve four_options(double at, double slope = 1) {
    return {slope, at, 0.25, 1 - k_slip};
}

// "Don't know": nothing was guessed, and some who know are cautious.
Observation dont_know(Direction of, double at) {
    return no(std::move(of), {1, at, 0, 0.9});
}

} // namespace

// Abramowitz & Stegun 1964, table 26.1 and 26.2.
TEST_CASE("the normal distribution") {
    CHECK(normal_cdf(0) == 0.5);
    CHECK(normal_cdf(1) == Approx(0.841344746068543).epsilon(1e-14));
    CHECK(normal_cdf(-2) == Approx(0.0227501319481792).epsilon(1e-13));
    CHECK(normal_cdf(-10) == Approx(7.61985302416053e-24).epsilon(1e-12)); // table 26.2: -log10 = 23.11805
    CHECK(normal_cdf(k_z_of_90_percent) == Approx(0.95).epsilon(1e-14));
}

TEST_CASE("a response curve") {
    const ResponseCurve curve{2, 1, 0.25, 0.95};
    CHECK(curve.chance(1) == Approx(0.6).epsilon(1e-15));
    CHECK(curve.chance(1 + std::log(3.0) / 2) == Approx(0.25 + 0.7 * 0.75).epsilon(1e-15));
    CHECK(curve.chance(1 - std::log(3.0) / 2) == Approx(0.25 + 0.7 * 0.25).epsilon(1e-15));
    CHECK(curve.chance(-1e6) == 0.25);
    CHECK(curve.chance(1e6) == 0.95);

    SECTION("one whose place is uncertain is that on the average over the places") {
        // MacKay's approximation is within 0.02 of the integral (Bishop 2006, fig. 4.9, for the probit it goes by).
        for (const double sd : {0.3, 0.5, 1.0, 2.0}) {
            const ResponseCurve flat = ResponseCurve{1.2, 0.4, 0.25, 0.98}.blurred(sd);
            CHECK(flat.slope < 1.2);
            for (int step = -10; step <= 10; ++step) {
                const double x = 0.5 * step;
                const Observation seen = yes(one(0), {1.2, 0.4, 0.25, 0.98});
                CHECK(flat.chance(x) == Approx(simpson(x, sd * sd, {seen}).mass).margin(0.02));
            }
        }
        CHECK(curve.blurred(0) == curve);
    }
}

TEST_CASE("yes and no add up to one, and keep their digits at the ends") {
    for (const double x : {-30.0, -3.0, 0.0, 1.0, 2.5, 30.0}) {
        const ResponseCurve curve{1.5, 1, 0.2, 0.97};
        CHECK(yes(one(0), curve).likelihood(x) + no(one(0), curve).likelihood(x) == Approx(1).epsilon(1e-15));
    }
    // 1 - 1 / (1 + exp(-40)) = exp(-40) to 17 digits; in floating point the left side is 0.
    CHECK(no(one(0), {1, 0, 0, 1}).likelihood(40) == Approx(std::exp(-40.0)).epsilon(1e-14));
    // P(9 < Z < 10) = 1.128588e-19 - 7.62e-24; by the upper tails the difference of two ones is 0.
    CHECK(within(one(0), 9, 10, 1).likelihood(0) == Approx(1.12858840595384e-19 - 7.6198530241605e-24).epsilon(1e-10));
    CHECK(within(one(0), -10, -9, 1).likelihood(0) == within(one(0), 9, 10, 1).likelihood(0));
    CHECK(within(one(0), -HUGE_VAL, HUGE_VAL, 1).likelihood(3) == 1);
}

// Curves and priors as assessments have them: slope times standard deviation to 4, noise from 0.36 of it. An interval
// that is all but impossible (a chance below 1e-10) leaves the nodes on its way: then to 0.001 standard deviations.
TEST_CASE("moments after one observation are those of quadrature") {
    for (const double mean : {-4.0, -0.5, 0.0, 3.0}) {
        for (const double sd : {0.2, 0.7, 1.6, 2.5}) {
            std::vector<Observation> all;
            for (const double at : {-3.0, 0.0, 2.21, 5.0}) {
                for (const double slope : {0.5, 1.0, 1.6}) {
                    for (const double guessing : {0.0, 0.25, 0.5}) {
                        all.push_back(yes(one(0), {slope, at, guessing, 0.98}));
                        all.push_back(no(one(0), {slope, at, guessing, 0.98}));
                        all.push_back(no(one(0), {slope, at, 0, 0.9}));
                    }
                }
                all.push_back(within(one(0), at, at + 1.5, 1.2));
                all.push_back(within(one(0), at, HUGE_VAL, 0.9));
                all.push_back(within(one(0), -HUGE_VAL, at, 1));
            }
            for (const Observation& seen : all) {
                const Moments found = moments_after(seen, mean, sd * sd);
                const Moments expected = simpson(mean, sd * sd, {seen});
                CAPTURE(mean, sd, static_cast<int>(seen.kind), seen.curve.slope, seen.curve.at, seen.curve.lower,
                        seen.low);
                CHECK(found.mass == Approx(expected.mass).margin(1e-9));
                const double margin = expected.mass > 1e-10 ? 1e-9 : 1e-3 * sd;
                CHECK(found.mean == Approx(expected.mean).margin(margin));
                CHECK(found.variance == Approx(expected.variance).margin(margin * sd));
            }
        }
    }
}

TEST_CASE("one observation of a direction moves all abilities along it") {
    Belief prior = alike(3, -0.5, 1.6, 0.4);
    prior.mean = {-0.5, 0.3, 1};
    prior.covariance(2, 2) = 4;
    CHECK(posterior_of(prior, {}) == prior);

    const Direction both{{{0, 0.7}, {2, 0.3}}};
    const Observation seen = yes(both, four_options(1.2));
    // Var(0.7 a + 0.3 c) = 0.49 * 2.56 + 0.09 * 4 + 0.42 * 1.024; the covariances with it are sums likewise.
    const double mean = 0.7 * -0.5 + 0.3 * 1;
    const double variance = 0.49 * 2.56 + 0.09 * 4 + 0.42 * 1.024;
    CHECK(mean_of(prior, both) == Approx(mean).epsilon(1e-15));
    CHECK(variance_of(prior, both) == Approx(variance).epsilon(1e-15));
    const std::array<double, 3> with = {0.7 * 2.56 + 0.3 * 1.024, 0.7 * 1.024 + 0.3 * 1.024, 0.7 * 1.024 + 0.3 * 4};
    const Moments after = simpson(mean, variance, {seen});
    const Belief belief = posterior_of(prior, {seen});
    REQUIRE(sound(belief));
    for (std::size_t i = 0; i < 3; ++i) { // the rest of each ability is independent of the direction
        CHECK(belief.mean[i] == Approx(prior.mean[i] + with[i] / variance * (after.mean - mean)).margin(1e-8));
        for (std::size_t j = 0; j < 3; ++j) {
            const double less = with[i] * with[j] / (variance * variance) * (variance - after.variance);
            CHECK(belief.covariance(i, j) == Approx(prior.covariance(i, j) - less).margin(1e-8));
        }
    }
}

// All that is seen of one direction is taken together: exact.
TEST_CASE("several observations of one ability, against quadrature") {
    const std::vector<std::vector<Observation>> all = {
        {yes(one(0), four_options(0)), no(one(0), four_options(1.5))},
        {yes(one(0), four_options(-1)), yes(one(0), four_options(0)), yes(one(0), four_options(1))},
        {no(one(0), four_options(-1)), no(one(0), four_options(0)), no(one(0), four_options(0))},
        {no(one(0), four_options(-1)), dont_know(one(0), 0.5), yes(one(0), four_options(1.5))},
        {within(one(0), 0.64, 2.21, 1.2), yes(one(0), four_options(1.5)), no(one(0), four_options(0.4))},
        {within(one(0), 2.21, HUGE_VAL, 0.9), no(one(0), four_options(1.5)), dont_know(one(0), 1)},
        {yes(one(0), {1.5, 2.21, 0.02, 0.9}), yes(one(0), {1.5, 2.21, 0.26, 0.9}), no(one(0), four_options(0))},
        std::vector<Observation>(12, yes(one(0), four_options(1))),
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const double mean : {-2.0, -0.5, 1.5}) {
            const Belief belief = posterior_of(alike(1, mean, 1.6, 1), all[i]);
            const Moments expected = simpson(mean, 1.6 * 1.6, all[i]);
            const double sd = std::sqrt(expected.variance);
            CAPTURE(i, mean, sd);
            CHECK(belief.mean[0] == Approx(expected.mean).margin(1e-8));
            CHECK(std::sqrt(belief.covariance(0, 0)) == Approx(sd).margin(1e-8));
        }
    }
}

// Right on what is hard and wrong on what is easy: the truth has two humps. With a site for each answer expectation
// propagation never settled here, and one more wrong answer moved the mean from 3 to 26.
TEST_CASE("answers that contradict each other do not drive the belief away") {
    std::vector<Observation> seen = {yes(one(0), {1.4, 0.75, 0.26, 0.9}), yes(one(0), {1.4, 3.75, 0.02, 0.9})};
    for (const double at : {1.5, 1.75, 1.75, 2.0, 2.0, 2.0}) {
        seen.push_back(yes(one(0), four_options(at)));
    }
    seen.push_back(no(one(0), four_options(-1.75)));
    seen.push_back(dont_know(one(0), -1.5));
    seen.push_back(dont_know(one(0), -1.75));
    const Belief prior = alike(1, 0, 1.6, 1);
    const double before = posterior_of(prior, seen).mean[0];
    seen.push_back(no(one(0), four_options(-1)));
    const Belief belief = posterior_of(prior, seen);
    const Moments expected = simpson(0, 1.6 * 1.6, seen);
    CHECK(expected.variance > 1.6 * 1.6); // two humps
    CHECK(belief.mean[0] == Approx(expected.mean).margin(1e-8));
    CHECK(belief.covariance(0, 0) == Approx(expected.variance).margin(1e-8));
    CHECK(belief.mean[0] < before);

    SECTION("hundreds of answers do not underflow") {
        for (int i = 0; i < 400; ++i) {
            seen.push_back(no(one(0), four_options(-4)));
        }
        const Belief low = posterior_of(prior, seen);
        REQUIRE(sound(low));
        CHECK(low.mean[0] < -4);
    }
}

// Between directions expectation propagation approximates: means within 0.03 standard deviations of the posterior here,
// standard deviations within 5 %, furthest where the answers contradict each other and the abilities go together.
TEST_CASE("several observations of two abilities, against a grid") {
    const Direction mixed{{{0, 0.7}, {1, 0.3}}};
    const Direction rated{{{0, 0.6}, {1, 1.0}}}; // the second ability standing for the offset of one's ratings
    const std::vector<std::vector<Observation>> all = {
        {yes(one(0), four_options(0)), no(one(1), four_options(0))},
        {yes(one(0), four_options(1)), yes(one(0), four_options(2)), dont_know(one(1), 0)},
        {yes(mixed, {1.5, 2.21, 0.02, 0.9}), no(one(0), four_options(0.5)), no(one(1), four_options(-1))},
        {within(rated, 0.84, 2.41, 1.2), no(one(0), four_options(0)), no(one(0), four_options(-0.5))},
        {within(rated, 0.84, 2.41, 1.2), within(one(0), 0.64, 2.21, 0.6), yes(one(1), four_options(3))},
        {within(mixed, -0.71, 0.64, 0.9), yes(mixed, four_options(2)), yes(one(1), four_options(2)),
         no(one(0), four_options(-1)), dont_know(one(1), 1)},
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const double correlation : {-0.3, 0.0, 0.4, 0.9}) {
            Belief prior = alike(2, -0.5, 1.6, correlation);
            prior.mean[1] = 0.5;
            const Belief belief = posterior_of(prior, all[i]);
            const Belief expected = on_a_grid(prior, all[i]);
            CAPTURE(i, correlation);
            REQUIRE(sound(belief));
            for (std::size_t a = 0; a < 2; ++a) {
                const double sd = std::sqrt(expected.covariance(a, a));
                CHECK(belief.mean[a] == Approx(expected.mean[a]).margin(0.03 * sd));
                CHECK(std::sqrt(belief.covariance(a, a)) == Approx(sd).epsilon(0.05));
            }
            const double sds = std::sqrt(expected.covariance(0, 0) * expected.covariance(1, 1));
            CHECK(belief.covariance(0, 1) ==
                  Approx(expected.covariance(0, 1)).margin((correlation > 0.5 ? 0.1 : 0.04) * sds));
        }
    }
}

TEST_CASE("the covariance stays positive definite, whatever was seen") {
    const Belief prior = alike(8, -0.5, 1.6, 0.4);
    std::vector<Observation> seen;
    SECTION("sixty right answers by guessing, far above") {
        for (std::uint32_t i = 0; i < 60; ++i) {
            seen.push_back(yes(one(i % 8), four_options(6 + 0.1 * i)));
        }
        const Belief belief = posterior_of(prior, seen);
        REQUIRE(sound(belief));
        CHECK(belief.mean[0] > prior.mean[0]);
    }
    SECTION("answers that contradict each other") {
        for (std::uint32_t i = 0; i < 30; ++i) {
            seen.push_back(yes(one(i % 4), four_options(4)));
            seen.push_back(no(one(i % 4), four_options(-4)));
            seen.push_back(within(one(i % 4), i % 2 == 0 ? 5 : -HUGE_VAL, i % 2 == 0 ? HUGE_VAL : -5, 0.6));
        }
        REQUIRE(sound(posterior_of(prior, seen)));
    }
    SECTION("one direction forty times") {
        for (int i = 0; i < 40; ++i) {
            seen.push_back(i % 3 == 0 ? no(one(2), four_options(0.1 * i)) : yes(one(2), four_options(0.1 * i)));
        }
        const Belief belief = posterior_of(prior, seen);
        REQUIRE(sound(belief));
        const Moments expected = simpson(-0.5, 1.6 * 1.6, seen);
        CHECK(belief.mean[2] == Approx(expected.mean).margin(1e-8));
        CHECK(std::sqrt(belief.covariance(2, 2)) == Approx(std::sqrt(expected.variance)).margin(1e-8));
    }
    SECTION("steep curves out of reach") {
        for (const double at : {-20.0, 20.0}) {
            for (const double lower : {0.0, 0.25}) {
                seen.push_back(yes(one(0), {5, at, lower, 1}));
                seen.push_back(no(one(1), {5, at, lower, 1}));
                REQUIRE(sound(posterior_of(prior, {seen.back()})));
                REQUIRE(sound(posterior_of(prior, {seen[seen.size() - 2]})));
            }
        }
        REQUIRE(sound(posterior_of(prior, seen)));
    }
    SECTION("intervals of hardly any measure") {
        seen = {within(one(0), 1, 1, 0.6), within(one(1), 1, 1 + 1e-12, 0.6), within(one(2), 200, 201, 0.6),
                within(one(3), -HUGE_VAL, -200, 0.9), within(one(4), 0.5, 0.5 + 1e-15, 1e-3)};
        REQUIRE(sound(posterior_of(prior, seen)));
        // What cannot have been seen at all says nothing.
        CHECK(posterior_of(prior, {seen[0]}) == prior);
        CHECK(posterior_of(prior, {seen[2]}) == prior);
    }
}

TEST_CASE("the order of the observations does not change a bit") {
    Numbers numbers(7);
    for (int round = 0; round < 20; ++round) {
        Belief prior = alike(6, 0, 1.6, 0.3);
        std::vector<Observation> seen;
        for (int i = 0; i < 15; ++i) {
            const auto ability = static_cast<std::uint32_t>(numbers.below(5));
            const double at = 0.5 * (numbers.below(11) - 5);
            switch (numbers.below(4)) {
            case 0:
                seen.push_back(yes(one(ability), four_options(at)));
                break;
            case 1:
                seen.push_back(no(one(ability), four_options(at)));
                break;
            case 2:
                seen.push_back(within({{{ability, 0.6}, {5, 1}}}, at, at + 1.5, 1.2));
                break;
            default:
                seen.push_back(seen.empty() ? dont_know(one(ability), at) : seen.front());
            }
        }
        const Belief belief = posterior_of(prior, seen);
        for (int again = 0; again < 5; ++again) {
            shuffle(seen, numbers);
            REQUIRE(posterior_of(prior, seen) == belief);
        }
    }
}

TEST_CASE("leaving one out of one ability is exact, and near where there are several") {
    const ResponseCurve guessed{1.2, 0.3, 0.25, 0.98};
    const ResponseCurve steep{1.8, -0.5, 0, 0.9};
    const Belief single = alike(1, -0.4, 1.6, 0);
    const std::vector<Observation> seen = {yes(one(0), guessed), yes(one(0), steep), no(one(0), guessed),
                                           yes(one(0), guessed)};
    const std::vector<Normal> left = leave_one_out(single, seen);
    REQUIRE(left.size() == seen.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        std::vector<Observation> rest = seen;
        rest.erase(rest.begin() + static_cast<long>(i));
        const Belief expected = posterior_of(single, rest);
        CHECK(left[i].mean == Approx(expected.mean[0]).margin(1e-7));
        CHECK(left[i].variance == Approx(expected.covariance(0, 0)).margin(1e-7));
    }
    const Normal alone = leave_one_out(single, {seen[0]}).at(0);
    CHECK(alone.mean == Approx(-0.4));
    CHECK(alone.variance == Approx(1.6 * 1.6));

    const Belief three = alike(3, 0.2, 1.4, 0.5);
    const std::vector<Observation> mixed = {yes(one(2), steep), no(one(0), guessed), yes(one(1), guessed),
                                            no(one(2), guessed), yes(one(0), steep)};
    const std::vector<Normal> near = leave_one_out(three, mixed);
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        std::vector<Observation> rest = mixed;
        rest.erase(rest.begin() + static_cast<long>(i));
        const Belief expected = posterior_of(three, rest);
        const double sd = std::sqrt(variance_of(expected, mixed[i].of));
        CAPTURE(i);
        CHECK(std::abs(near[i].mean - mean_of(expected, mixed[i].of)) < 0.03 * sd);
        CHECK(std::abs(std::sqrt(near[i].variance) / sd - 1) < 0.03);
    }
}
