// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>

#include "onramp/assess/ability_model.hpp"
#include "support/beliefs.hpp"
#include "support/built_in.hpp"
#include "support/catch.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

// One item of each kind of curve in the bank.
const std::vector<QuizItem>& curves_of_the_bank() {
    static const std::vector<QuizItem> kinds = [] {
        std::vector<QuizItem> found;
        for (const QuizItem& item : built_in_bank()) {
            if (std::none_of(found.begin(), found.end(),
                             [&](const QuizItem& each) { return each.curve == item.curve; })) {
                found.push_back(item);
            }
        }
        return found;
    }();
    return kinds;
}

// The mean of an ability after an answer to the item.
double mean_after(const QuizItem& item, double drift, Response response, bool hinted, double mean, double sd) {
    const Observation seen =
        observation_of(item.curve, std::hypot(item.difficulty_sd, drift), response, hinted, one(0));
    return moments_after(seen, mean, sd * sd).mean;
}

} // namespace

// Being wrong is never better than "don't know", for any item of the bank and wherever one stands.
TEST_CASE("honesty never costs") {
    std::vector<QuizItem> items = curves_of_the_bank();
    REQUIRE(items.size() >= 10);
    items.push_back(items.front());
    items.back().curve = {5, 0, 0.5, 0.98};
    items.push_back(items.front());
    items.back().curve = {0.1, 0, 0, 0.98};
    for (const QuizItem& item : items) {
        for (int step = -10; step <= 10; ++step) {
            const double mean = 0.5 * step;
            for (const double sd : {0.2, 0.6, 1.0, 1.6, 2.5}) {
                for (const double drift : {0.0, 1.0}) {
                    CAPTURE(item.id, item.curve.lower, item.curve.at, mean, sd);
                    const double wrong = mean_after(item, drift, Response::wrong, false, mean, sd);
                    const double unknown = mean_after(item, drift, Response::dont_know, false, mean, sd);
                    REQUIRE(wrong <= unknown);
                    REQUIRE(unknown <= mean);
                    REQUIRE(mean <= mean_after(item, drift, Response::right, false, mean, sd));
                    REQUIRE(mean_after(item, drift, Response::dont_know, true, mean, sd) == unknown);
                }
            }
        }
    }
}

// Far below an item a right answer is a guess, and less of one after a hint has made the item easier; there the
// hint adds a little: less than 0.007 logits.
TEST_CASE("a hint takes from what a right answer is worth") {
    for (const QuizItem& item : curves_of_the_bank()) {
        for (int step = -10; step <= 10; ++step) {
            const double mean = 0.5 * step;
            for (const double sd : {0.2, 0.6, 1.0, 1.6, 2.5}) {
                CAPTURE(item.id, item.curve.lower, item.curve.at, mean, sd);
                const double right = mean_after(item, 0, Response::right, false, mean, sd);
                const double hinted = mean_after(item, 0, Response::right, true, mean, sd);
                REQUIRE(mean <= hinted);
                REQUIRE(hinted < right + 0.007);
                REQUIRE((hinted < right || mean < item.curve.at - 1));
                REQUIRE(mean_after(item, 0, Response::wrong, true, mean, sd) <= mean);
            }
        }
    }
}
