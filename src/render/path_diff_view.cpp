// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_diff_view.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"
#include "render/path_words.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_brief_changes = 10; // of a kind

struct Heading {
    StepChange::Kind kind;
    std::string_view words;
};
constexpr std::array k_headings = {Heading{StepChange::Kind::came, "Came"}, Heading{StepChange::Kind::went, "Went"},
                                   Heading{StepChange::Kind::moved, "Moved"},
                                   Heading{StepChange::Kind::resized, "Other hours"}};

std::string week_words(const std::optional<Date>& monday) {
    return monday ? format_date(*monday) : "after the weeks";
}

// Where it was and where it is.
std::string place_words(const StepChange& change, std::string_view arrow) {
    switch (change.kind) {
    case StepChange::Kind::came:
        return week_words(change.to);
    case StepChange::Kind::went:
        return "was " + week_words(change.from);
    case StepChange::Kind::moved:
        return week_words(change.from) + " " + std::string(arrow) + " " + week_words(change.to);
    case StepChange::Kind::resized:
        break;
    }
    return format_duration(change.before) + " " + std::string(arrow) + " " + format_duration(change.after);
}

std::vector<const StepChange*> of_kind(const PathDiff& diff, StepChange::Kind kind) {
    std::vector<const StepChange*> found;
    for (const StepChange& change : diff.changes) {
        if (change.kind == kind) {
            found.push_back(&change);
        }
    }
    return found;
}

std::string same_words(const PathDiff& diff) {
    return diff.changes.empty() ? "Nothing came, went or moved: " + counted(diff.same, "step") + " as before."
                                : counted(diff.same, "step") + (diff.same == 1 ? " is" : " are") + " where " +
                                      (diff.same == 1 ? "it was." : "they were.");
}

// One row a property, one column a plan.
struct Comparison {
    std::string name;
    std::vector<std::string> values;
};

std::string date_words(const std::optional<Date>& date) {
    return date ? format_date(*date) : "-";
}

std::vector<Comparison> comparisons(const std::vector<const PathSummary*>& plans) {
    std::vector<Comparison> rows;
    const auto add = [&](std::string name, auto words) {
        Comparison& row = rows.emplace_back();
        row.name = std::move(name);
        for (const PathSummary* plan : plans) {
            row.values.push_back(words(*plan));
        }
    };
    add("Hours a week", [](const PathSummary& plan) { return hours_words(plan.hours_per_week); });
    add("Deadline", [](const PathSummary& plan) { return date_words(plan.deadline); });
    add("Steps in the weeks", [](const PathSummary& plan) { return std::to_string(plan.steps_in_weeks); });
    add("Hours in the weeks", [](const PathSummary& plan) { return hours_words(plan.hours_in_weeks); });
    add("Hours after them", [](const PathSummary& plan) { return hours_words(plan.hours_after); });
    add("Gain in the weeks",
        [](const PathSummary& plan) { return std::to_string(plan.gain) + (plan.proved ? "" : "+"); });
    add("Left out", [](const PathSummary& plan) { return std::to_string(plan.cut); });
    add("Done, as likely as not", [](const PathSummary& plan) { return date_words(plan.even); });
    add("Done, with 90 %", [](const PathSummary& plan) { return date_words(plan.safe); });
    add("Before the deadline", [](const PathSummary& plan) {
        constexpr double k_percent = 100;
        return plan.on_time ? format("{:.0f} %", *plan.on_time * k_percent) : std::string("-");
    });
    return rows;
}

std::vector<const PathSummary*> plans_of(const PathSummary& now, const std::vector<WhatIf>& others) {
    std::vector<const PathSummary*> plans = {&now};
    for (const WhatIf& other : others) {
        plans.push_back(&other.summary);
    }
    return plans;
}

std::string side_by_side(const PathSummary& now, const std::vector<WhatIf>& others, const Style& style) {
    std::vector<Column> columns = {{{}, Align::left}, {"Now", Align::right}};
    for (const WhatIf& other : others) {
        columns.push_back({other.name, Align::right, true});
    }
    TextTable table(std::move(columns));
    for (const Comparison& row : comparisons(plans_of(now, others))) {
        std::vector<Cell> cells = {{row.name}};
        for (const std::string& value : row.values) {
            cells.push_back({value});
        }
        table.add(std::move(cells));
    }
    return table.render(style);
}

