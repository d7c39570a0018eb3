// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/render/practice_view.hpp"
#include "render/wrap_markdown.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_failed = 3;
constexpr std::size_t k_most_complaints = 3;
constexpr std::size_t k_most_lines = 14; // of one check or complaint
constexpr std::size_t k_most_names = 8;

std::string level_of_skills(const Exercise& exercise) {
    return "level " + std::to_string(exercise.level) + " (" + std::string(level_words(exercise.level)) + ") of " +
           listed(exercise.skills);
}

std::string paragraph(const std::string& words, const Style& style) {
    return wrap(visible(words), style.width) + "\n";
}

// What to type, each with what it does.
std::string next_lines(const std::vector<std::pair<std::string, std::string>>& rows, const Style& style) {
    std::size_t width = 0;
    for (const auto& [verb, words] : rows) {
        width = std::max(width, verb.size());
    }
    std::string text;
    for (const auto& [verb, words] : rows) {
        text += (text.empty() ? "Next: " : "      ") + style.paint(Ink::accent, "onramp assess practice " + verb) +
                std::string(width - verb.size() + 2, ' ') + words + "\n";
    }
    return text;
}

// The first lines of what somebody else says, indented.
std::string quoted(const std::string& words, const Style& style) {
    const std::vector<std::string_view> lines = split_lines(words);
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), k_most_lines); ++i) {
        const std::string line = "  " + visible(lines[i], Lines::keep);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    if (lines.size() > k_most_lines) {
        text += "  " + std::string(style.ellipsis()) + " " + counted(lines.size() - k_most_lines, "more line") + "\n";
    }
    return text;
}

std::string names_of(const std::vector<std::string>& names) {
    std::vector<std::string> shown(names.begin(),
                                   names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), k_most_names)));
    if (names.size() > k_most_names) {
        shown.push_back(std::to_string(names.size() - k_most_names) + " more");
    }
    return listed(shown);
}

std::string try_words(const PracticeView& view) {
    return view.state.result == PracticeResult::started && view.state.tries > 0
               ? " (try " + std::to_string(view.state.tries) + ")"
               : std::string();
}

std::string render_complaints(const SubmissionResult& check, const Style& style) {
    std::string text;
    const std::size_t shown = std::min(check.complaints.size(), k_most_complaints);
    for (std::size_t i = 0; i < shown; ++i) {
        text += "\n" + quoted(check.complaints[i], style);
    }
    if (check.complaints.size() > shown) {
        text += "\n  and " + counted(check.complaints.size() - shown, "more error") + "\n";
    }
    return text;
}

std::string render_failed(const SubmissionResult& check, const Style& style) {
    std::string text;
    const std::size_t shown = std::min(check.failed.size(), k_most_failed);
    for (std::size_t i = 0; i < shown; ++i) {
        text +=
            "\n" + style.paint(Ink::bad, visible(check.failed[i].name)) + "\n" + quoted(check.failed[i].words, style);
    }
    std::vector<std::string> others;
    for (std::size_t i = shown; i < check.failed.size(); ++i) {
        others.push_back(check.failed[i].name);
    }
    if (!others.empty()) {
        text += "\n" + paragraph("and " + names_of(others), style);
    }
    return text;
}

std::string render_stopped(const SubmissionResult& check, const Style& style) {
    if (check.stopped_by.empty()) {
        return {};
    }
    std::string text = "\n" + paragraph("The checks were stopped by " + check.stopped_by + ".", style);
    if (!check.unfinished.empty()) {
        text += paragraph("Not ended: " + names_of(check.unfinished) + ".", style);
    }
    return text + quoted(check.last_words, style);
}

std::string render_not_passed(const PracticeView& view, const SubmissionResult& check, const Style& style) {
    std::string head;
    std::string text;
    switch (check.end) {
    case SubmissionEnd::does_not_compile:
        head = "It does not compile: " + counted(check.complaints.size(), "error");
        text = render_complaints(check, style);
        break;
    case SubmissionEnd::checks_do_not_compile:
        head = "The checks do not compile with it";
        text = paragraph("Names and signatures of the starter have to stay as they are.", style) +
               render_complaints(check, style);
        break;
    case SubmissionEnd::failed:
    case SubmissionEnd::passed:
        head = check.failed.empty()
                   ? "Not passed"
                   : "Not passed: " + std::to_string(check.failed.size()) + " of " +
                         counted(check.failed.size() + check.passed + check.unfinished.size(), "check") + " failed";
        text = render_failed(check, style) + render_stopped(check, style);
        break;
    }
    return style.paint(Ink::bad, head) + try_words(view) + ".\n" + text + "\n" +
           wrap("Go on in " + visible(view.folder) + "/" + std::string(k_submission_file), style.width) + "\n" +
           next_lines({{"check", "when you have changed it"}, {"hint", "when you are stuck"}}, style);
}

std::string tries_words(const PracticeState& state) {
    std::string words = state.tries == 0 ? "at the first try" : "at try " + std::to_string(state.tries + 1);
    words += state.hints == 0 ? ", without a hint" : ", with " + counted(static_cast<std::size_t>(state.hints), "hint");
    return words + (state.took > Minutes(0) ? ", in " + format_duration(state.took) : std::string());
}

