// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_whynot.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "onramp/path/step_reasons.hpp"
#include "onramp/render/path_reasons_view.hpp"

namespace onramp {

Result<Answer> run_path_whynot(const Arguments& arguments, Services& services) {
    const auto plan = read_plan(arguments, services);
    if (!plan) {
        return fail(plan.error());
    }
    PathRequest request = request_of(plan->path);
    request.done.merge(done_work(plan->journal));
    const auto obstacles =
        obstacles_for(plan->role, plan->path, plan->assessment(services), request, arguments.text("STEP").value_or(""));
    if (!obstacles) {
        return fail(obstacles.error());
    }
    Answer answer{{}, 0, plan->notes};
    answer.text = in_format(
        services, [&] { return render_step_obstacles_json(*obstacles); },
        [&] { return render_step_obstacles_markdown(*obstacles, plan->path); },
        [&] { return render_step_obstacles_text(*obstacles, plan->path, services.terminal.style); });
    return answer;
}

} // namespace onramp
