// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cmath>

namespace onramp::irt {

// log(1 + exp(x)), without overflow.
inline double softplus(double x) {
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

} // namespace onramp::irt
