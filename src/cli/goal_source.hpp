// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/goal/milestones.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// The persona's goals with what was logged of them.
struct GoalSource {
    Role role;
    std::vector<GoalArea> areas; // of the persona
    Journal journal;
    std::vector<PersonaGoal> goals;
    std::vector<std::string> notes;
};

// Reads only: where nothing comes of a command, no store is made.
Result<GoalSource> read_goals(const Services& services);

// Where the goals of the source stand with that path, which the request does not own.
MilestoneRequest milestone_request(const GoalSource& source, const std::optional<Path>& path, Date today);

} // namespace onramp
