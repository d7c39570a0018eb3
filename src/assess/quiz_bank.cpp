// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/quiz_bank.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace onramp {

namespace {

void add_enemy(QuizItem& item, std::uint32_t enemy) {
    if (std::find(item.enemies.begin(), item.enemies.end(), enemy) == item.enemies.end()) {
        item.enemies.push_back(enemy);
    }
}

} // namespace

std::vector<QuizItem> quiz_items(const Role& role, const std::vector<Item>& items) {
    constexpr AnswerModel k_answers;
    std::unordered_map<std::string_view, std::size_t> skills;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        skills.emplace(role.skills[i].skill.id, i);
    }
    std::vector<QuizItem> bank;
    std::unordered_map<std::string_view, std::uint32_t> places;
    const DifficultyScale& scale = role.measurement.difficulty;
    for (const Item& item : items) {
        const auto found = skills.find(item.skill);
        const std::size_t skill = found == skills.end() ? role.find_skill(item.skill) : found->second;
        if (item.pool != ItemPool::measure || skill >= role.skills.size()) {
            continue;
        }
        places.emplace(item.id, static_cast<std::uint32_t>(bank.size()));
        QuizItem& made = bank.emplace_back();
        made.id = item.id;
        made.skill = static_cast<std::uint32_t>(skill);
        made.level = item.level;
        made.curve = {item.discrimination, scale.logit(item.difficulty), item.guessing, 1 - k_answers.slip};
        made.difficulty_sd = scale.sd;
        if (item.calibrated) {
            made.curve.at = item.calibrated->logit;
            made.difficulty_sd = item.calibrated->sd;
        }
        made.kind = item.kind;
        made.seconds = item.seconds;
    }
    for (const Item& item : items) {
        const auto own = places.find(item.id);
        for (const ItemEnemy& enemy : item.enemies) {
            const auto other = places.find(enemy.id);
            if (own != places.end() && other != places.end() && own->second != other->second) {
                add_enemy(bank[own->second], other->second);
                add_enemy(bank[other->second], own->second);
            }
        }
    }
    return bank;
}

} // namespace onramp
