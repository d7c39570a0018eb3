// SPDX-License-Identifier: MIT
// Copyright the onramp authors

// Says what is believed after observations, for posterior.py. Words on standard input; an ability is a number from 0:
//     prior N, then N means, then N * N covariances
//     yes|no SLOPE AT LOWER UPPER PARTS        PARTS: their number, then for each its ability and weight
//     interval LOW HIGH NOISE PARTS            LOW, HIGH: a number, inf or -inf
//     answer                                   -> one line: N means, then N * N covariances; forgets all
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "onramp/assess/posterior.hpp"

namespace {

double read_number() {
    std::string word;
    std::cin >> word;
    return std::strtod(word.c_str(), nullptr); // which knows inf
}

std::size_t read_count() {
    return static_cast<std::size_t>(read_number());
}

onramp::Belief read_prior() {
    onramp::Belief prior;
    prior.mean.resize(read_count());
    for (double& mean : prior.mean) {
        mean = read_number();
    }
    prior.covariance = onramp::Matrix(prior.mean.size(), prior.mean.size());
    for (std::size_t i = 0; i < prior.mean.size(); ++i) {
        for (std::size_t j = 0; j < prior.mean.size(); ++j) {
            prior.covariance(i, j) = read_number();
        }
    }
    return prior;
}

onramp::Observation read_observation(const std::string& kind) {
    onramp::Observation seen;
    if (kind == "interval") {
        seen.kind = onramp::Observation::Kind::interval;
        seen.low = read_number();
        seen.high = read_number();
        seen.noise = read_number();
    } else {
        seen.kind = kind == "yes" ? onramp::Observation::Kind::yes : onramp::Observation::Kind::no;
        seen.curve.slope = read_number();
        seen.curve.at = read_number();
        seen.curve.lower = read_number();
        seen.curve.upper = read_number();
    }
    seen.of.parts.resize(read_count());
    for (auto& part : seen.of.parts) {
        part.ability = static_cast<std::uint32_t>(read_count());
        part.weight = read_number();
    }
    return seen;
}

void print(const onramp::Belief& belief) {
    for (const double mean : belief.mean) {
        std::printf("%.17g ", mean);
    }
    for (std::size_t i = 0; i < belief.mean.size(); ++i) {
        for (std::size_t j = 0; j < belief.mean.size(); ++j) {
            std::printf("%.17g ", belief.covariance(i, j));
        }
    }
    std::printf("\n");
}

} // namespace

int main() {
    onramp::Belief prior;
    std::vector<onramp::Observation> observations;
    for (std::string word; std::cin >> word;) {
        if (word == "prior") {
            prior = read_prior();
        } else if (word == "answer") {
            print(onramp::posterior_of(prior, std::move(observations)));
            observations.clear();
        } else {
            observations.push_back(read_observation(word));
        }
    }
    return 0;
}
