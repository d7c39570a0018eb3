// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_why.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/path/step_reasons.hpp"
#include "onramp/render/path_reasons_view.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

std::vector<std::string> step_ids(const Path& path) {
    std::vector<std::string> ids;
    for (const PathStep& step : path.steps) {
        ids.push_back(step.id);
    }
    return ids;
}

} // namespace

Result<Answer> run_path_why(const Arguments& arguments, Services& services) {
    const auto plan = read_plan(arguments, services);
    if (!plan) {
        return fail(plan.error());
    }
    const auto id = find_by_handle(arguments.text("STEP").value_or(""), step_ids(plan->path));
    if (!id) {
        const auto& error = id.error();
        return fail(error.kind, error.message,
                    error.hint.empty() ? "'onramp path whynot' says why a step is not planned" : error.hint);
    }
    const Belief belief = belief_of(plan->role, evidence_of(plan->role, plan->journal), services.clock.now());
    const auto aids = load_aids(services, plan->role);
    const auto reasons =
        reasons_for(plan->role, plan->path, plan->assessment(services), belief, aids ? *aids : LearningAids{}, *id);
    if (!reasons) {
        return fail(reasons.error());
    }
    Answer answer{{}, 0, plan->notes};
    answer.text = in_format(
        services, [&] { return render_step_reasons_json(*reasons); },
        [&] { return render_step_reasons_markdown(*reasons, plan->path); },
        [&] { return render_step_reasons_text(*reasons, plan->path, services.terminal.style); });
    return answer;
}

} // namespace onramp
