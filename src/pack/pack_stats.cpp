// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack_stats.hpp"

#include <algorithm>

namespace onramp {

namespace {

void count(ItemCounts& counts, const Item& item, ItemState state) {
    ++counts.items;
    counts.variants += item.parameters.size();
    ++(item.pool == ItemPool::measure ? counts.measure : counts.review);
    counts.with_crates += item.setting.crates.empty() ? 0 : 1;
    ++counts.levels.at(static_cast<std::size_t>(item.level - 1));
    ++counts.kinds.at(static_cast<std::size_t>(item.kind));
    ++counts.difficulties.at(static_cast<std::size_t>(item.difficulty - 1));
    ++counts.states.at(static_cast<std::size_t>(state));
}

void count(ExerciseCounts& counts, const Exercise& exercise, ItemState state) {
    ++counts.exercises;
    counts.wrong += exercise.wrong.size();
    ++counts.levels[exercise.level];
    ++counts.states.at(static_cast<std::size_t>(state));
}

ResourceCounts count_resources(const PackContents& contents) {
    ResourceCounts counts;
    counts.resources = contents.resources.size();
    for (const Resource& resource : contents.resources) {
        counts.checked += resource.checked.empty() ? 0 : 1;
        counts.timed += resource.minutes ? 1 : 0;
        ++counts.kinds.at(static_cast<std::size_t>(resource.kind));
    }
    for (const Skill& skill : contents.pack.skills) {
        counts.uses += skill.resources.size();
    }
    return counts;
}

} // namespace

PackStats count_contents(const PackContents& contents, const std::vector<ItemState>& item_states,
                         const std::vector<ItemState>& exercise_states) {
    const Pack& pack = contents.pack;
    PackStats stats;
    stats.resources = count_resources(contents);
    std::map<std::string_view, std::size_t> areas;
    for (const PackArea& area : pack.areas) {
        areas.emplace(area.id, stats.areas.size());
        stats.areas.push_back({&area, 0, {}});
    }
    std::map<std::string_view, std::size_t> skills;
    for (const Skill& skill : pack.skills) {
        skills.emplace(skill.id, stats.skills.size());
        stats.skills.push_back({&skill, {}, 0, 0});
        ++stats.areas.at(areas.at(skill.area)).skills;
    }
    for (std::size_t i = 0; i < contents.items.size(); ++i) {
        const Item& item = contents.items[i];
        const auto found = skills.find(item.skill);
        if (found == skills.end()) {
            continue;
        }
        SkillStats& skill = stats.skills.at(found->second);
        for (ItemCounts* counts : {&stats.counts, &skill.counts, &stats.areas.at(areas.at(skill.skill->area)).counts}) {
            count(*counts, item, item_states.at(i));
        }
        if (item.pool == ItemPool::measure) {
            skill.measured_to = std::max(skill.measured_to, item.level);
        }
        for (const std::string& crate : item.setting.crates) {
            ++stats.crates[crate];
        }
    }
    for (std::size_t i = 0; i < contents.exercises.size(); ++i) {
        const Exercise& exercise = contents.exercises[i];
        count(stats.exercises, exercise, exercise_states.at(i));
        for (const std::string& skill : exercise.skills) {
            if (const auto found = skills.find(skill); found != skills.end()) {
                stats.exercises.skills += stats.skills.at(found->second).exercises++ == 0 ? 1 : 0;
            }
        }
    }
    return stats;
}

} // namespace onramp
