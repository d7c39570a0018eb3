// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/session_bank.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/measuring_items.hpp"

using namespace onramp;

namespace {

QuizAnswer answer_to(const std::string& item, int variant) {
    QuizAnswer answer;
    answer.item = item;
    answer.variant = variant;
    return answer;
}

} // namespace

TEST_CASE("a session asks what was not asked before, and of the rest another variant") {
    const Role role = onramp_test::learning_role();
    std::vector<Item> items = onramp_test::measuring_items({"ownership", "borrowing", "traits", "unknown-to-the-role"});
    REQUIRE(items.size() == 8); // two of each skill
    items[1].parameters.resize(3);

    const SessionBank first = session_bank(role, items, {});
    REQUIRE(first.bank.size() == 6);
    CHECK(first.variant == std::vector<int>(6, 0));
    CHECK(first.item_of == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
    CHECK(first.bank[5].fresh);

    const SessionBank later = session_bank(
        role, items,
        {answer_to(items[0].id, 0), answer_to(items[1].id, 0), answer_to(items[1].id, 2), answer_to("gone.one", 0)});
    REQUIRE(later.bank.size() == 5); // the first one has no other variant
    CHECK(later.item_of == std::vector<std::size_t>{1, 2, 3, 4, 5});
    CHECK(later.bank[0].id == items[1].id);
    CHECK_FALSE(later.bank[0].fresh);
    CHECK(later.variant[0] == 1);
    CHECK(later.bank[1].fresh);
}

TEST_CASE("enemies of a session's items are those that are left") {
    const Role role = onramp_test::learning_role();
    std::vector<Item> items = onramp_test::measuring_items({"ownership", "borrowing"});
    items[0].enemies = {{items[1].id, 0, 0}, {items[3].id, 0, 0}};
    CHECK(session_bank(role, items, {}).bank[0].enemies == std::vector<std::uint32_t>{1, 3});
    const SessionBank later = session_bank(role, items, {answer_to(items[1].id, 0)});
    REQUIRE(later.bank.size() == 3);
    CHECK(later.bank[0].enemies == std::vector<std::uint32_t>{2}); // the fourth of all, the third of what is left
    CHECK(later.bank[2].enemies == std::vector<std::uint32_t>{0});
}

TEST_CASE("a session about areas asks about their skills alone") {
    Role role = onramp_test::learning_role();
    REQUIRE(role.areas.size() == 4);
    role.areas = {{"skills.one", "One", {0}}, {"skills.two", "Two", {1, 2}}};
    const std::string& renamed = role.skills[1].skill.id;
    std::vector<Item> items =
        onramp_test::measuring_items({role.skills[0].skill.id, "before-it-was-renamed", role.skills[2].skill.id});
    role.skills[1].skill.aliases = {"before-it-was-renamed"};
    const SessionBank both = session_bank(role, items, {}, {{"skills.two"}, {}, 1});
    REQUIRE(both.bank.size() == 4);
    CHECK(both.item_of == std::vector<std::size_t>{0, 1, 4, 5}); // items are read by name
    CHECK(role.skills[both.bank[0].skill].skill.id == renamed);
    CHECK(session_bank(role, items, {}, {{"skills.one", "skills.two"}, {}, 1}) == session_bank(role, items, {}));
    CHECK(session_bank(role, items, {}, {{"skills.none"}, {}, 1}).bank.empty());

    for (const QuizItem& item : session_bank(role, items, {}, {{}, role.skills[0].skill.id, 1}).bank) {
        CHECK(item.skill == 0);
    }
    for (Item& item : items) {
        item.level = 1;
    }
    items[2].level = 3;
    const SessionScope scope{{}, items[2].skill, 2};
    CHECK(session_bank(role, items, {}, scope).item_of == std::vector<std::size_t>{2});
}
