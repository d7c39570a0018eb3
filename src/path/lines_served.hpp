// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_space.hpp"

namespace onramp {

// The lines of the persona that each step serves: those that its skill's target names, where the step is not above it,
// and those of every step that rests on it, as the choice has settled what rests on what.
class LinesServed {
public:
    LinesServed(const Role& role, const StepSpace& space, const StepChoice& choice);

    std::size_t count(StepSpace::Step step) const { return m_sets[step].count(); }

private:
    std::vector<StepSet> m_sets;
};

} // namespace onramp
