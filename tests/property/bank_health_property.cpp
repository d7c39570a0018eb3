// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>

#include "onramp/assess/bank_health.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/measured.hpp"
#include "support/property.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

constexpr double k_rounding = 1e-12;

QuizItem random_item(Numbers& numbers, const Role& role) {
    QuizItem item;
    item.skill = static_cast<std::uint32_t>(numbers.below(static_cast<int>(role.skills.size())));
    item.curve = {0.5 + 0.1 * numbers.below(16), -4 + 0.1 * numbers.below(80), 0.05 * numbers.below(10),
                  1 - 0.01 * numbers.below(5)};
    item.difficulty_sd = 0.1 * numbers.below(10);
    return item;
}

// Puts an item into the bank that gives some of those before it away.
void add_item(std::vector<QuizItem>& bank, Numbers& numbers, const Role& role) {
    QuizItem item = random_item(numbers, role);
    for (std::uint32_t i = 0; i < bank.size(); ++i) {
        if (numbers.below(4) == 0) {
            item.enemies.push_back(i);
            bank[i].enemies.push_back(static_cast<std::uint32_t>(bank.size()));
        }
    }
    bank.push_back(std::move(item));
}

// The most that three items of a skill tell together, by trying every set of them.
double best_of_all_sets(const std::vector<QuizItem>& bank, std::uint32_t skill, double cut) {
    double best = 0;
    for (std::uint32_t set = 0; set < 1U << bank.size(); ++set) {
        int size = 0;
        bool allowed = true;
        double sum = 0;
        for (std::uint32_t i = 0; i < bank.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                ++size;
                allowed = allowed && bank[i].skill == skill &&
                          std::none_of(bank[i].enemies.begin(), bank[i].enemies.end(),
                                       [&](std::uint32_t enemy) { return (set >> enemy & 1U) != 0; });
                sum += information_at(bank[i], cut);
            }
        }
        best = allowed && size <= 3 ? std::max(best, sum) : best;
    }
    return best;
}

} // namespace

TEST_CASE("an item more lowers nothing that is known of a bank") {
    const Role role = measured_role();
    CHECK(holds([&] {
        Numbers numbers(*rc::gen::arbitrary<std::uint16_t>());
        std::vector<QuizItem> bank;
        BankHealth before = bank_health(role, bank);
        for (int i = 0; i < 12; ++i) {
            add_item(bank, numbers, role);
            const BankHealth after = bank_health(role, bank);
            for (std::size_t at = 0; at < role.skills.size(); ++at) {
                const SkillHealth& now = after.skills[at];
                const SkillHealth& then = before.skills[at];
                RC_ASSERT(now.best >= then.best - k_rounding);
                RC_ASSERT(now.all >= then.all - k_rounding);
                RC_ASSERT(now.near >= then.near);
                RC_ASSERT(now.items >= then.items);
                RC_ASSERT(now.adds >= 0);
                RC_ASSERT(now.best <= now.all + k_rounding);
            }
            for (std::size_t at = 0; at < role.areas.size(); ++at) {
                RC_ASSERT(after.areas[at].best_share >= before.areas[at].best_share - k_rounding);
                RC_ASSERT(after.areas[at].all_share >= before.areas[at].all_share - k_rounding);
                RC_ASSERT(after.areas[at].lacking <= before.areas[at].lacking);
            }
            before = after;
        }
    }));
}

TEST_CASE("the best items of a session are the best of all sets") {
    const Role role = measured_role();
    CHECK(holds([&] {
        Numbers numbers(*rc::gen::arbitrary<std::uint16_t>());
        std::vector<QuizItem> bank;
        for (int i = 0; i < 10; ++i) {
            add_item(bank, numbers, role);
            bank.back().skill %= 2; // so that there are enough of each
        }
        const BankHealth health = bank_health(role, bank);
        for (const std::uint32_t skill : {0U, 1U}) {
            const double cut = cut_of(role.measurement.cuts, role.skills[skill].target.level).at;
            RC_ASSERT(std::abs(health.skills[skill].best - best_of_all_sets(bank, skill, cut)) < k_rounding);
        }
    }));
}
