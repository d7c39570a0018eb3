// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/goal_list.hpp"

#include "cli/answer_format.hpp"
#include "cli/goal_source.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "onramp/render/goal_view.hpp"

namespace onramp {

Result<Answer> run_goal_list(const Arguments& arguments, Services& services) {
    auto source = read_goals(services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    const auto path = asked_path(arguments, services, source->role, source->journal);
    if (!path) {
        return fail(path.error());
    }
    const auto today = local_today(services, source->role, source->journal);
    if (!today) {
        return fail(today.error());
    }
    const auto word = arguments.text("GOAL");
    if (word) {
        const auto at = find_goal(*word, source->goals);
        if (!at) {
            return fail(at.error());
        }
        source->goals = {source->goals[*at]};
    }
    const MilestoneRequest request = milestone_request(*source, *path, *today);
    const auto milestones = milestones_of(source->role, source->goals, request);
    if (!milestones) {
        return fail(milestones.error());
    }
    const GoalsView view{source->role.name, source->role.profile_id, *today,     request.job_start,
                         path->has_value(), word.has_value(),        *milestones};
    Answer answer{{}, 0, source->notes};
    answer.text = in_format(
        services, [&] { return render_goals_json(view); }, [&] { return render_goals_markdown(view); },
        [&] { return render_goals_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
