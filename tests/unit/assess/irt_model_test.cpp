// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <limits>

#include "onramp/assess/irt_estimate.hpp"
#include "onramp/assess/irt_model.hpp"
#include "support/catch.hpp"
#include "unit/assess/irt_samples.hpp"

using namespace onramp::irt;
using namespace onramp_test;

namespace {

const Item k_models[] = {
    {1, 0.4, 0, 1}, {2, -0.5, 0, 1}, {1.3, 1.5, 0.2, 1}, {0.8, 0, 0, 0.9}, {1.32, -0.63, 0.17, 0.87}};

} // namespace

// Baker, The Basics of Item Response Theory (2nd edition, 2001), chapter 2: the worked curves of the
// two- and the three-parameter model at abilities -3 to 3, to two places.
TEST_CASE("probabilities of the published curves") {
    const Item two{0.5, 1.0, 0, 1};
    const Item three{1.3, 1.5, 0.2, 1};
    const double of_two[] = {.12, .18, .27, .38, .50, .62, .73};
    const double of_three[] = {.20, .21, .23, .30, .47, .73, .90};
    for (int i = 0; i < 7; ++i) {
        CAPTURE(i - 3);
        CHECK(std::abs(curve_at(two, i - 3).right - of_two[i]) < 0.005);
        CHECK(std::abs(curve_at(three, i - 3).right - of_three[i]) < 0.005);
    }
}

// adaptivetesting's tests: 1 / sqrt(information) of its four-parameter items at ability 0.
TEST_CASE("the standard error of four-parameter items") {
    CHECK(standard_error_at(four_parameter_items(), 0) == Approx(1.444873).margin(5e-7));
}

TEST_CASE("derivatives are those of the function") {
    const double step = 1e-5;
    for (const Item& item : k_models) {
        for (int i = -8; i <= 8; ++i) {
            const double at = i / 2.0;
            CAPTURE(item.a, item.b, item.c, item.d, at);
            const auto right = [&](double x) { return curve_at(item, x).right; };
            const auto slope = [&](double x) { return curve_at(item, x).slope; };
            const Curve curve = curve_at(item, at);
            CHECK(curve.slope == Approx((right(at + step) - right(at - step)) / (2 * step)).margin(1e-9));
            CHECK(curve.change == Approx((slope(at + step) - slope(at - step)) / (2 * step)).margin(1e-9));
            CHECK(curve.right + curve.wrong == Approx(1).margin(1e-15));
            CHECK(information(item, at) == Approx(curve.slope * curve.slope / (curve.right * curve.wrong)));
            CHECK(warm_term(item, at) ==
                  Approx(curve.slope * curve.change / (curve.right * curve.wrong)).margin(1e-12));
            for (const Answer answer : {Answer::right, Answer::wrong}) {
                const auto log = [&](double x) { return log_probability(item, answer, x); };
                CHECK(score(item, answer, at) == Approx((log(at + step) - log(at - step)) / (2 * step)).margin(1e-8));
                CHECK(std::exp(log(at)) == Approx(answer == Answer::right ? curve.right : curve.wrong));
            }
        }
    }
}

// The information of an answer is the expected square of its score: another way to the same number.
TEST_CASE("information is the variance of the score") {
    for (const Item& item : k_models) {
        for (int i = -8; i <= 8; ++i) {
            const double at = i * 0.75;
            const Curve curve = curve_at(item, at);
            CHECK(information(item, at) == Approx(curve.right * std::pow(score(item, Answer::right, at), 2) +
                                                  curve.wrong * std::pow(score(item, Answer::wrong, at), 2)));
        }
    }
}

TEST_CASE("no minus infinity in the tails") {
    for (const Item& item : k_models) {
        for (const double at : {-1e3, -745.0, -100.0, -40.0, 40.0, 100.0, 745.0, 1e3}) {
            CAPTURE(item.a, item.c, item.d, at);
            for (const Answer answer : {Answer::right, Answer::wrong}) {
                CHECK(std::isfinite(log_probability(item, answer, at)));
                CHECK(log_probability(item, answer, at) <= 0);
                CHECK(std::isfinite(score(item, answer, at)));
            }
            CHECK(information(item, at) >= 0);
            CHECK(std::isfinite(warm_term(item, at)));
        }
    }
    // log(1 / (1 + exp(2000))) is -2000, and log(1 - 1 / (1 + exp(40))) is -exp(-40), both to the last digits.
    CHECK(log_probability({2, 0, 0, 1}, Answer::right, -1e3) == Approx(-2000).epsilon(1e-15));
    CHECK(log_probability({2, 0, 0, 1}, Answer::wrong, 1e3) == Approx(-2000).epsilon(1e-15));
    CHECK(log_probability({1, 0, 0, 1}, Answer::right, 40) == Approx(-std::exp(-40)).epsilon(1e-14));
    CHECK(log_probability({1, 0, 0.2, 1}, Answer::right, 40) == Approx(-0.8 * std::exp(-40)).epsilon(1e-14).margin(0));
    CHECK(log_probability({1, 0, 0, 0.9}, Answer::wrong, -40) == Approx(-0.9 * std::exp(-40)).epsilon(1e-14).margin(0));
    CHECK(log_probability({1, 0, 0.2, 1}, Answer::right, -1e3) == Approx(std::log(0.2)).epsilon(1e-15));
    CHECK(log_probability({1, 0, 0, 0.9}, Answer::wrong, 1e3) == Approx(std::log(0.1)).epsilon(1e-15));
    CHECK(information({1, 0, 0, 1}, 600) == Approx(std::exp(-600)).epsilon(1e-14));
}

TEST_CASE("parameters that make no item are told") {
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK_FALSE(find_fault({1, 0, 0, 1}));
    CHECK_FALSE(find_fault({0.1, -9, 0.5, 0.51}));
    for (const Item& item : {Item{0, 0, 0, 1}, Item{-1, 0, 0, 1}, Item{1, 0, -0.1, 1}, Item{1, 0, 0, 1.1},
                             Item{1, 0, 0.5, 0.5}, Item{1, infinite, 0, 1}, Item{std::nan(""), 0, 0, 1}}) {
        CHECK(find_fault(item));
    }
}
