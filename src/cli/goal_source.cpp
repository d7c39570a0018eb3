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

MilestoneRequest milestone_request(const GoalSource& source, const std::optional<Path>& path, Date today) {
    MilestoneRequest request;
    request.today = today;
    if (path) {
        request.path = &*path;
        request.job_start = path->job_start;
    } else if (source.journal.intake) {
        request.job_start = source.journal.intake->start;
    }
    for (const auto& [id, item] : source.journal.items) {
        (item.status == ItemStatus::done ? request.done : request.skipped).insert(id);
    }
    return request;
}

} // namespace onramp
