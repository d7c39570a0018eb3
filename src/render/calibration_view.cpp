// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/calibration_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

using Items = std::vector<const CalibratedItem*>;

// Those for which `wanted` holds.
template <class Wanted>
Items items_where(const Calibration& calibration, Wanted wanted) {
    Items items;
    for (const CalibratedItem& item : calibration.items) {
        if (wanted(item)) {
            items.push_back(&item);
        }
    }
    return items;
}

Items moved_items(const Calibration& calibration) {
    Items moved = items_where(calibration, [](const CalibratedItem& item) { return item.moved(); });
    std::stable_sort(moved.begin(), moved.end(), [](const CalibratedItem* a, const CalibratedItem* b) {
        return std::abs(a->shift()) > std::abs(b->shift());
    });
    return moved;
}

std::size_t size_of(std::int64_t count) {
    return static_cast<std::size_t>(count);
}

std::string heading(const Calibration& calibration) {
    return "Calibration of " + calibration.pack + ": " + counted(size_of(calibration.counts.used), "answer") + " of " +
           counted(size_of(calibration.people), "person", "people") + " to " +
           counted(calibration.items.size(), "item");
}

// "a (14), b (12) and 20 more": the most answered first.
std::string some_with_answers(Items items) {
    constexpr std::size_t k_most = 8;
    std::stable_sort(items.begin(), items.end(),
                     [](const CalibratedItem* a, const CalibratedItem* b) { return a->answers() > b->answers(); });
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(items.size(), k_most); ++i) {
        words.push_back(items[i]->id + format(" ({})", items[i]->answers()));
    }
    if (items.size() > k_most) {
        words.push_back(std::to_string(items.size() - k_most) + " more");
    }
    return listed(words);
}

int most_answers(const Items& items) {
    int most = 0;
    for (const CalibratedItem* item : items) {
        most = std::max(most, item->answers());
    }
    return most;
}

std::string left_out_words(const Calibration& calibration) {
    const AnswerCounts& counts = calibration.counts;
    const std::array<std::pair<std::int64_t, std::string_view>, 4> k_kinds = {
        {{counts.hinted, "given after a hint"},
         {counts.repeated, "to an item answered before"},
         {counts.other_version, "to another version of the item"},
         {counts.unknown, "to items that do not measure this role"}}};
    std::vector<std::string> words;
    for (const auto& [count, what] : k_kinds) {
        if (count > 0) {
            words.push_back(format("{} {}", count, what));
        }
    }
    return words.empty() ? "" : "Answers left out: " + listed(words) + ".";
}

// What did not move, and why: a paragraph each.
std::vector<std::string> rest_lines(const Calibration& calibration) {
    std::vector<std::string> lines;
    const Items held = items_where(calibration, [](const CalibratedItem& item) { return !item.moved(); });
    if (!held.empty()) {
        lines.push_back("Did not move, for the pack's value is within the 90 % interval: " +
                        counted(held.size(), "item") + ", with their answers " + some_with_answers(held) + ".");
    }
    if (!calibration.unanswered.empty()) {
        lines.push_back("Did not move, for nobody answered: " + counted(calibration.unanswered.size(), "item") + ".");
    }
    const Items refused =
        items_where(calibration, [](const CalibratedItem& item) { return !item.discrimination_sd.has_value(); });
    if (!refused.empty()) {
        const bool all = refused.size() == calibration.items.size();
        lines.push_back(format("Discriminations stay as the pack has them below {} answers an item: refused for ",
                               k_least_answers_for_discrimination) +
                        (all ? "all " : "") + counted(refused.size(), "item") +
                        (all ? format("; the most answered has {}.", most_answers(refused))
                             : ", with their answers " + some_with_answers(refused) + "."));
    }
    if (const std::string left_out = left_out_words(calibration); !left_out.empty()) {
        lines.push_back(left_out);
    }
    if (!calibration.settled) {
        lines.push_back(format("It had not settled after {} rounds.", calibration.rounds));
    }
    return lines;
}

std::string moved_line(const Items& moved) {
    return moved.empty() ? "No difficulty moved."
                         : "Moved: " + counted(moved.size(), "difficulty", "difficulties") +
                               ", in logits, each with its standard deviation.";
}

std::string spread_words(double mean, double sd, bool unicode) {
    return format(unicode ? "{:.2f} ± {:.2f}" : "{:.2f} +- {:.2f}", mean, sd);
}

std::string slope_words(const CalibratedItem& item, bool unicode) {
    return item.discrimination_sd ? spread_words(item.discrimination, *item.discrimination_sd, unicode) : "-";
}

std::vector<std::string> row_of(const CalibratedItem& item, bool unicode) {
    return {item.id,
            format("{}", item.answers()),
            format("{}", item.right),
            spread_words(item.prior.difficulty, item.prior.difficulty_sd, unicode),
            spread_words(item.difficulty, item.difficulty_sd, unicode),
            format("{:+.2f}", item.shift())};
}

bool any_slope(const Items& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const CalibratedItem* item) { return item->discrimination_sd.has_value(); });
}

} // namespace

std::string render_calibration_text(const Calibration& calibration, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(heading(calibration)), style.width)) + "\n\n";
    const Items moved = moved_items(calibration);
    text += wrap(moved_line(moved), style.width) + "\n";
    if (!moved.empty()) {
        std::vector<Column> columns = {{"Item", Align::left, true}, {"n", Align::right},   {"Right", Align::right},
                                       {"Pack", Align::right},      {"Now", Align::right}, {"Shift", Align::right}};
        const bool slopes = any_slope(moved);
        if (slopes) {
            columns.push_back({"Slope", Align::right});
        }
        TextTable table(std::move(columns));
        for (const CalibratedItem* item : moved) {
            std::vector<Cell> row;
            for (std::string& cell : row_of(*item, style.unicode)) {
                row.push_back({std::move(cell)});
            }
            if (slopes) {
                row.push_back({slope_words(*item, style.unicode)});
            }
            table.add(std::move(row));
        }
        text += table.render(style);
    }
    for (const std::string& line : rest_lines(calibration)) {
        text += "\n" + wrap(visible(line), style.width) + "\n";
    }
    return text;
}

std::string render_calibration_markdown(const Calibration& calibration) {
    std::string text = "# " + markdown_text(heading(calibration)) + "\n\n";
    const Items moved = moved_items(calibration);
    text += moved_line(moved) + "\n\n";
    if (!moved.empty()) {
        text +=
            "| Item | n | Right | Pack | Now | Shift | Slope |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";
        for (const CalibratedItem* item : moved) {
            for (const std::string& cell : row_of(*item, true)) {
                text += "| " + markdown_text(cell) + " ";
            }
            text += "| " + slope_words(*item, true) + " |\n";
        }
        text += "\n";
    }
    for (const std::string& line : rest_lines(calibration)) {
        text += "- " + markdown_text(line) + "\n";
    }
    return text;
}

} // namespace onramp
