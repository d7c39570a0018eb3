// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cmath>

#include "onramp/pack/pack.hpp"

namespace onramp {

// The standard deviations of the logarithm of hours below and above the likely ones: low and high are where the hours
// are with 10 and 90 %.
struct EffortSpread {
    double below = 0;
    double above = 0;

    // Hours for one likely hour where a standard normal variable is z.
    double factor(double z) const { return std::exp(z * (z < 0 ? below : above)); }
};

inline EffortSpread spread_of(const Effort& hours) {
    constexpr double k_z_of_a_tenth = 1.2815515655446004; // what a normal variable exceeds one time in ten
    constexpr double k_least_low = 0.05;                  // of the likely hours: a band has a logarithm
    if (!(hours.likely > 0)) {
        return {};
    }
    const double low = std::clamp(hours.low, k_least_low * hours.likely, hours.likely);
    return {std::log(hours.likely / low) / k_z_of_a_tenth,
            std::log(std::max(hours.high, hours.likely) / hours.likely) / k_z_of_a_tenth};
}

} // namespace onramp
