// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/session_bank.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "onramp/assess/quiz_bank.hpp"

namespace onramp {

namespace {

int first_unseen(const std::set<int>& seen) {
    int variant = 0;
    while (seen.contains(variant)) {
        ++variant;
    }
    return variant;
}

void add_names(std::set<std::string>& names, const Skill& skill) {
    names.insert(skill.id);
    names.insert(skill.aliases.begin(), skill.aliases.end());
}

// Under their ids, and under those that they had before.
std::set<std::string> skills_of(const Role& role, const SessionScope& scope) {
    std::set<std::string> names;
    if (const std::size_t skill = role.find_skill(scope.skill); skill < role.skills.size()) {
        add_names(names, role.skills[skill].skill);
    }
    for (const RoleArea& area : role.areas) {
        if (std::find(scope.areas.begin(), scope.areas.end(), area.id) != scope.areas.end()) {
            for (const std::uint32_t index : area.skills) {
                add_names(names, role.skills[index].skill);
            }
        }
    }
    return names;
}

} // namespace

SessionBank session_bank(const Role& role, const std::vector<Item>& items, const std::vector<QuizAnswer>& earlier,
                         const SessionScope& scope) {
    const std::set<std::string> wanted = skills_of(role, scope);
    std::map<std::string_view, std::set<int>> seen;
    for (const QuizAnswer& answer : earlier) {
        seen[answer.item].insert(answer.variant);
    }
    std::vector<Item> left; // without those that are used up
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool limited = !scope.areas.empty() || !scope.skill.empty();
        if (limited && (!wanted.contains(items[i].skill) || (!scope.skill.empty() && items[i].level < scope.level))) {
            continue;
        }
        const auto known = seen.find(items[i].id);
        if (known == seen.end() || first_unseen(known->second) < static_cast<int>(items[i].parameters.size())) {
            left.push_back(items[i]);
            places.emplace(items[i].id, i);
        }
    }
    SessionBank session;
    session.bank = quiz_items(role, left);
    for (QuizItem& item : session.bank) {
        const auto known = seen.find(item.id);
        item.fresh = known == seen.end();
        session.item_of.push_back(places.at(item.id));
        session.variant.push_back(item.fresh ? 0 : first_unseen(known->second));
    }
    return session;
}

} // namespace onramp
