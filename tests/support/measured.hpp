// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/assess/quiz.hpp"
#include "support/learning_role.hpp"

namespace onramp_test {

// Four skills in two pack areas and three groups, and abilities of variance 4 whose shares are easy to add up:
// general 0.2, area 0.15, group 0.1, prerequisite 0.3, own 0.25. alpha needs beta; gamma needs beta and delta.
//   alpha area x, group p; beta x, p; gamma x, q; delta y, r. Levels begin at -1, 0.5, 2, 3.5 and 5.
inline onramp::Role measured_role() {
    std::vector<onramp::RoleSkill> skills;
    for (const char* id : {"alpha", "beta", "gamma", "delta"}) {
        skills.push_back(make_skill(id, 2));
        skills.back().skill.area = skills.size() == 4 ? "y" : "x";
        skills.back().skill.group = skills.size() < 3 ? "p" : skills.size() == 3 ? "q" : "r";
    }
    skills[0].skill.requirements = {needs("beta", 1, 1), needs("beta", 2, 3)};
    skills[1].skill.aliases = {"old-beta"};
    skills[2].skill.requirements = {needs("old-beta", 1, 2), needs("delta", 1, 2), needs("elsewhere", 1, 1)};
    onramp::Role role = role_of(std::move(skills));
    role.areas = {{"skills.x", "X", {0, 1, 2}}, {"skills.y", "Y", {3}}};
    role.measurement.cuts = {{1, -1, 0.2, {}}, {2, 0.5, 0.3, {}}, {3, 2, 0.4, {}}, {4, 3.5, 0.5, {}}, {5, 5, 0.6, {}}};
    role.measurement.difficulty = {-1, 0.5, 0.5, {}};
    role.measurement.covariance = {-0.5, 2, 0.2, 0.15, 0.1, 0.3, 0.25, {}};
    role.measurement.background = {
        3, 0.25, {{{"baker"}, {{"x", 0.4, {}, 0, 0}}, {{"alpha", 1.0, {}, 0, 0}, {"delta", -0.5, {}, 0, 0}}}}, {}};
    return role;
}

// An answer to an item with four options.
inline onramp::QuizAnswer answer_to(const std::string& skill, int number, double difficulty,
                                    onramp::Response response) {
    onramp::QuizAnswer answer;
    answer.item = skill + "." + std::to_string(number);
    answer.skill = skill;
    answer.difficulty = difficulty;
    answer.difficulty_sd = 0.5;
    answer.guessing = 0.25;
    answer.response = response;
    return answer;
}

// The same, as a quiz would record it.
inline onramp::QuizAnswer answer_to(const onramp::Role& role, const onramp::QuizItem& item, onramp::Response response) {
    onramp::QuizAnswer answer;
    answer.item = item.id;
    answer.skill = role.skills[item.skill].skill.id;
    answer.level = item.level;
    answer.difficulty = item.curve.at;
    answer.difficulty_sd = item.difficulty_sd;
    answer.discrimination = item.curve.slope;
    answer.guessing = item.curve.lower;
    answer.response = response;
    return answer;
}

// `of_each` items for each skill of the role: levels 1, 2, 3, 1, ... at -1, 0.25, 1.5 and a little beside, with
// four options.
inline std::vector<onramp::QuizItem> small_bank(const onramp::Role& role, int of_each) {
    std::vector<onramp::QuizItem> bank;
    for (std::uint32_t skill = 0; skill < role.skills.size(); ++skill) {
        for (int i = 0; i < of_each; ++i) {
            onramp::QuizItem& item = bank.emplace_back();
            item.id = role.skills[skill].skill.id + "." + std::to_string(i);
            item.skill = skill;
            item.level = 1 + i % 3;
            item.curve = {1, -1 + 1.25 * (i % 3) + 0.03 * (i / 3), 0.25, 0.98};
            item.difficulty_sd = 0.5;
        }
    }
    return bank;
}

} // namespace onramp_test
