// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "onramp/base/error.hpp"

namespace onramp {

// By file, line and column; those of one place stay in their order.
inline void sort_by_place(std::vector<Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.where.file, a.where.line, a.where.column) <
               std::tie(b.where.file, b.where.line, b.where.column);
    });
}

} // namespace onramp
