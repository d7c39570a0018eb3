// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/review_due_view.hpp"

#include <algorithm>
#include <map>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"
#include "render/review_words.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_no_area = "Others";
constexpr int k_longest_bar = 40; // cells

std::string area_name(const Role& role, const DueArea& area) {
    return area.area < role.areas.size() ? role.areas[area.area].name : std::string(k_no_area);
}

std::string heading(const ReviewDueView& view) {
    return "Reviews on " + weekday_name(view.due.today) + " " + format_date(view.due.today) + ", " + view.zone;
}

std::string summary(const ReviewDueView& view) {
    const DueCount& count = view.due.count;
    const std::size_t waiting = view.due.cards.waiting.size();
    if (count.cards() == 0) {
        return "Nothing is due. " +
               (!view.due.next && waiting > 0
                    ? counted(waiting, "new card") + (waiting == 1 ? " waits" : " wait") + ", and " +
                          std::to_string(view.deck.rule.new_per_day) + " a day are to come."
                    : next_words(view.due.next));
    }
    std::string text = due_words(static_cast<std::size_t>(count.cards()));
    text += ", about " + std::to_string(count.minutes().count()) + " min: " + std::to_string(count.known) +
            " to review, " + std::to_string(count.fresh) + " new.";
    if (waiting > 0) {
        text += " " + std::to_string(waiting) + " new " + (waiting == 1 ? "one waits" : "ones wait") +
                " for later days, " + std::to_string(view.deck.rule.new_per_day) + " a day at most.";
    }
    return text;
}

// Of each pair of a skill that was pulled forward and an item that was failed, one line.
std::vector<std::string> pulled_words(const ReviewDueView& view) {
    std::map<std::tuple<std::size_t, Date, std::string>, std::size_t> counts;
    for (const std::size_t place : view.due.pulled) {
        const Card& card = view.deck.cards[place];
        ++counts[{card.skill, card.pulled->on, card.pulled->by}];
    }
    std::vector<std::string> lines;
    for (const auto& [key, count] : counts) {
        const auto& [skill, on, by] = key;
        const Card* failed = view.deck.find(by);
        lines.push_back(view.role.skills[skill].skill.name + ", " + counted(count, "card") + ": '" +
                        view.role.skills[failed->skill].skill.name + "' builds on it, and was failed on " +
                        format_date(on));
    }
    return lines;
}

struct ChartRow {
    std::string name;
    ReviewLoad load;
};

std::vector<ChartRow> chart_rows(const ReviewDue& due) {
    std::vector<ChartRow> rows;
    for (const ReviewLoad& week : due.weeks) {
        rows.push_back({"week of " + format_date(week.day), week});
    }
    if (rows.empty()) {
        for (const ReviewLoad& day : due.days) {
            rows.push_back({weekday_name(day.day) + " " + format_date(day.day), day});
        }
    }
    return rows;
}

std::string chart_title(const ReviewDue& due) {
    const bool weeks = !due.weeks.empty();
    return "The next " + (weeks ? counted(due.weeks.size(), "week") : counted(due.days.size(), "day")) +
           ", if each is answered right on its day";
}

// The new cards of a bar are drawn apart. What is not nothing has a cell.
std::string bar(const ReviewLoad& load, int most, int cells, bool unicode) {
    const auto scaled = [&](int count) { return most <= cells ? count : (count * cells + most - 1) / most; };
    const int length = scaled(load.reviews);
    const int fresh = std::min(length, scaled(load.fresh));
    std::string text;
    for (int i = 0; i < length; ++i) {
        text += i < length - fresh ? (unicode ? "█" : "#") : (unicode ? "▒" : "+");
    }
    return text;
}

std::string bar_key(bool unicode) {
    return unicode ? "█ a review, ▒ a new card" : "# a review, + a new card";
}

int most_reviews(const std::vector<ChartRow>& rows) {
    int most = 0;
    for (const ChartRow& row : rows) {
        most = std::max(most, row.load.reviews);
    }
    return most;
}

std::string minutes_cell(const ReviewLoad& load) {
    return load.reviews == 0 ? "" : std::to_string(load.minutes().count());
}