std::string evidence_words(const PracticeView& view, const Days& days) {
    const PracticeState& state = view.state;
    if (state.result == PracticeResult::solution_seen) {
        return "You have seen the solution: it is no evidence of your level.";
    }
    if (view.unchanged) {
        return "It is passed since " + days.text(state.ended) + ": nothing new is kept.";
    }
    std::string words = "It is evidence of " + level_of_skills(view.exercise) + ".";
    if (state.hints > 0) {
        words += " " + std::string(state.hints == 1 ? "The hint makes" : "The hints make") + " it weaker.";
    }
    return words;
}

std::string render_passed(const PracticeView& view, const SubmissionResult& check, const Style& style) {
    const std::string checks = check.passed == 1   ? "the one check"
                               : check.passed == 2 ? "both checks"
                                                   : "all " + std::to_string(check.passed) + " checks";
    std::string head = "Passed: " + checks;
    if (!view.unchanged && view.state.result == PracticeResult::passed) {
        head += ", " + tries_words(view.state);
    }
    std::string text = style.paint(Ink::good, head) + ".\n" + paragraph(evidence_words(view, style.days), style);
    text += "\nLook over your solution before you go on:\n";
    for (const std::string& point : view.exercise.review) {
        text += wrap_markdown("- " + point, style.width, 2);
    }
    return text + "\n" + next_lines({{"solution", "one of ours, to compare"}, {"list", "what to do next"}}, style);
}

} // namespace

std::string render_practice_started_text(const PracticeView& view, const Style& style) {
    const Exercise& exercise = view.exercise;
    std::string text =
        style.paint(Ink::bold, wrap(visible(exercise.title), style.width)) + "\n" +
        paragraph("Shows " + level_of_skills(exercise) + "; about " + std::to_string(exercise.minutes) + " min.",
                  style);
    if (!exercise.setting.crates.empty()) {
        text += paragraph("Needs crates: " + join(exercise.setting.crates, ", ") + ".", style);
    }
    text += "\n" + wrap_markdown(exercise.task, style.width, 2) + "\n";
    if (view.unchanged) {
        text += "The folder was there already; what is in it was left as it is.\n";
    }
    if (view.state.result == PracticeResult::passed) {
        text += paragraph("You have passed it on " + style.days.text(view.state.ended) + ".", style);
    } else if (view.state.result == PracticeResult::solution_seen) {
        text += paragraph("You have seen its solution: passing it is no evidence of your level.", style);
    }
    return text + wrap("Folder: " + visible(view.folder), style.width) + "\n" +
           "        src/lib.rs is yours to change, tests/checks.rs says what counts\n" +
           next_lines({{"check", "when you have changed it"},
                       {"watch", "the same at every save"},
                       {"hint", "when you are stuck"}},
                      style);
}

std::string render_practice_check_text(const PracticeView& view, const Style& style) {
    const SubmissionResult check = view.check.value_or(SubmissionResult());
    std::string text =
        check.end == SubmissionEnd::passed ? render_passed(view, check, style) : render_not_passed(view, check, style);
    if (view.checks_changed) {
        text = paragraph("tests/checks.rs in the folder is not the pack's any more: the pack's own checks were run.",
                         style) +
               "\n" + text;
    }
    return text;
}

std::string render_practice_hint_text(const PracticeView& view, const Style& style) {
    const std::vector<std::string>& hints = view.exercise.hints;
    std::string text;
    for (std::size_t i = 0; i < std::min(view.hints, hints.size()); ++i) {
        const std::string head = "Hint " + std::to_string(i + 1) + " of " + std::to_string(hints.size()) + ": ";
        const bool newest = i + 1 == view.hints && !view.unchanged;
        const std::string words = wrap(visible(head + hints[i]), style.width, "  ");
        text += (newest ? style.paint(Ink::bold, words) : words) + "\n";
    }
    text += "\n";
    if (view.state.result != PracticeResult::started) {
        return text + paragraph(view.state.result == PracticeResult::passed
                                    ? "The exercise is passed: seeing hints now changes nothing."
                                    : "You have seen the solution: hints change nothing any more.",
                                style);
    }
    text += paragraph(view.unchanged ? "These are all. Seeing them again changes nothing."
                                     : "Each hint makes the evidence weaker that passing this exercise is.",
                      style);
    const std::size_t more = hints.size() - std::min(view.hints, hints.size());
    if (more == 0) {
        return text + next_lines({{"check", "when you have changed it"}, {"solution", "to give it up"}}, style);
    }
    return text +
           next_lines({{"check", "when you have changed it"},
                       {"hint", more == 1 ? "there is one more" : "there are " + std::to_string(more) + " more"}},
                      style);
}

std::string render_practice_reset_text(const PracticeView& view, const Style& style) {
    if (view.copies.empty()) {
        return paragraph("Nothing was changed in " + view.folder + ": there is nothing to put back.", style);
    }
    std::string text;
    for (const std::string& copy : view.copies) {
        text += paragraph("Put back " + copy.substr(0, copy.rfind('.')) + "; yours is kept as " + copy + ".", style);
    }
    return text + next_lines({{"check", "when you have changed it"}}, style);
}

} // namespace onramp
