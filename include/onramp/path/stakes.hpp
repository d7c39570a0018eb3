// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/posterior.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// What a plan may have got wrong about an area.
struct PlanStake {
    std::string area; // id
    std::string name;
    double planned = 0; // likely hours of its steps
    double open = 0;    // hours that are expected to be planned for levels that are held, or not to be for levels
                        // that are not

    bool operator==(const PlanStake&) const = default;
};

// Of each area of the role, in its order, at levels that questions can show: the hours of every planned step times
// the chance that its level is held already, and of every level that is counted as held the hours times the
// chance that it is not.
std::vector<PlanStake> stakes_of(const Role& role, const Belief& belief, const Path& path);

} // namespace onramp
