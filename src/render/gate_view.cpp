// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/gate_view.hpp"

#include "onramp/base/text.hpp"
#include "render/hanging_text.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

Ink ink_of(GateOutcome outcome) {
    switch (outcome) {
    case GateOutcome::met:
        return Ink::good;
    case GateOutcome::not_met:
        return Ink::bad;
    case GateOutcome::unknown:
        break;
    }
    return Ink::warn;
}

std::string rule_count(const Gate& gate) {
    return counted(gate.answers.size(), "rule");
}

// "2 of 4 rules are met, 1 is not, 1 is unknown".
std::string count_words(const Gate& gate) {
    const int met = gate.count(GateOutcome::met);
    const int not_met = gate.count(GateOutcome::not_met);
    const int unknown = gate.count(GateOutcome::unknown);
    std::string text = std::to_string(met) + " of " + rule_count(gate) +
                       (met == 1 || gate.answers.size() == 1 ? " is met" : " are met");
    text += not_met == 0 ? "" : ", " + std::to_string(not_met) + (not_met == 1 ? " is not" : " are not");
    text += unknown == 0 ? "" : ", " + std::to_string(unknown) + (unknown == 1 ? " is unknown" : " are unknown");
    return text;
}

std::string source_words(const Gate& gate) {
    return gate.source == GateSource::store ? "from the store" : "from the export of " + format_date(gate.facts_of);
}

std::string head_line(const Gate& gate) {
    return gate.role_name + " on " + format_date(gate.today) + ", " + source_words(gate) + ": " + count_words(gate) +
           ".";
}

void add_line(std::string& text, std::string_view label, const std::string& words, const Style& style) {
    constexpr std::size_t k_indent = 17;
    if (!words.empty()) {
        const std::string start = std::string(9, ' ') + pad(label, 8);
        text += start + hanging_text(words, k_indent, style) + "\n";
    }
}

} // namespace

std::string render_gate_text(const Gate& gate, const Style& style) {
    const GateOutcome whole = gate.met() ? GateOutcome::met : GateOutcome::not_met;
    std::string text = style.paint(ink_of(whole), gate_outcome_words(whole)) + ": " +
                       style.paint(Ink::bold, wrap(visible(gate.policy), style.width)) + "\n" +
                       wrap(visible(head_line(gate)), style.width) + "\n";
    for (const GateAnswer& answer : gate.answers) {
        const std::string verdict(gate_outcome_words(answer.outcome));
        text += "\n" + style.paint(ink_of(answer.outcome), verdict) + std::string(9 - verdict.size(), ' ') +
                hanging_text(answer.title, 9, style) + "\n";
        add_line(text, "found", answer.found, style);
        add_line(text, "wanted", answer.wanted, style);
        add_line(text, "do", answer.todo, style);
    }
    return text;
}

std::string render_gate_markdown(const Gate& gate) {
    std::string text = "# " + markdown_text(gate.policy) + ": " + (gate.met() ? "met" : "not met") + "\n\n" +
                       markdown_text(head_line(gate)) + "\n\n| Verdict | Rule | Found | Wanted |\n" +
                       "| --- | --- | --- | --- |\n";
    std::string todo;
    for (const GateAnswer& answer : gate.answers) {
        text += "| " + std::string(gate_outcome_words(answer.outcome)) + " | " + markdown_text(answer.title) + " | " +
                markdown_text(answer.found) + " | " + markdown_text(answer.wanted) + " |\n";
        if (!answer.todo.empty()) {
            todo += "- " + markdown_text(answer.title) + ": " + markdown_text(answer.todo) + "\n";
        }
    }
    return text + (todo.empty() ? "" : "\n## What to do\n\n" + todo);
}

} // namespace onramp
