// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "onramp/assess/posterior.hpp"
#include "support/learning_role.hpp"

namespace onramp_test {

// Whether the matrix is symmetric to the last bit and has a Cholesky factor (all pivots above 0), which
// it has if and only if it is positive definite (Golub & Van Loan 2013, theorem 4.2.7).
inline bool positive_definite(const onramp::Matrix& matrix) {
    const std::size_t size = matrix.rows();
    onramp::Matrix lower(size, size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix(i, j);
            for (std::size_t k = 0; k < j; ++k) {
                sum -= lower(i, k) * lower(j, k);
            }
            if (matrix(i, j) != matrix(j, i) || (i == j && !(sum > 0))) {
                return false;
            }
            lower(i, j) = i == j ? std::sqrt(sum) : sum / lower(j, j);
        }
    }
    return size == matrix.columns();
}

// All numbers finite, all variances above 0 and the whole positive definite.
inline bool sound(const onramp::Belief& belief) {
    return std::all_of(belief.mean.begin(), belief.mean.end(), [](double each) { return std::isfinite(each); }) &&
           belief.mean.size() == belief.covariance.rows() && positive_definite(belief.covariance);
}

// Abilities of one mean and sd, any two of which correlate by `correlation`.
inline onramp::Belief alike(std::size_t abilities, double mean, double sd, double correlation) {
    onramp::Belief belief{std::vector<double>(abilities, mean), onramp::Matrix(abilities, abilities)};
    for (std::size_t i = 0; i < abilities; ++i) {
        for (std::size_t j = 0; j < abilities; ++j) {
            belief.covariance(i, j) = sd * sd * (i == j ? 1 : correlation);
        }
    }
    return belief;
}

inline onramp::Direction one(std::uint32_t ability) {
    return {{{ability, 1.0}}};
}

inline onramp::Observation yes(onramp::Direction of, const onramp::ResponseCurve& curve) {
    onramp::Observation seen;
    seen.of = std::move(of);
    seen.curve = curve;
    return seen;
}

inline onramp::Observation no(onramp::Direction of, const onramp::ResponseCurve& curve) {
    onramp::Observation seen = yes(std::move(of), curve);
    seen.kind = onramp::Observation::Kind::no;
    return seen;
}

inline onramp::Observation within(onramp::Direction of, double low, double high, double noise) {
    onramp::Observation seen;
    seen.of = std::move(of);
    seen.kind = onramp::Observation::Kind::interval;
    seen.low = low;
    seen.high = high;
    seen.noise = noise;
    return seen;
}

template <class T>
void shuffle(std::vector<T>& list, Numbers& numbers) {
    for (std::size_t i = list.size(); i > 1; --i) {
        std::swap(list[i - 1], list[static_cast<std::size_t>(numbers.below(static_cast<int>(i)))]);
    }
}

} // namespace onramp_test
