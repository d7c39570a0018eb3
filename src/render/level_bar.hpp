// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "onramp/assess/assessment.hpp"

namespace onramp {

// The levels 0-5 as 15 cells with the band and the target in them, to stand below k_level_axis.
inline constexpr std::string_view k_level_axis = "0  1  2  3  4  5";
std::string level_bar(const std::optional<LevelBand>& band, std::optional<double> target, bool unicode);

// The same with its ends, to stand alone: "0 ··▒▒▒▒▒·|····· 5".
std::string level_bar_alone(const std::optional<LevelBand>& band, std::optional<double> target, bool unicode);

// "1.2–3.4", "unknown".
std::string band_words(const std::optional<LevelBand>& band, std::string_view dash);

// Explains the bar: "▒ where you are with a chance of 90 %, | the target".
std::string level_bar_key(bool unicode);

// "alone (3)".
std::string target_words(int target);

} // namespace onramp