std::string chart(const ReviewDueView& view, const Style& style) {
    const std::vector<ChartRow> rows = chart_rows(view.due);
    const int most = most_reviews(rows);
    if (most == 0) {
        return {};
    }
    constexpr std::size_t k_beside = 36; // cells that the other columns and the spaces between take at most
    const int cells = std::clamp(static_cast<int>(style.width) - static_cast<int>(k_beside), 5, k_longest_bar);
    TextTable table({{}, {"Cards", Align::right}, {"Min", Align::right}, {}});
    for (const ChartRow& row : rows) {
        table.add({{row.name},
                   {std::to_string(row.load.reviews)},
                   {minutes_cell(row.load)},
                   {bar(row.load, most, cells, style.unicode), Ink::accent}});
    }
    return "\n" + style.paint(Ink::bold, wrap(chart_title(view.due), style.width)) + "\n" + table.render(style) +
           style.paint(Ink::dim, bar_key(style.unicode)) + "\n";
}

std::vector<Cell> count_cells(const DueCount& count, Ink ink) {
    return {{std::to_string(count.known), ink},
            {std::to_string(count.fresh), ink},
            {std::to_string(count.minutes().count()), ink}};
}

std::string table_of(const ReviewDueView& view, const Style& style) {
    TextTable table(
        {{"Due", Align::left, true}, {"Review", Align::right}, {"New", Align::right}, {"Min", Align::right}});
    const auto add = [&](std::string name, const DueCount& count, Ink ink) {
        std::vector<Cell> row = count_cells(count, ink);
        row.insert(row.begin(), {std::move(name), ink});
        table.add(std::move(row));
    };
    for (const DueArea& area : view.due.areas) {
        add(area_name(view.role, area), area.count, Ink::bold);
        for (const DueSkill& skill : area.skills) {
            add("  " + view.role.skills[skill.skill].skill.name, skill.count, Ink::plain);
        }
    }
    return table.empty() ? std::string() : "\n" + table.render(style);
}

} // namespace

std::string render_review_due_text(const ReviewDueView& view, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(heading(view)), style.width)) + "\n" +
                       wrap(summary(view), style.width) + "\n";
    text += table_of(view, style);
    const std::vector<std::string> pulled = pulled_words(view);
    if (!pulled.empty()) {
        text += "\n" + style.paint(Ink::bold, "Pulled forward") + "\n";
        for (const std::string& line : pulled) {
            text += "  " + wrap(visible(line), style.width - 2, "  ") + "\n";
        }
    }
    text += chart(view, style);
    if (view.due.count.cards() > 0) {
        text += "\nNext: " + style.paint(Ink::accent, "onramp review session") + "\n";
    }
    return text;
}

std::string render_review_due_markdown(const ReviewDueView& view) {
    std::string text = "# " + markdown_text(heading(view)) + "\n\n" + markdown_text(summary(view)) + "\n";
    if (!view.due.areas.empty()) {
        text += "\n| Area | Skill | Review | New | Minutes |\n| --- | --- | --- | --- | --- |\n";
    }
    for (const DueArea& area : view.due.areas) {
        for (const DueSkill& skill : area.skills) {
            text += "| " + markdown_text(area_name(view.role, area)) + " | " +
                    markdown_text(view.role.skills[skill.skill].skill.name) + " | " +
                    std::to_string(skill.count.known) + " | " + std::to_string(skill.count.fresh) + " | " +
                    std::to_string(skill.count.minutes().count()) + " |\n";
        }
    }
    const std::vector<std::string> pulled = pulled_words(view);
    if (!pulled.empty()) {
        text += "\n## Pulled forward\n\n";
        for (const std::string& line : pulled) {
            text += "- " + markdown_text(line) + "\n";
        }
    }
    const std::vector<ChartRow> rows = chart_rows(view.due);
    if (most_reviews(rows) > 0) {
        text += "\n## " + chart_title(view.due) + "\n\n| | Cards | New | Minutes |\n| --- | --- | --- | --- |\n";
        for (const ChartRow& row : rows) {
            text += "| " + row.name + " | " + std::to_string(row.load.reviews) + " | " +
                    std::to_string(row.load.fresh) + " | " + std::to_string(row.load.minutes().count()) + " |\n";
        }
    }
    return text;
}

} // namespace onramp
