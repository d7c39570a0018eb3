// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <string_view>

#include "onramp/placement/placement.hpp"

namespace onramp {

// The goals of a plan in documents, in their order.
inline constexpr std::array<std::string_view, k_placement_goals> k_level_names = {"left_out", "lateness", "changes",
                                                                                  "preference", "ends"};

} // namespace onramp
