// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/render/playbook_view.hpp"
#include "render/markdown_text.hpp"
#include "render/playbook_words.hpp"

namespace onramp {

namespace {

std::string item_mark(PlaybookKind kind, std::size_t step) {
    return kind == PlaybookKind::method ? std::to_string(step + 1) + ". " : "- ";
}

std::string step_markdown(const PlaybookStep& step) {
    if (step.label.empty() || step.text.empty()) {
        return markdown_text(step_title(step));
    }
    return "**" + markdown_text(step.label) + "**: " + markdown_text(step.text);
}

// A checklist; of a run with what became of each step.
std::string checklist(const Playbook& playbook, const std::vector<PlaybookStep>& steps, const RunStanding* standing,
                      const Days& days) {
    std::string text;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string mark = item_mark(playbook.kind, i);
        const PlaybookTick* tick = standing != nullptr && standing->ticks[i] ? &*standing->ticks[i] : nullptr;
        text += mark + (tick != nullptr && !tick->left_out ? "[x] " : "[ ] ") + step_markdown(steps[i]);
        if (tick != nullptr) {
            text += " (" + markdown_text(tick_words(*tick, days)) + ")";
        }
        text += "\n";
        for (const std::string& detail : details_of(playbook, steps[i].id)) {
            text += std::string(mark.size(), ' ') + "- " + markdown_text(detail) + "\n";
        }
    }
    return text;
}

std::string run_markdown(const Playbook& playbook, const RunStanding& standing, const Days& days) {
    std::string text = markdown_text(run_state_words(standing, days)) + "\n\n";
    if (!standing.run.why_abandoned.empty()) {
        text += "Why: " + markdown_text(standing.run.why_abandoned) + "\n\n";
    }
    return text + checklist(playbook, standing.run.steps, &standing, days);
}

} // namespace

std::string render_playbooks_markdown(const PlaybooksView& view, const Days& days) {
    std::string text = "# " + markdown_text(view.role + ": playbooks") + "\n\n";
    if (view.playbooks.empty()) {
        return text + "The persona has none.\n";
    }
    text += "| Playbook | Title | Kind | Steps |\n| --- | --- | --- | ---: |\n";
    for (const Playbook& playbook : view.playbooks) {
        text += "| " + markdown_text(playbook.name) + " | " + markdown_text(playbook.title) + " | " +
                std::string(playbook_kind_name(playbook.kind)) + " | " + std::to_string(playbook.steps.size()) + " |\n";
    }
    if (view.runs.empty()) {
        return text;
    }
    text += "\n| Run of | Playbook | State |\n| --- | --- | --- |\n";
    for (const RunStanding& standing : view.runs) {
        text += "| " + markdown_text(run_name_words(standing.run)) + " | " + markdown_text(standing.run.title) + " | " +
                markdown_text(run_state_words(standing, days)) + " |\n";
    }
    return text;
}

std::string render_playbook_markdown(const PlaybookView& view, const Days& days) {
    std::string text = "# " + markdown_text(view.playbook.title) + "\n\n";
    if (view.shown.empty()) {
        text += checklist(view.playbook, view.playbook.steps, nullptr, days);
    }
    for (std::size_t i = 0; i < view.shown.size(); ++i) {
        const RunStanding& standing = view.runs[view.shown[i]];
        text += (i == 0 ? "## " : "\n## ") + markdown_text(run_name_words(standing.run)) + "\n\n" +
                run_markdown(view.playbook, standing, days);
    }
    std::string others;
    for (std::size_t i = 0; i < view.runs.size(); ++i) {
        if (std::find(view.shown.begin(), view.shown.end(), i) == view.shown.end()) {
            others += "| " + markdown_text(run_name_words(view.runs[i].run)) + " | " +
                      markdown_text(run_state_words(view.runs[i], days)) + " |\n";
        }
    }
    return others.empty() ? text : text + "\n| Run of | State |\n| --- | --- |\n" + others;
}

std::string render_playbook_run_markdown(const PlaybookRunView& view, const Days& days) {
    return "# " + markdown_text(run_title(view.standing.run)) + "\n\n" +
           run_markdown(view.playbook, view.standing, days);
}

} // namespace onramp
