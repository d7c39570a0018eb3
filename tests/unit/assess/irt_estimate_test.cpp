// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "onramp/assess/irt_estimate.hpp"
#include "support/catch.hpp"
#include "unit/assess/irt_samples.hpp"

using namespace onramp::irt;
using namespace onramp_test;

namespace {

constexpr std::array k_estimators = {Estimator::ml, Estimator::map, Estimator::eap, Estimator::wle};

double eap(const std::vector<Item>& items, const std::vector<Answer>& answers) {
    return estimate_eap(items, answers).ability;
}

} // namespace

// The manual of catR 3.17, integrate.catR: exp(x) at 33 points of [-4, 4], half weights at the ends.
TEST_CASE("the trapezoidal rule of catR") {
    const Quadrature grid = even_quadrature();
    double sum = 0;
    for (std::size_t i = 0; i < grid.points.size(); ++i) {
        sum += grid.weights[i] * std::exp(grid.points[i]);
    }
    CHECK(sum == Approx(54.86381).margin(5e-6));
    CHECK(grid.points.size() == 33);
    CHECK(grid.points.front() == -4);
    CHECK(grid.points.back() == 4);
    // Whole ends add half a step of each: 0.125 (exp(-4) + exp(4)).
    const Quadrature whole = even_quadrature({-4, 4}, 33, EndWeights::whole);
    CHECK(whole.weights.front() == 0.25);
    CHECK(whole.weights.back() == 0.25);
}

// adaptivetesting's tests (catR's numbers): ML by a root search with a tolerance of 1e-4, EAP on 33
// points of [-4, 4] with half weights at the ends. The EAP beyond -4 and 4 is -.456701.
TEST_CASE("estimates from four-parameter items") {
    const auto items = four_parameter_items();
    const auto answers = answers_of("010");
    CHECK(estimate_ml(items, answers).ability == Approx(-1.79310).margin(1e-4));
    CHECK(estimate_map(items, answers).ability == Approx(-.474175).margin(1e-6));
    CHECK(estimate_eap(items, answers).ability == Approx(-.456507).margin(1e-6));
    CHECK(estimate_eap(items, answers, {}, even_quadrature({-10, 10}, 2001)).ability == Approx(-.456701).margin(1e-6));
}

// In closed form where n items are alike (a = 1, b = 0) and r answers right: ML is log(r / (n - r)); Warm (1989)
// adds half an answer to each side, log((r + 1/2) / (n - r + 1/2)).
TEST_CASE("estimates from equal items") {
    const std::vector<Item> items(5);
    const double wide = 20;
    for (int right = 0; right <= 5; ++right) {
        CAPTURE(right);
        const auto answers = answers_of(std::string(static_cast<std::size_t>(right), '1') +
                                        std::string(static_cast<std::size_t>(5 - right), '0'));
        const Estimate wle = estimate_wle(items, answers, {-wide, wide});
        CHECK(wle.ability == Approx(std::log((right + 0.5) / (5.5 - right))).margin(1e-12));
        const double chance = (right + 0.5) / 6;
        CHECK(wle.standard_error == Approx(1 / std::sqrt(5 * chance * (1 - chance))));
        const Estimate ml = estimate_ml(items, answers, {-wide, wide});
        if (right == 0 || right == 5) {
            CHECK(std::abs(ml.ability) == wide);
        } else {
            CHECK(ml.ability == Approx(std::log(right / (5.0 - right))).margin(1e-12));
            CHECK(ml.standard_error == Approx(1 / std::sqrt(right * (5.0 - right) / 5)));
        }
    }
    // One right answer: the posterior mode solves x = 1 / (1 + exp(x)), x = 0.401058137541547.
    const Estimate map = estimate_map(std::vector<Item>(1), answers_of("1"));
    CHECK(map.ability == Approx(0.401058137541547).margin(1e-12));
    CHECK(map.standard_error == Approx(1 / std::sqrt(1 + 0.401058137541547 * (1 - 0.401058137541547))));
}

// The likelihood of three-parameter items may have several maxima (Samejima 1973): nothing on a fine
// grid is above the one that is found.
TEST_CASE("the highest of several maxima is taken") {
    Numbers numbers(7);
    for (int round = 0; round < 100; ++round) {
        const auto items = random_items(numbers, 3 + numbers.below(6), Asymptotes::both);
        const auto answers = random_answers(numbers, static_cast<int>(items.size()));
        const double found = log_likelihood(items, answers, estimate_ml(items, answers).ability);
        const double found_map = estimate_map(items, answers).ability;
        const auto posterior = [&](double at) { return log_likelihood(items, answers, at) - at * at / 2; };
        for (int i = -400; i <= 400; ++i) {
            const double at = i / 100.0;
            REQUIRE(log_likelihood(items, answers, at) <= found + 1e-12);
            REQUIRE(posterior(at) <= posterior(found_map) + 1e-12);
        }
    }
}

TEST_CASE("without answers the prior speaks, or nothing does") {
    const std::vector<Item> no_items;
    const std::vector<Answer> no_answers;
    const NormalPrior prior{0.5, 0.4};
    CHECK(estimate_map(no_items, no_answers, prior).ability == Approx(0.5));
    CHECK(estimate_map(no_items, no_answers, prior).standard_error == Approx(0.4));
    const Estimate mean = estimate_eap(no_items, no_answers, prior, even_quadrature({-6, 6}, 241));
    CHECK(mean.ability == Approx(0.5).margin(1e-9));
    CHECK(mean.standard_error == Approx(0.4).margin(1e-9));
    for (const Estimator estimator : {Estimator::ml, Estimator::wle}) {
        const Estimate estimate = estimate_ability(estimator, no_items, no_answers);
        CHECK(estimate.ability == 0);
        CHECK(estimate.standard_error == std::numeric_limits<double>::infinity());
    }
}

