// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// The ids of the steps that plan_path chooses for the weeks and before the deadline, without order and weeks.
Result<std::set<std::string>> chosen_steps(const Role& role, const Assessment& assessment, const PathRequest& request,
                                           std::int64_t most_cuts);

} // namespace onramp
