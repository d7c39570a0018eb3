// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/text.hpp"

namespace onramp {

// "a, b, c and 17 more": at most so many as a line of a message can hold.
inline std::string first_of(const std::vector<std::string>& names) {
    constexpr std::size_t k_most = 8;
    if (names.size() <= k_most + 1) {
        return listed(names);
    }
    const std::vector<std::string> first(names.begin(), names.begin() + k_most);
    return join(first, ", ") + " and " + std::to_string(names.size() - k_most) + " more";
}

} // namespace onramp
