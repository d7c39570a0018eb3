// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/replay_view.hpp"

#include <cmath>
#include <vector>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/assess_words.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

std::string reason_words(const ReplayedQuestion& question) {
    if (!question.choice) {
        return "no question would be asked any more";
    }
    const QuestionChoice& choice = *question.choice;
    constexpr double k_least_shown = 0.00005; // that is not shown as "-0.0000"
    const double gain = std::abs(choice.gain) < k_least_shown ? 0 : choice.gain;
    std::string text = choice.covers ? format("for an area not asked of yet; expected fall {:.4f}", gain)
                                     : format("greatest expected fall of what is undecided: {:.4f}", gain);
    if (!question.fresh) {
        text += ", halved because another form of it was asked before";
    }
    if (choice.near > 0) {
        text += format("; one of {} within 2 %", choice.near + 1);
    }
    return text;
}

// "gain is recorded as 1.0078, now it is 0.0078".
std::string difference_words(const ReplayedQuestion& question) {
    const QuizAnswer& recorded = question.recorded;
    if (!question.choice) {
        return "the quiz would have ended before it";
    }
    if (question.item != recorded.item) {
        return recorded.item + " was asked, now it would be " + question.item;
    }
    const auto differs = [](double a, double b) { return std::abs(a - b) > k_replay_tolerance; };
    const auto words = [](std::string_view what, double then, double now) {
        return std::string(what) + format(" is recorded as {:.15g}, now it is {:.15g}", then, now);
    };
    if (differs(recorded.undecided, question.choice->before)) {
        return words("what was undecided", recorded.undecided, question.choice->before);
    }
    return differs(recorded.gain, question.choice->gain)
               ? words("the expected fall", recorded.gain, question.choice->gain)
               : words("the chance of being right", recorded.chance, question.choice->chance);
}

std::vector<std::string> outcome_lines(const Replay& replay) {
    std::vector<std::string> lines;
    if (replay.agrees()) {
        lines.push_back(
            format("All {} questions come out as they are recorded, each number to 1e-12.", replay.questions.size()));
        lines.push_back(replay.end == QuizEnd::goes_on ? "The quiz was not at its end."
                                                       : "It ended: " + std::string(quiz_end_words(replay.end)) + ".");
    } else {
        if (replay.first_difference) {
            const ReplayedQuestion& first = replay.questions[*replay.first_difference];
            lines.push_back(format("The first difference is question {}: ", first.recorded.number) +
                            difference_words(first) + ".");
        }
        if (replay.stopped_at) {
            const QuizAnswer& missing = replay.questions[*replay.stopped_at].recorded;
            lines.push_back(format("It goes no further than question {}: ", missing.number) + missing.item +
                            " can no longer be asked.");
        }
    }
    std::vector<std::string> changed;
    for (const ReplayedQuestion& question : replay.questions) {
        if (!question.unchanged) {
            changed.push_back(question.recorded.item);
        }
    }
    if (replay.role_changed) {
        lines.emplace_back("The persona, the profile or the pack has changed since, by its content hash.");
    }
    if (replay.calibration_changed) {
        lines.emplace_back("The calibration is not the one of then; --calibration FILE names another.");
    }
    if (!changed.empty()) {
        lines.push_back("Changed since they were asked: " + listed(changed) + ".");
    }
    return lines;
}

std::string heading(const Replay& replay) {
    return replay.session + ", asked again from what was known before it";
}

std::string number_words(const ReplayedQuestion& question) {
    return std::to_string(question.recorded.number) + (question.agrees ? "" : "!");
}

std::string given_words(const QuizAnswer& answer) {
    return std::string(response_words(answer.response)) + (answer.hinted ? ", hint" : "");
}

} // namespace

std::string render_replay_text(const Replay& replay, const Style& style) {
    constexpr std::size_t k_indent = 4;
    std::string text = style.paint(Ink::bold, wrap(visible(heading(replay)), style.width)) + "\n";
    if (!replay.questions.empty()) {
        TextTable table({{"", Align::right},
                         {"Item", Align::left, true},
                         {"Given"},
                         {"Expected", Align::right, false, true},
                         {"Undecided", Align::right, false, true}});
        for (const ReplayedQuestion& question : replay.questions) {
            table.add({{number_words(question), question.agrees ? Ink::plain : Ink::bad},
                       {question.recorded.item},
                       {given_words(question.recorded)},
                       {chance_words(question.recorded.chance)},
                       {format("{:.3f}", question.recorded.undecided)}});
        }
        const std::string rendered = table.render(style);
        const auto lines = split_lines(rendered);
        text += "\n" + std::string(lines[0]) + "\n";
        for (std::size_t i = 0; i < replay.questions.size(); ++i) {
            text += std::string(lines[i + 1]) + "\n" + std::string(k_indent, ' ') +
                    style.paint(Ink::dim, wrap(visible(reason_words(replay.questions[i])), style.width - k_indent,
                                               std::string(k_indent, ' '))) +
                    "\n";
        }
    }
    text += "\n";
    for (const std::string& line : outcome_lines(replay)) {
        text += wrap(visible(line), style.width) + "\n";
    }
    return text;
}

std::string render_replay_markdown(const Replay& replay) {
    std::string text = "# " + markdown_text(heading(replay)) + "\n\n";
    if (!replay.questions.empty()) {
        text += "| | Item | Given | Expected | Undecided | Why |\n| ---: | --- | --- | ---: | ---: | --- |\n";
    }
    for (const ReplayedQuestion& question : replay.questions) {
        text += "| " + number_words(question) + " | " + markdown_text(question.recorded.item) + " | " +
                given_words(question.recorded) + " | " + chance_words(question.recorded.chance) + " | " +
                format("{:.3f}", question.recorded.undecided) + " | " + reason_words(question) + " |\n";
    }
    text += replay.questions.empty() ? "" : "\n";
    for (const std::string& line : outcome_lines(replay)) {
        text += "- " + markdown_text(line) + "\n";
    }
    return text;
}

} // namespace onramp
