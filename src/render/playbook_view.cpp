// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/playbook_view.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/hanging_text.hpp"
#include "render/playbook_words.hpp"

namespace onramp {

namespace {

std::string paragraph(const std::string& text, const Style& style) {
    return wrap(visible(text), style.width) + "\n";
}

std::string name_of(const std::vector<Playbook>& playbooks, const std::string& id) {
    const auto found =
        std::find_if(playbooks.begin(), playbooks.end(), [&](const Playbook& each) { return each.id == id; });
    return found == playbooks.end() ? id : found->name;
}

// "[x] 3  ": what stands before a step's words.
std::string step_mark(const std::optional<PlaybookTick>& tick, std::size_t step, std::size_t digits) {
    const std::string box = !tick ? "[ ] " : tick->left_out ? "[-] " : "[x] ";
    const std::string number = std::to_string(step + 1);
    return box + std::string(digits - number.size(), ' ') + number + "  ";
}

Ink ink_of(const std::optional<PlaybookTick>& tick) {
    return !tick ? Ink::plain : tick->left_out ? Ink::dim : Ink::good;
}

std::string hung(const std::string& text, std::size_t indent, const Style& style) {
    return std::string(indent, ' ') + hanging_text(text, indent, style);
}

std::string details_text(const std::vector<std::string>& details, std::size_t indent, const Style& style) {
    std::string text;
    for (const std::string& detail : details) {
        text += std::string(indent, ' ') + std::string(style.bullet()) + " " + hanging_text(detail, indent + 2, style) +
                "\n";
    }
    return text;
}

// The steps as the persona has them.
std::string steps_text(const Playbook& playbook, const Style& style) {
    std::string text;
    const std::size_t digits = std::to_string(playbook.steps.size()).size();
    for (std::size_t i = 0; i < playbook.steps.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const std::string mark =
            playbook.kind == PlaybookKind::method ? std::string(digits - number.size(), ' ') + number + "  " : "[ ] ";
        text += mark + hanging_text(step_words(playbook.steps[i]), mark.size(), style) + "\n" +
                details_text(playbook.steps[i].details, mark.size(), style);
    }
    return text;
}

std::string run_text(const PlaybookView& view, const RunStanding& standing, const Style& style) {
    const PlaybookRun& run = standing.run;
    std::string text = "\n";
    if (!run.name.empty()) {
        text += style.paint(Ink::accent, wrap(visible(run.name), style.width)) + "\n";
    }
    text += paragraph(run_state_words(standing, style.days), style);
    if (!run.why_abandoned.empty()) {
        text += paragraph("Why: " + run.why_abandoned, style);
    }
    if (has_changed(view.playbook, run)) {
        text += paragraph("The persona has other steps by now: --restart begins anew with them.", style);
    }
    const std::size_t digits = std::to_string(run.steps.size()).size();
    const auto next = standing.next();
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const std::string mark = step_mark(standing.ticks[i], i, digits);
        text += style.paint(ink_of(standing.ticks[i]), mark) +
                hanging_text(step_words(run.steps[i]), mark.size(), style) + "\n";
        if (standing.ticks[i]) {
            text += style.paint(Ink::dim, hung(tick_words(*standing.ticks[i], style.days), mark.size(), style)) + "\n";
            continue;
        }
        text += details_text(details_of(view.playbook, run.steps[i].id), mark.size(), style);
        const bool can = run.kind == PlaybookKind::checklist || next == i;
        if (standing.state() == RunState::open && can) {
            text += std::string(mark.size(), ' ') + style.paint(Ink::accent, tick_command(view.handles, run, i)) + "\n";
        }
    }
    return text;
}

std::string other_runs_text(const PlaybookView& view, const Style& style) {
    TextTable table({{"Run of", Align::left, true}, {"State"}});
    for (std::size_t i = 0; i < view.runs.size(); ++i) {
        if (std::find(view.shown.begin(), view.shown.end(), i) == view.shown.end()) {
            table.add({{run_name_words(view.runs[i].run)}, {run_state_words(view.runs[i], style.days)}});
        }
    }
    return table.empty() ? std::string() : "\n" + table.render(style);
}

std::string bar(const RunStanding& standing, const Style& style) {
    std::string text;
    for (const auto& tick : standing.ticks) {
        if (style.unicode) {
            text += !tick ? "░" : tick->left_out ? "▒" : "█";
        } else {
            text += !tick ? "." : tick->left_out ? "-" : "#";
        }
    }
    return text;
}

} // namespace

