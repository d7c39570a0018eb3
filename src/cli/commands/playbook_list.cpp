// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/playbook_list.hpp"

#include "cli/answer_format.hpp"
#include "cli/playbook_source.hpp"
#include "onramp/render/playbook_view.hpp"

namespace onramp {

Result<Answer> run_playbook_list(const Arguments&, Services& services) {
    auto source = read_playbooks(services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    PlaybooksView view{source->role.name, source->role.profile_id, source->playbooks, {}};
    for (const Playbook& playbook : source->playbooks) {
        const std::vector<RunStanding> runs = source->runs_of(playbook);
        view.runs.insert(view.runs.end(), runs.begin(), runs.end());
    }
    Answer answer{{}, 0, source->notes};
    const Style& style = services.terminal.style;
    answer.text = in_format(
        services, [&] { return render_playbooks_json(view); },
        [&] { return render_playbooks_markdown(view, style.days); },
        [&] { return render_playbooks_text(view, style); });
    return answer;
}

} // namespace onramp
