// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <numbers>
#include <string_view>

#include "onramp/assess/irt_fit.hpp"
#include "support/catch.hpp"
#include "unit/assess/irt_samples.hpp"

using namespace onramp::irt;
using namespace onramp_test;

namespace {

// Bock & Lieberman (1970), section 6 of the Law School Admission Test: 1000 people, five items.
std::vector<AnswerPattern> law_school_patterns() {
    const std::pair<std::string_view, int> counts[] = {
        {"00000", 3},  {"00001", 6},   {"00010", 2},  {"00011", 11}, {"00100", 1},  {"00101", 1},
        {"00110", 3},  {"00111", 4},   {"01000", 1},  {"01001", 8},  {"01011", 16}, {"01101", 3},
        {"01110", 2},  {"01111", 15},  {"10000", 10}, {"10001", 29}, {"10010", 14}, {"10011", 81},
        {"10100", 3},  {"10101", 28},  {"10110", 15}, {"10111", 80}, {"11000", 16}, {"11001", 56},
        {"11010", 21}, {"11011", 173}, {"11100", 11}, {"11101", 61}, {"11110", 28}, {"11111", 298}};
    std::vector<AnswerPattern> patterns;
    for (const auto& [digits, count] : counts) {
        patterns.push_back({answers_of(digits), static_cast<double>(count)});
    }
    return patterns;
}

double moment(const Quadrature& quadrature, int power) {
    double sum = 0;
    for (std::size_t i = 0; i < quadrature.points.size(); ++i) {
        sum += quadrature.weights[i] * std::pow(quadrature.points[i], power);
    }
    return sum;
}

// Straight from the definition, with probabilities instead of their logarithms.
double plain_log_likelihood(const std::vector<AnswerPattern>& patterns, const std::vector<Item>& items) {
    const Quadrature population = normal_quadrature({-8, 8}, 401);
    double all = 0;
    for (const AnswerPattern& pattern : patterns) {
        double chance = 0;
        for (std::size_t k = 0; k < population.points.size(); ++k) {
            double product = population.weights[k];
            for (std::size_t i = 0; i < items.size(); ++i) {
                const double right = 1 / (1 + std::exp(-items[i].a * (population.points[k] - items[i].b)));
                product *= pattern.answers[i] == Answer::right ? right : 1 - right;
            }
            chance += product;
        }
        all += pattern.count * std::log(chance);
    }
    return all;
}

} // namespace

// Abramowitz & Stegun (1964), table 25.10, n = 5, for the weight exp(-x^2): points times sqrt(2),
// weights over sqrt(pi).
TEST_CASE("Gauss-Hermite points and weights of the table") {
    const Quadrature five = hermite_quadrature(5);
    const double points[] = {-2.020182870456086, -0.958572464613819, 0, 0.958572464613819, 2.020182870456086};
    const double weights[] = {1.995324205905e-2, 3.936193231522e-1, 9.453087204829e-1, 3.936193231522e-1,
                              1.995324205905e-2};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(five.points[i] == Approx(points[i] * std::sqrt(2)).margin(1e-14));
        CHECK(five.weights[i] == Approx(weights[i] / std::sqrt(std::numbers::pi)).margin(1e-12));
    }
    // With n points every moment up to 2 n - 1 is exact; the even ones of the normal are 1, 3, 15, 105 ...
    for (const std::size_t nodes : {1U, 2U, 8U, 21U, 60U}) {
        const Quadrature quadrature = hermite_quadrature(nodes);
        double truth = 1;
        for (int power = 0; power < static_cast<int>(2 * nodes) && power <= 16; ++power) {
            CAPTURE(nodes, power);
            truth *= power >= 2 && power % 2 == 0 ? power - 1 : 1;
            CHECK(moment(quadrature, power) == Approx(power % 2 == 0 ? truth : 0).epsilon(1e-9).margin(1e-6));
        }
    }
}

