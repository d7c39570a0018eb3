// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "support/placement_problems.hpp"

namespace onramp_oracle {

// The problem as JSON that read_placement reads, with the starts of the planted plan as `planted`.
std::string write_planted(const onramp_test::PlantedProblem& planted);

} // namespace onramp_oracle