std::string render_playbooks_text(const PlaybooksView& view, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(view.role + ": playbooks"), style.width)) + "\n";
    if (view.playbooks.empty()) {
        return text + paragraph("The persona has none: neither its methods nor its preferences list any steps.", style);
    }
    text += paragraph("A method's steps are ticked in order, a checklist's points in any.", style) + "\n";
    TextTable table({{"Playbook"}, {"Title", Align::left, true}, {"Kind"}, {"Steps", Align::right}});
    for (const Playbook& playbook : view.playbooks) {
        table.add({{playbook.name},
                   {playbook.title},
                   {std::string(playbook_kind_name(playbook.kind))},
                   {std::to_string(playbook.steps.size())}});
    }
    text += table.render(style);
    text += view.runs.empty() ? "" : "\nRuns\n";
    for (const RunStanding& standing : view.runs) {
        const std::string of = name_of(view.playbooks, standing.run.playbook) +
                               (standing.run.name.empty() ? "" : ", " + standing.run.name) + ": ";
        text += std::string(style.bullet()) + " " + hanging_text(of + run_state_words(standing, style.days), 2, style) +
                "\n";
    }
    return text + "\nBegin one, or go on: " + style.paint(Ink::accent, "onramp playbook run PLAYBOOK --name WHAT") +
           "\n";
}

std::string render_playbook_text(const PlaybookView& view, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(view.playbook.title), style.width)) + "\n" +
                       paragraph(playbook_form_words(view.playbook), style);
    if (view.shown.empty()) {
        text += "\n" + steps_text(view.playbook, style);
    }
    for (const std::size_t place : view.shown) {
        text += run_text(view, view.runs[place], style);
    }
    text += other_runs_text(view, style);
    return text + "\nBegin" + (view.shown.empty() ? "" : ", or go on") + ": " +
           style.paint(Ink::accent, "onramp playbook run " + visible(view.playbook.name) + " --name WHAT") + "\n";
}

std::string render_playbook_run_text(const PlaybookRunView& view, const Style& style) {
    const RunStanding& standing = view.standing;
    const PlaybookRun& run = standing.run;
    std::string text;
    if (view.begun) {
        text += run.replaces.empty() ? "Begun.\n" : paragraph("Begun anew; the run before is given up.", style);
    }
    for (const std::string& sentence : settled_words(standing, view.settled)) {
        text += wrap(visible(sentence), style.width, "  ") + "\n";
    }
    if (view.abandoned) {
        text += paragraph("Given up." + (run.why_abandoned.empty() ? "" : " Why: " + run.why_abandoned), style);
    }
    text += style.paint(Ink::bold, wrap(visible(run_title(run)), style.width)) + "\n" +
            style.paint(Ink::accent, bar(standing, style)) + " " + run_state_words(standing, style.days) + "\n";
    if (const auto next = standing.next(); next && standing.state() == RunState::open) {
        text += wrap(visible("Next: " + std::to_string(*next + 1) + " " + step_words(run.steps[*next])), style.width,
                     "  ") +
                "\n" + details_text(details_of(view.playbook, run.steps[*next].id), 2, style) + "  " +
                style.paint(Ink::accent, tick_command(view.handles, run, *next)) + "\n";
    }
    // An undo takes back one entry of the log.
    const std::size_t entries = (view.begun ? 1 : 0) + (view.abandoned ? 1 : 0) + view.settled.size();
    if (entries == 0) {
        return text;
    }
    return text +
           (entries == 1 ? std::string("Take it back: ")
                         : "Take back the last of the " + std::to_string(entries) + " entries: ") +
           style.paint(Ink::accent, "onramp undo") + "\n";
}

} // namespace onramp
