// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/onboarding_view.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_lines = 4; // responsibilities of a phase on a screen

std::string phase_name(const OnboardingPhase& phase) {
    return "Days " + std::to_string(phase.from_day) + " to " + std::to_string(phase.to_day);
}

std::string leading_words(const OnboardingPhase& phase) {
    return phase.leading_percent == 0     ? std::string("others lead")
           : phase.leading_percent == 100 ? std::string("you lead")
                                          : "you lead " + std::to_string(phase.leading_percent) + " %";
}

std::string state_of(const OnboardingItem& item) {
    return item.done ? "done" : item.overdue ? "overdue" : "";
}

std::string skills_words(const OnboardingLine& line) {
    return format("{} of {} skills, {} before", line.after, line.skills, line.before);
}

std::string goal_words(const OnboardingGoal& goal) {
    std::string words = goal.by ? "its steps in the weeks end on " + format_date(*goal.by) : std::string();
    if (goal.due) {
        words += (words.empty() ? "" : "; ") + ("due by " + format_date(*goal.due));
    }
    if (goal.outlook == GoalOutlook::cut) {
        words += "; some of its steps are in no plan";
    }
    return words;
}

std::string items_text(const std::vector<OnboardingItem>& items, const Style& style) {
    TextTable table({{}, {"", Align::left, true}, {}, {"", Align::right}, {"", Align::left, false, true}});
    for (const OnboardingItem& item : items) {
        const bool open = !item.done;
        table.add({{std::string(style.bullet())},
                   {visible(item.title), open ? Ink::plain : Ink::dim},
                   {visible(item.owner), Ink::dim},
                   {"by " + format_date(item.to)},
                   {state_of(item), item.overdue ? Ink::warn : Ink::dim}});
    }
    return table.render(style, 4);
}

std::string heading(std::string_view text, const Style& style) {
    return "  " + style.paint(Ink::dim, text) + "\n";
}

std::string phase_text(const OnboardingPhase& phase, const Onboarding& onboarding, const Style& style) {
    std::string text = style.paint(Ink::bold, phase_name(phase)) + "  " + format_date(phase.from) + " to " +
                       format_date(phase.to) + ", " + leading_words(phase) + "\n";
    if (!phase.tasks.empty()) {
        text += heading("Tasks", style) + items_text(phase.tasks, style);
    }
    if (!phase.steps.empty()) {
        text += heading("Steps that end", style) + items_text(phase.steps, style);
    }
    if (!phase.responsibilities.empty()) {
        text += heading("What you are ready for", style);
        for (std::size_t i = 0; i < phase.responsibilities.size() && i < k_most_lines; ++i) {
            const OnboardingLine& line = phase.responsibilities[i];
            text += "    " +
                    wrap(std::string(style.bullet()) + " " + visible(line.text) + ": " + skills_words(line),
                         style.width - 4, "      ") +
                    "\n";
        }
        if (phase.responsibilities.size() > k_most_lines) {
            text += "      and " + counted(phase.responsibilities.size() - k_most_lines, "more") + "\n";
        }
    }
    if (!phase.goals.empty()) {
        text += heading("Goals", style);
        for (const OnboardingGoal& goal : phase.goals) {
            text += "    " +
                    wrap(std::string(style.bullet()) + " " + visible(goal.text) + " (" + goal_words(goal) + ")",
                         style.width - 4, "      ") +
                    "\n";
        }
    }
    if (phase.tasks.empty() && phase.steps.empty() && phase.goals.empty()) {
        text += heading(onboarding.planned ? "nothing ends in these days" : "no plan yet", style);
    }
    return text;
}

std::string item_markdown(const OnboardingItem& item) {
    return std::string("- [") + (item.done ? "x" : " ") + "] " + markdown_text(item.title) +
           (item.owner.empty() ? "" : " (" + markdown_text(item.owner) + ")") + ", by " + format_date(item.to) +
           (item.overdue ? ", overdue" : "") + "\n";
}

} // namespace

std::string render_onboarding_text(const Onboarding& onboarding, const Style& style) {
    std::string text = style.paint(Ink::bold, visible(onboarding.role_name) + ": the first 90 days") + "\n" +
                       "The job begins on " + format_date(onboarding.start) + ".\n";
    for (const OnboardingPhase& phase : onboarding.phases) {
        text += "\n" + phase_text(phase, onboarding, style);
    }
    return text;
}

std::string render_onboarding_markdown(const Onboarding& onboarding) {
    std::string text = "# " + markdown_text(onboarding.role_name) + ": the first 90 days\n\nThe job begins on " +
                       format_date(onboarding.start) + ".\n";
    for (const OnboardingPhase& phase : onboarding.phases) {
        text += "\n## " + phase_name(phase) + "\n\n" + format_date(phase.from) + " to " + format_date(phase.to) + ", " +
                leading_words(phase) + ".\n";
        const auto list = [&](std::string_view name, const std::vector<OnboardingItem>& items) {
            text += items.empty() ? std::string() : "\n### " + std::string(name) + "\n\n";
            for (const OnboardingItem& item : items) {
                text += item_markdown(item);
            }
        };
        list("Tasks", phase.tasks);
        list("Steps that end", phase.steps);
        text += phase.responsibilities.empty() ? "" : "\n### What you are ready for\n\n";
        for (const OnboardingLine& line : phase.responsibilities) {
            text += "- " + markdown_text(line.text) + ": " + skills_words(line) + "\n";
        }
        text += phase.goals.empty() ? "" : "\n### Goals\n\n";
        for (const OnboardingGoal& goal : phase.goals) {
            text += "- " + markdown_text(goal.text) + " (" + goal_words(goal) + ")\n";
        }
    }
    return text;
}

} // namespace onramp
