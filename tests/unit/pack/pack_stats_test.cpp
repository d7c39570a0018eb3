// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack_stats.hpp"

#include "support/catch.hpp"

using onramp::Item;
using onramp::ItemState;

namespace {

Item item_of(const std::string& skill, int level, onramp::ItemPool pool) {
    Item item;
    item.skill = skill;
    item.level = level;
    item.pool = pool;
    item.kind = onramp::ItemKind::fix;
    item.difficulty = 4;
    item.parameters.resize(2);
    return item;
}

} // namespace

TEST_CASE("items are counted for the pack, their area and their skill") {
    onramp::PackContents contents;
    onramp::Pack& pack = contents.pack;
    pack.areas = {{"core", "Core", "", "", 0, 0}, {"rest", "Rest", "", "", 0, 0}};
    pack.skills.resize(2);
    pack.skills[0].id = "a";
    pack.skills[0].area = "core";
    pack.skills[1].id = "b";
    pack.skills[1].area = "core";
    std::vector<Item>& items = contents.items;
    items = {item_of("a", 2, onramp::ItemPool::measure), item_of("a", 3, onramp::ItemPool::review),
             item_of("none", 1, onramp::ItemPool::measure)};
    items[0].setting.crates = {"tokio", "serde"};
    const auto stats = count_contents(contents, {ItemState::verified, ItemState::drifted, ItemState::plain}, {});
    CHECK(stats.counts.items == 2);
    CHECK(stats.counts.variants == 4);
    CHECK(stats.counts.measure == 1);
    CHECK(stats.counts.review == 1);
    CHECK(stats.counts.with_crates == 1);
    CHECK(stats.counts.levels == std::array<std::size_t, 3>{0, 1, 1});
    CHECK(stats.counts.difficulties == std::array<std::size_t, 5>{0, 0, 0, 2, 0});
    CHECK(stats.counts.kinds.at(static_cast<std::size_t>(onramp::ItemKind::fix)) == 2);
    CHECK(stats.counts.of(ItemState::verified) == 1);
    CHECK(stats.counts.of(ItemState::drifted) == 1);
    CHECK(stats.counts.of(ItemState::plain) == 0);
    CHECK(stats.crates == std::map<std::string, std::size_t>{{"serde", 1}, {"tokio", 1}});
    REQUIRE(stats.areas.size() == 2);
    CHECK(stats.areas[0].skills == 2);
    CHECK(stats.areas[0].counts.items == 2);
    CHECK(stats.areas[1].counts.items == 0);
    REQUIRE(stats.skills.size() == 2);
    CHECK(stats.skills[0].measured_to == 2);
    CHECK(stats.skills[1].measured_to == 0);
}

TEST_CASE("exercises and resources are counted, each once") {
    onramp::PackContents contents;
    contents.pack.areas = {{"core", "Core", "", "", 0, 0}};
    contents.pack.skills.resize(2);
    contents.pack.skills[0].id = "a";
    contents.pack.skills[1].id = "b";
    for (onramp::Skill& skill : contents.pack.skills) {
        skill.area = "core";
        skill.resources = {{"book", 1, 2, 0, 0}};
    }
    contents.resources.resize(2);
    contents.resources[0].minutes = 5;
    contents.resources[0].checked = "2026-11-22";
    contents.resources[1].kind = onramp::ResourceKind::talk;
    contents.exercises.resize(2);
    contents.exercises[0].skills = {"a", "b"};
    contents.exercises[0].level = 2;
    contents.exercises[0].wrong.resize(3);
    contents.exercises[1].skills = {"a", "none"};
    const auto stats = count_contents(contents, {}, {ItemState::verified, ItemState::not_here});
    CHECK(stats.exercises.exercises == 2);
    CHECK(stats.exercises.skills == 2);
    CHECK(stats.exercises.wrong == 3);
    CHECK(stats.exercises.levels == std::map<int, std::size_t>{{2, 1}, {3, 1}});
    CHECK(stats.exercises.of(ItemState::verified) == 1);
    CHECK(stats.exercises.of(ItemState::not_here) == 1);
    CHECK(stats.skills[0].exercises == 2);
    CHECK(stats.skills[1].exercises == 1);
    CHECK(stats.resources.resources == 2);
    CHECK(stats.resources.uses == 2);
    CHECK(stats.resources.checked == 1);
    CHECK(stats.resources.timed == 1);
    CHECK(stats.resources.kinds.at(static_cast<std::size_t>(onramp::ResourceKind::talk)) == 1);
}
