// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/playbook_words.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

std::string playbook_form_words(const Playbook& playbook) {
    return playbook.kind == PlaybookKind::method
               ? "A method: " + counted(playbook.steps.size(), "step") + ", in order."
               : "A checklist: " + counted(playbook.steps.size(), "point") + ", in any order.";
}

std::string run_state_words(const RunStanding& standing, const Days& days) {
    std::string count = std::to_string(standing.settled()) + " of " + std::to_string(standing.ticks.size());
    if (standing.left_out() > 0) {
        count += " (" + std::to_string(standing.left_out()) + " left out)";
    }
    switch (standing.state()) {
    case RunState::complete:
        return count + ", complete since " + days.text(standing.last());
    case RunState::abandoned:
        return "given up on " + days.text(*standing.run.abandoned) + " after " + count;
    case RunState::open:
        break;
    }
    return count + ", begun " + days.text(standing.run.started);
}

std::string tick_words(const PlaybookTick& tick, const Days& days) {
    std::string text = (tick.left_out ? "left out on " : "") + days.text(tick.at);
    if (tick.took > Minutes(0)) {
        text += ", " + format_duration(tick.took);
    }
    return tick.note.empty() ? text : text + ": " + tick.note;
}

std::string run_name_words(const PlaybookRun& run) {
    return run.name.empty() ? "(no name)" : run.name;
}

std::vector<std::string> details_of(const Playbook& playbook, const std::string& step) {
    const auto found = std::find_if(playbook.steps.begin(), playbook.steps.end(),
                                    [&](const PlaybookStep& each) { return each.id == step; });
    return found == playbook.steps.end() ? std::vector<std::string>() : found->details;
}

std::vector<std::string> settled_words(const RunStanding& standing, const std::vector<std::size_t>& settled) {
    std::vector<std::string> sentences;
    for (const std::size_t step : settled) {
        const PlaybookTick& tick = *standing.ticks[step];
        sentences.push_back((tick.left_out ? "Left out: " : "Ticked: ") + std::to_string(step + 1) + " " +
                            step_title(standing.run.steps[step]) +
                            (tick.note.empty() ? std::string() : " (" + tick.note + ")"));
    }
    return sentences;
}

std::string tick_command(const std::map<std::string, std::string>& handles, const PlaybookRun& run, std::size_t step) {
    const std::string id = tick_id(run, step);
    const auto handle = handles.find(id);
    return "onramp done " + (handle == handles.end() ? id : handle->second);
}

bool has_changed(const Playbook& playbook, const PlaybookRun& run) {
    return !std::equal(
        playbook.steps.begin(), playbook.steps.end(), run.steps.begin(), run.steps.end(),
        [](const PlaybookStep& a, const PlaybookStep& b) { return a.id == b.id && step_words(a) == step_words(b); });
}

} // namespace onramp
