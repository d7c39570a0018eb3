// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_onboarding.hpp"

#include "cli/answer_format.hpp"
#include "cli/goal_source.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "onramp/render/onboarding_view.hpp"

namespace onramp {

Result<Answer> run_schedule_onboarding(const Arguments& arguments, Services& services) {
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
    MilestoneRequest request = milestone_request(*source, *path, *today);
    const Date start = arguments.date("start").value_or(request.job_start.value_or(*today));
    request.job_start = start;
    const auto milestones = milestones_of(source->role, source->goals, request);
    if (!milestones) {
        return fail(milestones.error());
    }
    const Onboarding onboarding = onboarding_of(source->role, start, *milestones, request);
    Answer answer{{}, 0, source->notes};
    if (!*path) {
        answer.notes.emplace_back("there is no plan yet, so there are no steps here; 'onramp path plan' makes one");
    }
    answer.text = in_format(
        services, [&] { return render_onboarding_json(onboarding); },
        [&] { return render_onboarding_markdown(onboarding); },
        [&] { return render_onboarding_text(onboarding, services.terminal.style); });
    return answer;
}

} // namespace onramp
