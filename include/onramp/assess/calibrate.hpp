// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/assess/calibration.hpp"
#include "onramp/assess/evidence.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// The difficulties of the role's items after the answers of these people, each of whom is in the list once. Of a
// person the first answer to an item counts, where it was given without a hint and to the item as the pack has
// it now.
//
// Abilities and difficulties are found together, by belief propagation between people and items (Minka 2001):
// what a person's answer says of a difficulty is its curve over the abilities that all their other evidence
// leaves open, and what it says of the person is its curve over the difficulties that all other people's answers
// leave open. So no answer is held against itself. A discrimination is estimated from
// k_least_answers_for_discrimination answers on, below that it is the pack's.
//
// The result is the same, bit for bit, in any order of people and with any number of threads. The date and
// the logs are not filled in.
Calibration calibrate(const Role& role, const std::vector<Item>& items, std::vector<EvidenceLog> people, int threads);

} // namespace onramp
