// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <string_view>

namespace onramp {

// How profiles write their enumerations, in the order of the enumerators.
inline constexpr std::array<std::string_view, 4> k_need_names = {"required", "any_of", "elective", "on_demand"};
inline constexpr std::array<std::string_view, 2> k_phase_names = {"first_90_days", "role"};
inline constexpr std::array<std::string_view, 2> k_period_names = {"day", "week"};
inline constexpr std::array<std::string_view, 3> k_place_names = {"any", "remote", "office"};
inline constexpr std::array<std::string_view, 3> k_load_names = {"light", "medium", "heavy"};
inline constexpr std::array<std::string_view, 7> k_weekday_names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr std::array<std::string_view, 9> k_activity_kinds = {
    "review", "build", "debug", "design", "mentor", "research", "community", "writing", "ops"};

} // namespace onramp