// catsim issue 31: with hard items only, every wrong answer raised the estimate.
TEST_CASE("catsim 31: a wrong answer never raises the estimate") {
    std::vector<Item> items;
    std::vector<Answer> answers;
    for (const Estimator estimator : k_estimators) {
        items.clear();
        answers.clear();
        // Before the first answer Warm's estimate and ML have no place from which to fall.
        double before = estimator == Estimator::map || estimator == Estimator::eap ? 0 : 4;
        for (const double difficulty : {2.0, 2.31013589, 2.61, 2.91, 3.1}) {
            items.push_back({1, difficulty, 0, 1});
            answers.push_back(Answer::wrong);
            const double after = estimate_ability(estimator, items, answers).ability;
            CAPTURE(estimator_name(estimator), difficulty);
            CHECK((after < before || (estimator == Estimator::ml && after == -4)));
            before = after;
        }
    }
    Numbers numbers(31);
    for (int round = 0; round < 400; ++round) {
        const auto asymptotes = round % 2 == 0 ? Asymptotes::none : Asymptotes::lower;
        const auto bank = random_items(numbers, 1 + numbers.below(12), asymptotes);
        const auto given = random_answers(numbers, static_cast<int>(bank.size()));
        const double whole = eap(bank, given);
        for (std::size_t i = 0; i < bank.size(); ++i) {
            auto flipped = given;
            flipped[i] = Answer::wrong;
            if (given[i] == Answer::right) {
                REQUIRE(eap(bank, flipped) < whole);
            }
        }
    }
}

// jsCAT pull request 37: log-likelihoods stood where likelihoods belong. Two answers, worked out here
// with products of plain probabilities.
TEST_CASE("jsCAT 37: likelihoods weight the mean, not their logarithms") {
    const std::vector<Item> items = {{1.5, -1, 0, 1}, {1, 2, 0.2, 1}};
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int i = -16; i <= 16; ++i) {
        const double at = i / 4.0;
        const double ends = i == -16 || i == 16 ? 0.5 : 1;
        const double easy = 1 / (1 + std::exp(-1.5 * (at + 1)));
        const double hard = 0.2 + 0.8 / (1 + std::exp(-(at - 2)));
        const double weight = ends * std::exp(-at * at / 2) * (1 - easy) * hard;
        sum += weight;
        mean += weight * at;
        square += weight * at * at;
    }
    mean /= sum;
    const Estimate estimate = estimate_eap(items, answers_of("01"));
    CHECK(estimate.ability == Approx(mean).margin(1e-13));
    CHECK(estimate.standard_error == Approx(std::sqrt(square / sum - mean * mean)).margin(1e-13));
    CHECK(estimate.ability < 0); // an easy item failed
}

// mirtCAT issue 48: the standard error of EAP fell to nearly nothing after a single answer.
TEST_CASE("mirtCAT 48: one answer leaves most of the uncertainty") {
    Numbers numbers(48);
    for (int round = 0; round < 500; ++round) {
        const auto items = random_items(numbers, 1, Asymptotes::none);
        for (const auto& answers : {answers_of("0"), answers_of("1")}) {
            CAPTURE(items[0].a, items[0].b);
            // The sharpest answer cuts a standard normal at its middle: what is left has the deviation
            // of a half normal, sqrt(1 - 2 / pi) = 0.603; further out less of it may be left. A logistic
            // likelihood is log-concave: it never widens a normal prior.
            if (std::abs(items[0].b) < 0.1) {
                CHECK(estimate_eap(items, answers).standard_error > 0.6);
            }
            CHECK(estimate_eap(items, answers).standard_error > 0.25);
            CHECK(estimate_eap(items, answers).standard_error < 1);
            CHECK(estimate_map(items, answers).standard_error > 0.4);
        }
    }
}

// catSurv issue 29: all answers wrong made the error of ML fail.
TEST_CASE("catSurv 29: all wrong and all right stay finite and in range") {
    Numbers numbers(29);
    for (int round = 0; round < 60; ++round) {
        const auto asymptotes = std::array{Asymptotes::none, Asymptotes::lower, Asymptotes::both};
        const auto items =
            random_items(numbers, 1 + numbers.below(20), asymptotes[static_cast<std::size_t>(round % 3)]);
        for (const char digit : {'0', '1'}) {
            const auto answers = answers_of(std::string(items.size(), digit));
            for (const Estimator estimator : k_estimators) {
                const Estimate estimate = estimate_ability(estimator, items, answers);
                CAPTURE(estimator_name(estimator), digit, items.size());
                CHECK(std::isfinite(estimate.ability));
                CHECK(std::abs(estimate.ability) <= 4);
                // Without a prior a single right answer to an easy item may lie below 0 (Warm: b + log 3).
                CHECK((estimator == Estimator::wle || (digit == '1') == (estimate.ability > 0)));
                CHECK(std::isfinite(estimate.standard_error));
                CHECK(estimate.standard_error > 0);
            }
            CHECK(std::abs(estimate_ml(items, answers).ability) == 4);
        }
    }
}
