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
    counts.with_crates += item.crates.empty() ? 0 : 1;
    ++counts.levels.at(static_cast<std::size_t>(item.level - 1));
    ++counts.kinds.at(static_cast<std::size_t>(item.kind));
    ++counts.difficulties.at(static_cast<std::size_t>(item.difficulty - 1));
    ++counts.states.at(static_cast<std::size_t>(state));
}

} // namespace

PackStats count_items(const Pack& pack, const std::vector<Item>& items, const std::vector<ItemState>& states) {
    PackStats stats;
    std::map<std::string_view, std::size_t> areas;
    for (const PackArea& area : pack.areas) {
        areas.emplace(area.id, stats.areas.size());
        stats.areas.push_back({&area, 0, {}});
    }
    std::map<std::string_view, std::size_t> skills;
    for (const Skill& skill : pack.skills) {
        skills.emplace(skill.id, stats.skills.size());
        stats.skills.push_back({&skill, {}, 0});
        ++stats.areas.at(areas.at(skill.area)).skills;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const auto found = skills.find(item.skill);
        if (found == skills.end()) {
            continue;
        }
        SkillStats& skill = stats.skills.at(found->second);
        for (ItemCounts* counts : {&stats.counts, &skill.counts, &stats.areas.at(areas.at(skill.skill->area)).counts}) {
            count(*counts, item, states.at(i));
        }
        if (item.pool == ItemPool::measure) {
            skill.measured_to = std::max(skill.measured_to, item.level);
        }
        for (const std::string& crate : item.crates) {
            ++stats.crates[crate];
        }
    }
    return stats;
}

} // namespace onramp
