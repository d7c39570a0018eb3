// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/names.hpp"

namespace onramp {

std::string_view block_kind_name(BlockKind kind) {
    return k_block_kinds[static_cast<std::size_t>(kind)];
}

std::string_view comparison_name(Comparison comparison) {
    return k_comparisons[static_cast<std::size_t>(comparison)];
}

std::string_view goal_kind_name(GoalKind kind) {
    return k_goal_kinds[static_cast<std::size_t>(kind)];
}

std::string_view part_of_day_name(PartOfDay part) {
    return k_parts_of_day[static_cast<std::size_t>(part)];
}

} // namespace onramp
