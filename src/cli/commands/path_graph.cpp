// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_graph.hpp"

#include <utility>

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "onramp/render/path_graph_view.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

Result<void> keep_around(PathGraphView& view, const std::string& word) {
    std::vector<std::string> ids;
    for (const PathStep& step : view.path.steps) {
        ids.push_back(step.id);
    }
    auto id = find_by_handle(word, ids);
    if (!id) {
        return fail(std::move(id.error()));
    }
    view.path = around_step(std::move(view.path), *id);
    view.around = std::move(*id);
    return {};
}

} // namespace

Result<Answer> run_path_graph(const Arguments& arguments, Services& services) {
    auto work = read_planned_work(arguments, services);
    if (!work) {
        return fail(std::move(work.error()));
    }
    auto layers = path_layers(work->path, work->progress);
    if (!layers) {
        return fail(std::move(layers.error()));
    }
    PathGraphView view{std::move(work->path), std::move(work->progress), std::move(*layers), {}, 0};
    if (const auto step = arguments.text("step")) {
        if (const auto kept = keep_around(view, *step); !kept) {
            return fail(kept.error());
        }
    } else if (services.settings.format != Format::json && !arguments.flag("all")) {
        const std::size_t all = view.path.steps.size();
        view.path = within_weeks(std::move(view.path));
        view.more = all - view.path.steps.size();
    }
    Answer answer{{}, 0, std::move(work->notes)};
    answer.text = in_format(
        services, [&] { return render_path_graph_json(view); }, [&] { return render_path_graph_markdown(view); },
        [&] { return render_path_graph_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
