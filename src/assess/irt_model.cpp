// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/irt_model.hpp"

#include <algorithm>
#include <cmath>

#include "assess/softplus.hpp"

namespace onramp::irt {

namespace {

// The logistic function at a (ability - b) and what it leaves to 1: the smaller of the two keeps its digits.
struct Logistic {
    double up = 0;
    double down = 0;
};

Logistic logistic_at(const Item& item, double ability) {
    const double place = item.a * (ability - item.b);
    const double tail = std::exp(-std::abs(place));
    const double large = 1 / (1 + tail);
    const double small = tail / (1 + tail);
    return place >= 0 ? Logistic{large, small} : Logistic{small, large};
}

// Which part of a probability comes from ability: reach * logistic / (floor + reach * logistic). It is 1
// without a floor, where both may be too small for a number.
double able_part(double reach, double logistic, double floor) {
    return floor > 0 ? reach * logistic / (floor + reach * logistic) : 1;
}

} // namespace

std::optional<std::string> find_fault(const Item& item) {
    if (!std::isfinite(item.a) || !std::isfinite(item.b) || !std::isfinite(item.c) || !std::isfinite(item.d)) {
        return "a, b, c and d must be finite numbers";
    }
    if (item.a <= 0) {
        return "the discrimination a must be more than 0";
    }
    if (item.c < 0 || item.d > 1 || item.c >= item.d) {
        return "the asymptotes must hold 0 <= c < d <= 1";
    }
    return std::nullopt;
}

Curve curve_at(const Item& item, double ability) {
    const Logistic logistic = logistic_at(item, ability);
    const double reach = item.d - item.c;
    const double slope = item.a * reach * logistic.up * logistic.down;
    return {item.c + reach * logistic.up, (1 - item.d) + reach * logistic.down, slope,
            item.a * slope * (logistic.down - logistic.up)};
}

double log_probability(const Item& item, Answer answer, double ability) {
    const Logistic logistic = logistic_at(item, ability);
    const double reach = item.d - item.c;
    const bool right = answer == Answer::right;
    // A wrong answer is a right one of the mirrored item.
    const double floor = right ? item.c : 1 - item.d;
    const double other = right ? (1 - item.d) + reach * logistic.down : item.c + reach * logistic.up;
    if (other < 0.5) {
        return std::log1p(-other);
    }
    if (floor > 0) {
        return std::log(floor + reach * (right ? logistic.up : logistic.down));
    }
    const double place = item.a * (ability - item.b);
    return std::log(reach) - softplus(right ? -place : place);
}

double score(const Item& item, Answer answer, double ability) {
    const Logistic logistic = logistic_at(item, ability);
    const double reach = item.d - item.c;
    return answer == Answer::right ? item.a * logistic.down * able_part(reach, logistic.up, item.c)
                                   : -item.a * logistic.up * able_part(reach, logistic.down, 1 - item.d);
}

double information(const Item& item, double ability) {
    const Logistic logistic = logistic_at(item, ability);
    const double reach = item.d - item.c;
    return item.a * item.a * logistic.up * logistic.down * able_part(reach, logistic.up, item.c) *
           able_part(reach, logistic.down, 1 - item.d);
}

double information(std::span<const Item> items, double ability) {
    double sum = 0;
    for (const Item& item : items) {
        sum += information(item, ability);
    }
    return sum;
}

double warm_term(const Item& item, double ability) {
    const Logistic logistic = logistic_at(item, ability);
    return item.a * (logistic.down - logistic.up) * information(item, ability);
}

double log_likelihood(std::span<const Item> items, std::span<const Answer> answers, double ability) {
    double sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        sum += log_probability(items[i], answers[i], ability);
    }
    return sum;
}

} // namespace onramp::irt
