// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_next.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "cli/role_source.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/render/path_view.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_first_steps = 5;

} // namespace

Result<Answer> run_path_next(const Arguments& arguments, Services& services) {
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto file = arguments.text("path");
    const auto path = file ? read_path_input(services, *file) : take_plan(known->journal);
    if (!path) {
        return fail(path.error());
    }
    NextView view;
    const std::set<std::string> closed = closed_work(&*path, known->journal);
    view.steps = ready_steps(*path, closed);
    view.waiting = static_cast<std::size_t>(std::count_if(
        path->steps.begin(), path->steps.end(), [&](const PathStep& step) { return !closed.contains(step.id); }));
    view.waiting -= view.steps.size();
    if (!arguments.flag("all") && view.steps.size() > k_first_steps) {
        view.more = view.steps.size() - k_first_steps;
        view.steps.resize(k_first_steps);
    }
    std::vector<std::string> ids;
    for (const PathStep& step : path->steps) {
        ids.push_back(step.id);
    }
    view.handles = short_handles(ids);
    Answer answer{{}, 0, std::move(known->notes)};
    answer.text = in_format(
        services, [&] { return render_steps_json(view.steps, view.handles); },
        [&] { return render_next_markdown(view); }, [&] { return render_next_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
