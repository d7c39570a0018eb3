// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/gate_view.hpp"

namespace onramp {

namespace {

// How GitHub's own toolkit escapes (actions/toolkit, packages/core/src/command.ts, escapeData and
// escapeProperty). What is visible has no line breaks, but they are escaped all the same.
enum class Part : std::uint8_t { message, property };
std::string escaped(std::string_view text, Part part) {
    std::string out;
    for (const char c : visible(text, Lines::keep)) {
        switch (c) {
        case '%':
            out += "%25";
            break;
        case '\r':
            out += "%0D";
            break;
        case '\n':
            out += "%0A";
            break;
        case ':':
            out += part == Part::property ? "%3A" : ":";
            break;
        case ',':
            out += part == Part::property ? "%2C" : ",";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string command(std::string_view name, const std::string& title, const std::string& message) {
    return "::" + std::string(name) + " title=" + escaped(title, Part::property) +
           "::" + escaped(message, Part::message) + "\n";
}

// GitHub shows ten of a kind for each step.
std::string commands_of(const Gate& gate, GateOutcome outcome, std::string_view name) {
    constexpr int k_most = 10;
    const int all = gate.count(outcome);
    std::string text;
    int shown = 0;
    for (const GateAnswer& answer : gate.answers) {
        if (answer.outcome != outcome) {
            continue;
        }
        if (all > k_most && shown == k_most - 1) {
            return text +
                   command(name, gate.policy,
                           std::to_string(all - shown) + " more rules are " + std::string(gate_outcome_words(outcome)));
        }
        ++shown;
        text += command(name, answer.title + ": " + std::string(gate_outcome_words(outcome)),
                        "found: " + answer.found + "\nwanted: " + answer.wanted +
                            (answer.todo.empty() ? "" : "\ndo: " + answer.todo));
    }
    return text;
}

} // namespace

std::string render_gate_annotations(const Gate& gate) {
    if (gate.met()) {
        return command("notice", gate.policy,
                       "met: " + counted(gate.answers.size(), "rule") + " of " + std::to_string(gate.answers.size()));
    }
    return commands_of(gate, GateOutcome::not_met, "error") + commands_of(gate, GateOutcome::unknown, "warning");
}

std::string without_workflow_commands(std::string_view text) {
    std::string out;
    bool begins_word = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (begins_word && rest.starts_with("::")) {
            out += ": ";
            continue;
        }
        if (rest.starts_with("##[")) {
            out += "## ";
            ++i;
            continue;
        }
        out += text[i];
        begins_word = text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
    }
    return out;
}

} // namespace onramp
