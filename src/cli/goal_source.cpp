// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/goal_source.hpp"

#include "cli/path_source.hpp"
#include "cli/role_source.hpp"

namespace onramp {

Result<GoalSource> read_goals(const Services& services) {
    auto loaded = load_role_with_persona(services);
    if (!loaded) {
        return fail(std::move(loaded.error()));
    }
    auto state = read_state(services, loaded->role);
    if (!state) {
        return fail(std::move(state.error()));
    }
    std::vector<PersonaGoal> goals = goals_of(loaded->persona.goals, state->journal.measured);
    return GoalSource{std::move(loaded->role), std::move(loaded->persona.goals), std::move(state->journal),
                      std::move(goals), std::move(state->notes)};
}

} // namespace onramp