std::string one_a_row(const PathSummary& now, const std::vector<WhatIf>& others, const Style& style) {
    TextTable table({{"Plan", Align::left, true},
                     {"Steps", Align::right},
                     {"Hours", Align::right},
                     {"Gain", Align::right},
                     {"Out", Align::right},
                     {"As likely", Align::right},
                     {"With 90 %", Align::right},
                     {"On time", Align::right, false, true}});
    const auto add = [&](const std::string& name, const PathSummary& plan) {
        constexpr double k_percent = 100;
        table.add({{name},
                   {std::to_string(plan.steps_in_weeks)},
                   {hours_words(plan.hours_in_weeks)},
                   {std::to_string(plan.gain) + (plan.proved ? "" : "+")},
                   {std::to_string(plan.cut)},
                   {date_words(plan.even)},
                   {date_words(plan.safe)},
                   {plan.on_time ? format("{:.0f} %", *plan.on_time * k_percent) : std::string("-")}});
    };
    add("Now", now);
    for (const WhatIf& other : others) {
        add(other.name, other.summary);
    }
    return table.render(style);
}

} // namespace

std::string render_path_diff_text(const PathDiff& diff, Extent extent, const Style& style) {
    std::string text;
    if (!diff.causes.empty()) {
        text += style.paint(Ink::bold, "What is different") + "\n";
        for (const std::string& cause : diff.causes) {
            text += "  " + wrap(visible(cause), style.width - 2, "  ") + "\n";
        }
        text += "\n";
    }
    for (const Heading& heading : k_headings) {
        const auto changes = of_kind(diff, heading.kind);
        if (changes.empty()) {
            continue;
        }
        text += style.paint(Ink::bold, heading.words) + "\n";
        const std::size_t shown =
            extent == Extent::whole || changes.size() <= k_brief_changes + 1 ? changes.size() : k_brief_changes;
        for (std::size_t i = 0; i < shown; ++i) {
            const StepChange& change = *changes[i];
            text +=
                "  " +
                wrap(visible(change.title) + " (" + place_words(change, style.arrow()) + ")", style.width - 2, "    ") +
                "\n";
            text += "    " + style.paint(Ink::dim, wrap(visible(change.why), style.width - 4, "    ")) + "\n";
        }
        if (shown < changes.size()) {
            text += "  and " + std::to_string(changes.size() - shown) + " more (--all lists them)\n";
        }
        text += "\n";
    }
    return text + wrap(same_words(diff), style.width) + "\n";
}

std::string render_path_diff_markdown(const PathDiff& diff) {
    std::string text = "# What changed in the path\n";
    if (!diff.causes.empty()) {
        text += "\n";
        for (const std::string& cause : diff.causes) {
            text += "- " + markdown_text(cause) + "\n";
        }
    }
    for (const Heading& heading : k_headings) {
        const auto changes = of_kind(diff, heading.kind);
        text += changes.empty() ? "" : "\n## " + std::string(heading.words) + "\n\n";
        for (const StepChange* change : changes) {
            text += "- **" + markdown_text(change->title) + "** (" + place_words(*change, "→") +
                    "): " + markdown_text(change->why) + "\n";
        }
    }
    return text + "\n" + same_words(diff) + "\n";
}

std::string render_what_if_text(const PathSummary& now, const std::vector<WhatIf>& others, Extent extent,
                                const Style& style) {
    constexpr std::size_t k_most_beside = 2; // more stand below each other
    std::string text =
        others.size() <= k_most_beside ? side_by_side(now, others, style) : one_a_row(now, others, style);
    if (others.size() == 1) {
        text += "\n" + render_path_diff_text(others.front().diff, extent, style);
    }
    return text + "\nNothing is kept; 'onramp path replan' with the same options makes it the plan.\n";
}

std::string render_what_if_markdown(const PathSummary& now, const std::vector<WhatIf>& others) {
    std::string text = "| | Now |";
    std::string rule = "|---|---:|";
    for (const WhatIf& other : others) {
        text += " " + markdown_text(other.name) + " |";
        rule += "---:|";
    }
    text += "\n" + rule + "\n";
    for (const Comparison& row : comparisons(plans_of(now, others))) {
        text += "| " + row.name + " |";
        for (const std::string& value : row.values) {
            text += " " + value + " |";
        }
        text += "\n";
    }
    return text;
}

} // namespace onramp
