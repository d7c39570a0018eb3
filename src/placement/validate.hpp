// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>

#include "onramp/placement/placement.hpp"

namespace onramp::placement {

// What is wrong with the numbers of the problem: the first thing found.
std::optional<std::string> find_fault(const PlacementProblem& problem);

} // namespace onramp::placement
