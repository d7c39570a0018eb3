// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <set>

#include "onramp/assess/quiz.hpp"
#include "support/beliefs.hpp"
#include "support/built_in.hpp"
#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using namespace onramp_test;

// The program's own role and bank: whatever is answered, no item comes twice, no item gives another away, no skill
// comes too often, every area that needs skills with items has its question.
TEST_CASE("quizzes of the program's own role keep to the blueprint") {
    const Role& role = built_in_role();
    const std::vector<QuizItem>& bank = built_in_bank();
    REQUIRE(bank.size() > 500);
    std::vector<std::size_t> needed; // areas
    for (std::size_t area = 0; area < role.areas.size(); ++area) {
        const auto& skills = role.areas[area].skills;
        if (std::any_of(bank.begin(), bank.end(), [&](const QuizItem& item) {
                const Need need = role.skills[item.skill].target.need;
                return (need == Need::required || need == Need::any_of) &&
                       std::find(skills.begin(), skills.end(), item.skill) != skills.end();
            })) {
            needed.push_back(area);
        }
    }
    REQUIRE(needed.size() >= 4);
    std::set<std::vector<std::size_t>> courses;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        QuizPlan plan;
        plan.seed = seed;
        plan.most_questions = seed % 2 == 0 ? 25 : static_cast<int>(needed.size());
        Quiz quiz(role, bank, {}, plan, Instant{});
        Numbers numbers(seed);
        while (quiz.question()) {
            const QuizItem& item = bank[quiz.question()->item];
            const auto response = static_cast<Response>(numbers.below(3));
            const double before = quiz.belief().mean[item.skill];
            quiz.answer(quiz.question()->item, answer_to(role, item, response));
            REQUIRE((quiz.belief().mean[item.skill] >= before) == (response == Response::right));
        }
        CAPTURE(seed, quiz.asked().size());
        REQUIRE(sound(quiz.belief()));
        courses.insert(quiz.asked());
        std::map<std::uint32_t, int> of_skill;
        std::set<std::size_t> seen;
        int row = 0;
        for (std::size_t i = 0; i < quiz.asked().size(); ++i) {
            const QuizItem& item = bank[quiz.asked()[i]];
            row = i > 0 && bank[quiz.asked()[i - 1]].skill == item.skill ? row + 1 : 1;
            CHECK(row <= 2);
            CHECK(++of_skill[item.skill] <= 3);
            CHECK(seen.insert(quiz.asked()[i]).second);
            CHECK(std::none_of(item.enemies.begin(), item.enemies.end(),
                               [&](std::uint32_t enemy) { return seen.contains(enemy); }));
        }
        if (quiz.end() == QuizEnd::questions_used) {
            CHECK(static_cast<int>(quiz.asked().size()) == plan.most_questions);
            for (const std::size_t area : needed) {
                CHECK(std::any_of(quiz.asked().begin(), quiz.asked().end(), [&](std::size_t at) {
                    const auto& skills = role.areas[area].skills;
                    return std::find(skills.begin(), skills.end(), bank[at].skill) != skills.end();
                }));
            }
        }
        CHECK(quiz.end() != QuizEnd::no_items);
    }
    CHECK(courses.size() == 6);
}
