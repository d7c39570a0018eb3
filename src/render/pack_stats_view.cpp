// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/pack_stats_view.hpp"

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"

namespace onramp {

namespace {

std::string title_of(const Pack& pack, const PackStats& stats) {
    return visible(pack.name) + " " + visible(pack.version) + ": " + counted(stats.counts.items, "item") + " in " +
           counted(stats.counts.variants, "variant") + " for " + counted(pack.skills.size(), "skill");
}

std::string pools_of(const ItemCounts& counts) {
    return std::to_string(counts.measure) + " to measure, " + std::to_string(counts.review) + " to review";
}

std::string verified_words(const PackStats& stats) {
    const ItemCounts& counts = stats.counts;
    const std::size_t programs = counts.items - counts.of(ItemState::plain);
    if (programs == 0) {
        return "No item has a program to verify.";
    }
    const std::string all = counted(programs, "item") + (programs == 1 ? " has" : " have") + " programs; ";
    const std::size_t plain = counts.of(ItemState::plain);
    const std::string knowledge =
        "; " + std::to_string(plain) + (plain == 1 ? " rests on its sources" : " rest on their sources");
    if (stats.compiler.empty()) {
        return all + "no rustc was found to say which are verified" + knowledge + ".";
    }
    std::string words =
        all + std::to_string(counts.of(ItemState::verified)) + " verified with rustc " + visible(stats.compiler);
    if (counts.of(ItemState::drifted) > 0) {
        words += ", " + std::to_string(counts.of(ItemState::drifted)) + " not as recorded";
    }
    if (counts.of(ItemState::not_here) > 0) {
        words += ", " + std::to_string(counts.of(ItemState::not_here)) + " need crates or another machine";
    }
    if (counts.of(ItemState::unknown) > 0) {
        words += ", " + std::to_string(counts.of(ItemState::unknown)) + " not yet (onramp pack lint --run)";
    }
    return words + knowledge + ".";
}

std::string exercise_words(const PackStats& stats) {
    const ExerciseCounts& counts = stats.exercises;
    std::vector<std::string> levels;
    for (const auto& [level, count] : counts.levels) {
        levels.push_back(std::to_string(count) + " of level " + std::to_string(level));
    }
    std::string words = counted(counts.exercises, "exercise") + " for " + counted(counts.skills, "skill") + " (" +
                        join(levels, ", ") + ") with " + counted(counts.wrong, "wrong solution");
    if (!stats.compiler.empty()) {
        words += "; " + std::to_string(counts.of(ItemState::verified)) + " verified";
        if (counts.of(ItemState::drifted) > 0) {
            words += ", " + std::to_string(counts.of(ItemState::drifted)) + " faulty";
        }
        if (counts.of(ItemState::not_here) > 0) {
            words += ", " + std::to_string(counts.of(ItemState::not_here)) + " need crates or another machine";
        }
        if (counts.of(ItemState::unknown) > 0) {
            words += ", " + std::to_string(counts.of(ItemState::unknown)) + " not yet";
        }
    }
    return words + ".";
}

std::string resource_words(const ResourceCounts& counts) {
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < k_resource_kinds; ++i) {
        if (counts.kinds.at(i) > 0) {
            kinds.push_back(std::string(resource_kind_name(static_cast<ResourceKind>(i))) + " " +
                            std::to_string(counts.kinds.at(i)));
        }
    }
    return counted(counts.resources, "resource") + " in " + counted(counts.uses, "place") + "; " +
           std::to_string(counts.checked) + " checked, " + std::to_string(counts.timed) +
           " with a time. Kinds: " + join(kinds, ", ") + ".";
}

template <std::size_t Count>
std::string slashed(const std::array<std::size_t, Count>& counts) {
    std::vector<std::string> words;
    words.reserve(Count);
    for (const std::size_t count : counts) {
        words.push_back(std::to_string(count));
    }
    return join(words, "/");
}

std::vector<std::string> kind_words(const ItemCounts& counts) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < k_item_kinds; ++i) {
        if (counts.kinds.at(i) > 0) {
            words.push_back(std::string(item_kind_name(static_cast<ItemKind>(i))) + " " +
                            std::to_string(counts.kinds.at(i)));
        }
    }
    return words;
}

std::vector<std::string> crate_words(const PackStats& stats) {
    std::vector<std::string> words;
    for (const auto& [crate, count] : stats.crates) {
        words.push_back(visible(crate) + " " + std::to_string(count));
    }
    return words;
}

