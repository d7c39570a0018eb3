// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/session_lengths.hpp"

#include <algorithm>
#include <cstdint>

namespace onramp {

namespace {

constexpr Minutes k_grid{5};

} // namespace

std::vector<Minutes> lengths_of(Minutes minutes, const Lengths& lengths) {
    const auto fewest = (minutes + lengths.most - Minutes(1)) / lengths.most;
    const auto many = std::max<std::int64_t>(fewest, minutes / lengths.least);
    auto count = std::clamp<std::int64_t>((minutes + lengths.usual / 2) / lengths.usual, fewest, many);
    std::vector<Minutes> found;
    for (Minutes left = minutes; count > 0 && left > Minutes(0); --count) {
        const Minutes even = (left + Minutes(count) - Minutes(1)) / count;
        const Minutes length = std::min({left, lengths.most, (even + k_grid - Minutes(1)) / k_grid * k_grid});
        found.push_back(length);
        left -= length;
    }
    return found;
}

} // namespace onramp
