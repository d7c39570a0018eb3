// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_plan.hpp"

#include "cli/answer_format.hpp"
#include "cli/store_access.hpp"
#include "onramp/render/fit_view.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/schedule/schedule_documents.hpp"

namespace onramp {

Result<Answer> run_schedule_plan(const Arguments& arguments, Services& services) {
    auto source = load_fit_source(arguments, services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    (*source)->request.anew = true;
    auto fit = fit_schedule((*source)->source.role, (*source)->source.zone, (*source)->request);
    if (!fit) {
        return fail(std::move(fit.error()));
    }
    if (fit->verdict != PlacementVerdict::plan) {
        return answer_without_plan(*fit, **source, services);
    }
    if (!arguments.flag("dry-run")) {
        if (auto kept = keep_schedule(services, **source, fit->schedule); !kept) {
            return fail(std::move(kept.error()));
        }
    }
    Answer answer{{}, 0, (*source)->source.notes};
    answer.notes.insert(answer.notes.end(), fit->notes.begin(), fit->notes.end());
    answer.text = in_format(
        services, [&] { return render_schedule_json(fit->schedule); },
        [&] { return render_schedule_markdown(fit->schedule); },
        [&] { return render_fit_text(fit->schedule, services.terminal.style); });
    return answer;
}

} // namespace onramp