// What answers cannot show, and why.
std::vector<std::string> gaps_of(const Pack& pack, const PackStats& stats) {
    std::vector<std::string> gaps;
    if (pack.measurement) {
        const Ceilings& ceilings = pack.measurement->ceilings;
        gaps.push_back("above level " + std::to_string(ceilings.quiz) + " by answers, above level " +
                       std::to_string(ceilings.practice) + " by practice: what they can show at most");
    } else {
        gaps.emplace_back("anything by answers: pack.toml has no [measurement]");
    }
    std::vector<std::string> none;
    std::array<std::vector<std::string>, k_most_item_level> to_level;
    for (const SkillStats& skill : stats.skills) {
        if (skill.measured_to == 0) {
            none.push_back(skill.skill->id);
        } else if (skill.measured_to < k_most_item_level) {
            to_level.at(static_cast<std::size_t>(skill.measured_to)).push_back(skill.skill->id);
        }
    }
    if (!none.empty()) {
        gaps.push_back(counted(none.size(), "skill") + " without items to measure: " + join(none, ", "));
    }
    for (std::size_t level = 1; level < to_level.size(); ++level) {
        if (!to_level.at(level).empty()) {
            gaps.push_back("above level " + std::to_string(level) +
                           ", where items to measure end: " + join(to_level.at(level), ", "));
        }
    }
    return gaps;
}

std::string paragraph(const std::string& words, const Style& style, const std::string& indent = {}) {
    return indent + wrap(words, style.width - indent.size(), indent) + "\n";
}

} // namespace

std::string render_pack_stats_text(const Pack& pack, const PackStats& stats, const Style& style) {
    std::string text = style.paint(Ink::bold, title_of(pack, stats)) + "\n" + pools_of(stats.counts) + "\n";
    text += paragraph(verified_words(stats), style) + "\n";
    TextTable areas({{"Area", Align::left, true},
                     {"Skills", Align::right},
                     {"Items", Align::right},
                     {"Measure", Align::right},
                     {"Review", Align::right},
                     {"Level 1/2/3", Align::right}});
    for (const AreaStats& area : stats.areas) {
        areas.add({{area.area->name},
                   {std::to_string(area.skills)},
                   {std::to_string(area.counts.items)},
                   {std::to_string(area.counts.measure)},
                   {std::to_string(area.counts.review)},
                   {slashed(area.counts.levels)}});
    }
    text += areas.render(style);
    if (stats.exercises.exercises > 0) {
        text += "\n" + paragraph(exercise_words(stats), style);
    }
    if (stats.resources.resources > 0) {
        text += "\n" + paragraph(resource_words(stats.resources), style);
    }
    if (stats.counts.items > 0) {
        text += "\n";
        text += paragraph("Kinds: " + join(kind_words(stats.counts), ", "), style);
        text += paragraph("Difficulties 1 to 5: " + slashed(stats.counts.difficulties), style);
    }
    if (!stats.crates.empty()) {
        text += paragraph("Crates: " + join(crate_words(stats), ", "), style);
    }
    text += "\n" + style.paint(Ink::bold, "Not measured") + "\n";
    for (const std::string& gap : gaps_of(pack, stats)) {
        text += paragraph(visible(gap), style, "  ");
    }
    TextTable skills({{"Skill", Align::left, true},
                      {"Measure", Align::right},
                      {"Review", Align::right},
                      {"Levels", Align::right, false, true},
                      {"Difficulty", Align::right, false, true},
                      {"Verified", Align::right},
                      {"Exercises", Align::right, false, true},
                      {"Resources", Align::right, false, true}});
    for (const SkillStats& skill : stats.skills) {
        const ItemCounts& counts = skill.counts;
        skills.add({{skill.skill->id, Ink::accent},
                    {std::to_string(counts.measure)},
                    {std::to_string(counts.review)},
                    {slashed(counts.levels)},
                    {slashed(counts.difficulties)},
                    {std::to_string(counts.of(ItemState::verified)) + "/" +
                     std::to_string(counts.items - counts.of(ItemState::plain))},
                    {std::to_string(skill.exercises)},
                    {std::to_string(skill.skill->resources.size())}});
    }
    return text + "\n" + skills.render(style);
}

std::string render_pack_stats_markdown(const Pack& pack, const PackStats& stats) {
    std::string text = "# " + title_of(pack, stats) + "\n\n" + pools_of(stats.counts) + ". " + verified_words(stats) +
                       "\n\n| area | skills | items | measure | review | level 1/2/3 |\n|---|---|---|---|---|---|\n";
    for (const AreaStats& area : stats.areas) {
        text += "| " + visible(area.area->name) + " | " + std::to_string(area.skills) + " | " +
                std::to_string(area.counts.items) + " | " + std::to_string(area.counts.measure) + " | " +
                std::to_string(area.counts.review) + " | " + slashed(area.counts.levels) + " |\n";
    }
    text += "\n- Kinds: " + join(kind_words(stats.counts), ", ") +
            "\n- Difficulties 1 to 5: " + slashed(stats.counts.difficulties) + "\n";
    if (!stats.crates.empty()) {
        text += "- Crates: " + join(crate_words(stats), ", ") + "\n";
    }
    if (stats.exercises.exercises > 0) {
        text += "- " + exercise_words(stats) + "\n";
    }
    if (stats.resources.resources > 0) {
        text += "- " + resource_words(stats.resources) + "\n";
    }
    text += "\n## Not measured\n\n";
    for (const std::string& gap : gaps_of(pack, stats)) {
        text += "- " + visible(gap) + "\n";
    }
    return text;
}

} // namespace onramp
