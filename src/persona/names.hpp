// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <string_view>

#include "onramp/persona/persona.hpp"

namespace onramp {

// In the order of the enumerators.
inline constexpr std::array<std::string_view, 6> k_block_kinds = {"paragraph", "bullet", "step",
                                                                  "field",     "code",   "other"};
inline constexpr std::array<std::string_view, 3> k_comparisons = {"equal", "at_least", "at_most"};
inline constexpr std::array<std::string_view, 2> k_goal_kinds = {"horizon", "indicators"};
inline constexpr std::array<std::string_view, 3> k_parts_of_day = {"morning", "afternoon", "evening"};

} // namespace onramp
