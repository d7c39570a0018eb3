// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/render/practice_view.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_id = 34; // cells
constexpr std::size_t k_most_skill = 16;

std::string state_words(const std::optional<PracticeResult>& result) {
    if (!result) {
        return "not started";
    }
    return *result == PracticeResult::solution_seen ? "solution seen" : std::string(practice_result_name(*result));
}

Ink state_ink(const std::optional<PracticeResult>& result) {
    if (!result) {
        return Ink::plain;
    }
    return *result == PracticeResult::passed ? Ink::good : *result == PracticeResult::started ? Ink::bold : Ink::dim;
}

std::size_t count_of(const PracticeListView& view, PracticeResult result) {
    return static_cast<std::size_t>(std::count_if(view.rows.begin(), view.rows.end(),
                                                  [&](const PracticeRow& row) { return row.choice.result == result; }));
}

std::string title_of(const PracticeListView& view) {
    return (view.skill.empty() ? visible(view.role_name) : visible(view.skill)) + ": " +
           counted(view.rows.size(), "exercise") + ", " + std::to_string(count_of(view, PracticeResult::passed)) +
           " passed";
}

std::string useful_words(const PracticeListView& view) {
    const auto useful = static_cast<std::size_t>(
        std::count_if(view.rows.begin(), view.rows.end(), [](const PracticeRow& row) { return row.choice.useful; }));
    if (useful == 0) {
        return "None of them shows anything new that the role asks for.";
    }
    if (useful == view.rows.size() && useful > 1) {
        return "All of them show a level that the role asks for and that you have not shown yet.";
    }
    return (useful == 1 ? "One of them shows" : std::to_string(useful) + " of them show") +
           " a level that the role asks for and that you have not shown yet: " +
           (useful == 1 ? "it comes first." : "these come first.");
}

} // namespace

std::string render_practice_list_text(const PracticeListView& view, const Style& style) {
    std::string text = style.paint(Ink::bold, title_of(view)) + "\n";
    if (view.rows.empty()) {
        return text +
               wrap(std::string("The pack has none") +
                        (view.skill.empty() ? " for the skills of this role." : " for it."),
                    style.width) +
               "\n";
    }
    text += wrap(useful_words(view), style.width) + "\n\n";
    TextTable table({{"Handle"},
                     {"Exercise", Align::left, true},
                     {"Shows", Align::left, false, true},
                     {"Time", Align::right},
                     {"State"}});
    for (const PracticeRow& row : view.rows) {
        const Exercise& exercise = *row.choice.exercise;
        table.add({{row.handle, Ink::accent},
                   {shorten(exercise.id, k_most_id, style.ellipsis())},
                   {shorten(view.skill.empty() ? exercise.skills.front() : view.skill, k_most_skill, style.ellipsis()) +
                    "@" + std::to_string(exercise.level)},
                   {std::to_string(exercise.minutes) + " min"},
                   {state_words(row.choice.result), state_ink(row.choice.result)}});
        if (!exercise.setting.crates.empty()) {
            table.add({{}, {"  needs crates: " + join(exercise.setting.crates, ", "), Ink::dim}, {}, {}, {}});
        }
    }
    text += table.render(style);
    const PracticeRow& first = view.rows.front();
    const auto& result = first.choice.result;
    if (result && *result != PracticeResult::started) {
        return text;
    }
    return text + "\nNext: " +
           style.paint(Ink::accent,
                       "onramp assess practice " + std::string(result ? "check " : "start ") + first.handle) +
           "\n";
}

std::string render_practice_list_markdown(const PracticeListView& view) {
    std::string text = "# " + markdown_text(title_of(view)) + "\n\n";
    for (const PracticeRow& row : view.rows) {
        const Exercise& exercise = *row.choice.exercise;
        text += "- `" + exercise.id + "`: " + markdown_text(exercise.title) + "; shows level " +
                std::to_string(exercise.level) + " of " + markdown_text(listed(exercise.skills)) + "; " +
                std::to_string(exercise.minutes) + " minutes";
        if (!exercise.setting.crates.empty()) {
            text += "; needs crates: " + markdown_text(join(exercise.setting.crates, ", "));
        }
        text += "; " + state_words(row.choice.result) + "\n";
    }
    return text;
}

std::string render_practice_list_json(const PracticeListView& view) {
    nlohmann::ordered_json document = {{"kind", "practice_list"},
                                       {"schema_version", 1},
                                       {"skill", nullptr},
                                       {"items", nlohmann::ordered_json::array()}};
    if (!view.skill.empty()) {
        document["skill"] = view.skill;
    }
    for (const PracticeRow& row : view.rows) {
        const Exercise& exercise = *row.choice.exercise;
        document["items"].push_back(
            {{"id", exercise.id},
             {"handle", row.handle},
             {"title", exercise.title},
             {"skills", exercise.skills},
             {"level", exercise.level},
             {"minutes", exercise.minutes},
             {"crates", exercise.setting.crates},
             {"state", row.choice.result ? practice_result_name(*row.choice.result) : "not_started"},
             {"useful", row.choice.useful}});
    }
    return dump_document(document);
}

} // namespace onramp
