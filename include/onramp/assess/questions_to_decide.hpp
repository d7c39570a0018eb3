// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "onramp/assess/posterior.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// About how many more questions on these skills, of a usual item at the target and three of a skill at most, make
// it as likely as not that a verdict on them as a whole is clear; nothing where 15 do not.
// `can_be_met`: false where the verdict could only be "not met", answers showing too little.
//
// Each question is taken to narrow the abilities as its expected posterior variance says; where the mean will be
// is then normal around where it is, its variance being what was narrowed (preposterior analysis, Raiffa &
// Schlaifer 1961, Applied Statistical Decision Theory, chapter 5).
std::optional<int> questions_to_decide(const Role& role, const Belief& belief, const std::vector<std::uint32_t>& skills,
                                       bool can_be_met);

} // namespace onramp
