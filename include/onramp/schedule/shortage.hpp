// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/date.hpp"

namespace onramp {

// A way out of a shortage. `cost` compares them: minutes that move, count by the priority of what they are for.
struct ShortageFix {
    std::string words; // "free 2 h 30 min on Tue, Nov 24"
    double cost = 0;

    bool operator==(const ShortageFix&) const = default;
};

// Work that must be done in days that do not have the time for it.
struct Shortage {
    std::vector<std::string> titles; // of the work
    Instant until{};                 // its latest deadline
    Minutes needed{0};
    Minutes open{0};
    std::vector<ShortageFix> fixes; // the cheapest first; each mends this shortage

    Minutes missing() const { return needed - open; }
    bool operator==(const Shortage&) const = default;
};

// Work that cannot all be placed.
struct Conflict {
    std::vector<std::string> titles; // empty: none was found
    bool minimal = false;            // proved: without any one of it the rest can be placed

    bool operator==(const Conflict&) const = default;
};

} // namespace onramp