// ltm 1.2 for R on its data set LSAT, 21 Gauss-Hermite points: rasch() with the discrimination fixed at 1
// (Rizopoulos 2006, Journal of Statistical Software 17(5)).
TEST_CASE("the Rasch model of the law school test") {
    const double difficulties[] = {-2.8719712, -1.0630294, -.2576109, -1.3880588, -2.2187785};
    for (const Quadrature& population : {hermite_quadrature(21), normal_quadrature({-8, 8}, 401)}) {
        const Fit fit = fit_items(law_school_patterns(), FitModel::rasch, population).value();
        CHECK(fit.log_likelihood == Approx(-2473.0538).margin(1e-4).epsilon(0));
        for (std::size_t i = 0; i < 5; ++i) {
            CHECK(fit.items[i].a == 1);
            CHECK(fit.items[i].b == Approx(difficulties[i]).margin(1e-6).epsilon(0));
        }
    }
}

// ltm() on the same data, 21 Gauss-Hermite points. Its report says that it stopped at a gradient of up to
// 0.024: its parameters are within 0.003 of the maximum, its log-likelihood 7e-6 below it.
TEST_CASE("the two-parameter model of the law school test") {
    const Item published[] = {{.8253715, -3.3597341, 0, 1},
                              {.7229500, -1.3696497, 0, 1},
                              {.8904748, -.2798983, 0, 1},
                              {.6885502, -1.8659190, 0, 1},
                              {.6574516, -3.1235725, 0, 1}};
    const auto patterns = law_school_patterns();
    CHECK(plain_log_likelihood(patterns, {std::begin(published), std::end(published)}) ==
          Approx(-2466.6534).margin(1e-4).epsilon(0));
    for (const Quadrature& population : {hermite_quadrature(21), normal_quadrature({-8, 8}, 401)}) {
        const Fit fit = fit_items(patterns, FitModel::two_parameter, population).value();
        CHECK(fit.log_likelihood == Approx(-2466.6534).margin(1e-4).epsilon(0));
        CHECK(fit.log_likelihood == Approx(plain_log_likelihood(patterns, fit.items)).margin(1e-6).epsilon(0));
        for (std::size_t i = 0; i < 5; ++i) {
            CHECK(fit.items[i].a == Approx(published[i].a).margin(1e-3).epsilon(0));
            CHECK(fit.items[i].b == Approx(published[i].b).margin(3e-3).epsilon(0));
        }
        // At a maximum no step raises the likelihood.
        for (std::size_t i = 0; i < 5; ++i) {
            for (const double step : {-1e-3, 1e-3}) {
                auto moved = fit.items;
                moved[i].a += step;
                CHECK(plain_log_likelihood(patterns, moved) < fit.log_likelihood);
                moved[i] = fit.items[i];
                moved[i].b += step;
                CHECK(plain_log_likelihood(patterns, moved) < fit.log_likelihood);
            }
        }
        CHECK(fit.log_likelihood >= plain_log_likelihood(patterns, {std::begin(published), std::end(published)}));
    }
}

TEST_CASE("patterns that hold no estimate are refused") {
    const Quadrature population = hermite_quadrature(21);
    const auto refused = [&](const std::vector<AnswerPattern>& patterns, FitModel model = FitModel::rasch) {
        const auto fit = fit_items(patterns, model, population);
        return !fit && fit.error().kind == onramp::ErrorKind::invalid;
    };
    CHECK(refused({}));
    CHECK(refused({{{}, 1}}));
    CHECK(refused({{answers_of("01"), 3}, {answers_of("1"), 2}}));
    CHECK(refused({{answers_of("01"), 3}, {answers_of("10"), 0}}));
    CHECK(refused({{answers_of("01"), 3}, {answers_of("10"), -1}}));
    CHECK(refused({{answers_of("011"), 3}, {answers_of("101"), 1}}));
    CHECK_FALSE(refused({{answers_of("01"), 3}, {answers_of("10"), 1}, {answers_of("11"), 1}}));
    // Whoever has one right has all: no finite discrimination.
    CHECK(refused({{answers_of("000"), 5}, {answers_of("111"), 5}}, FitModel::two_parameter));
}
