// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/playbook_show.hpp"

#include "cli/answer_format.hpp"
#include "cli/playbook_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/playbook_view.hpp"

namespace onramp {

namespace {

// The last run of the name; without a name all that are open.
Result<std::vector<std::size_t>> shown_runs(const PlaybookView& view, const std::optional<std::string>& name) {
    std::vector<std::size_t> shown;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < view.runs.size(); ++i) {
        if (name && view.runs[i].run.name == trim(*name)) {
            shown = {i};
        } else if (!name && view.runs[i].state() == RunState::open) {
            shown.push_back(i);
        }
        names.push_back(view.runs[i].run.name);
    }
    if (name && shown.empty()) {
        const std::string near = nearest(*name, names);
        return fail(ErrorKind::unknown_name, "there is no run of '" + view.playbook.title + "' called '" + *name + "'",
                    near.empty() ? "'onramp playbook show " + view.playbook.name + "' names its runs"
                                 : "did you mean '" + near + "'?");
    }
    return shown;
}

} // namespace

Result<Answer> run_playbook_show(const Arguments& arguments, Services& services) {
    const auto source = read_playbooks(services);
    if (!source) {
        return fail(source.error());
    }
    const auto at = find_playbook(arguments.text("PLAYBOOK").value_or(""), source->playbooks);
    if (!at) {
        return fail(at.error());
    }
    const Playbook& playbook = source->playbooks[*at];
    PlaybookView view{source->role.profile_id, playbook, source->runs_of(playbook), {}, source->handles()};
    auto shown = shown_runs(view, arguments.text("name"));
    if (!shown) {
        return fail(std::move(shown.error()));
    }
    view.shown = std::move(*shown);
    Answer answer{{}, 0, source->notes};
    const Style& style = services.terminal.style;
    answer.text = in_format(
        services, [&] { return render_playbook_json(view); },
        [&] { return render_playbook_markdown(view, style.days); }, [&] { return render_playbook_text(view, style); });
    return answer;
}

} // namespace onramp
