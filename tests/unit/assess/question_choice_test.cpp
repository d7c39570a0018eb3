// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "onramp/assess/question_choice.hpp"
#include "support/beliefs.hpp"
#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

const Blueprint k_no_rules{100, 100, 0};

// The role of `undecided` written from its definition: half on areas, half on skills by need and phase; the targets of
// measured_role are below the ceiling of answers, and it has no groups.
double undecided_of(const Role& role, const Belief& belief) {
    const auto doubt = [](double mean, double variance) {
        const double p = std::erfc(-mean / std::sqrt(2 * variance)) / 2;
        return 4 * p * (1 - p);
    };
    double weights = 0;
    double sum = 0;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        const Target& target = role.skills[i].target;
        const CutPoint& cut = role.measurement.cuts[static_cast<std::size_t>(target.level) - 1];
        const double weight = (target.need == Need::required ? 4 : 1) * (target.phase == Phase::first_90_days ? 2 : 1);
        sum += weight * doubt(belief.mean[i] - cut.at, belief.covariance(i, i) + cut.sd * cut.sd);
        weights += weight;
    }
    double areas = 0;
    double area_sum = 0;
    for (const RoleArea& area : role.areas) {
        double count = 0;
        double mean = 0;
        double variance = 0;
        std::map<int, double> of_level;
        for (const std::uint32_t i : area.skills) {
            const Target& target = role.skills[i].target;
            if (target.need == Need::required) {
                ++count;
                ++of_level[target.level];
                mean += belief.mean[i] - role.measurement.cuts[static_cast<std::size_t>(target.level) - 1].at;
                for (const std::uint32_t j : area.skills) {
                    variance += role.skills[j].target.need == Need::required ? belief.covariance(i, j) : 0;
                }
            }
        }
        if (count > 0) {
            for (const auto& [level, skills] : of_level) {
                variance += std::pow(skills * role.measurement.cuts[static_cast<std::size_t>(level) - 1].sd, 2);
            }
            ++areas;
            area_sum += doubt(mean / count, variance / (count * count));
        }
    }
    return 0.5 * sum / weights + 0.5 * area_sum / areas;
}

Belief after(const Role& role, const std::vector<QuizAnswer>& answers) {
    return posterior_of(prior_of(role, {}), observations_of(role, {{}, answers, {}, {}}, Instant{}));
}

} // namespace

TEST_CASE("what is undecided, by its definition") {
    Role role = measured_role();
    role.skills[1].target.level = 3;
    role.skills[2].target.phase = Phase::first_90_days;
    role.skills[0].target.need = Need::elective;
    const std::vector<QuizItem> bank = small_bank(role, 3);
    const QuestionChooser chooser(role, bank);
    // A table of 128 steps a standard deviation stands for the normal distribution: 1e-5.
    CHECK(chooser.undecided(prior_of(role, {})) == Approx(undecided_of(role, prior_of(role, {}))).margin(1e-5));
    const Belief belief =
        after(role, {answer_to("alpha", 1, 0, Response::right), answer_to("gamma", 1, 0.5, Response::wrong),
                     answer_to("gamma", 2, -0.5, Response::wrong)});
    CHECK(chooser.undecided(belief) == Approx(undecided_of(role, belief)).margin(1e-5));

    Belief certain = alike(5, 40, 0.1, 0);
    CHECK(chooser.undecided(certain) == 0);
    for (std::size_t i = 0; i < 4; ++i) { // at the cuts nothing is decided
        certain.mean[i] = role.measurement.cuts[static_cast<std::size_t>(role.skills[i].target.level) - 1].at;
    }
    CHECK(chooser.undecided(certain) == Approx(1).margin(1e-12));
}

// The gain is what the fall of undecided() is expected to be: run both answers. (The chances of normal beliefs are no
// martingale, as those of exact ones are: where nothing is left to find out, the expected fall may be below 0 by
// 0.005.)
TEST_CASE("the gain is the expected fall of what is undecided") {
    const Role role = measured_role();
    std::vector<QuizItem> bank = small_bank(role, 6);
    Numbers numbers(5);
    for (QuizItem& item : bank) {
        item.curve.at += 0.1 * (numbers.below(11) - 5);
    }
    const QuestionChooser all(role, bank);
    for (int round = 0; round < 12; ++round) {
        std::vector<QuizAnswer> answers;
        for (int i = 0; i < round; ++i) {
            answers.push_back(answer_to(role.skills[static_cast<std::size_t>(numbers.below(4))].skill.id, i,
                                        0.5 * (numbers.below(7) - 3), static_cast<Response>(numbers.below(3))));
        }
        const Belief belief = after(role, answers);
        std::vector<double> said;
        std::vector<double> found;
        for (const QuizItem& item : bank) {
            const std::vector<QuizItem> alone = {item};
            const QuestionChooser chooser(role, alone, k_no_rules);
            const QuestionChoice choice = *chooser.next(belief, {}, 1, -1, 0);
            CHECK(choice.before == Approx(all.undecided(belief)).margin(1e-12));
            answers.push_back(answer_to(role, item, Response::right));
            answers.back().item = "asked-now";
            const double right = all.undecided(after(role, answers));
            answers.back().response = Response::wrong;
            const double wrong = all.undecided(after(role, answers));
            answers.pop_back();
            said.push_back(choice.gain);
            found.push_back(choice.before - choice.chance * right - (1 - choice.chance) * wrong);
            CHECK(said.back() == Approx(found.back()).margin(0.02));
            CHECK(said.back() > -0.005);

            // The chance of a right answer, summed over the belief.
            double chance = 0;
            double mass = 0;
            const double sd = std::sqrt(belief.covariance(item.skill, item.skill));
            const double slope = 1 / std::sqrt(1 + std::acos(-1.0) / 8 * 0.25);
            for (int i = -800; i <= 800; ++i) {
                const double z = i / 100.0;
                mass += std::exp(-z * z / 2);
                chance += std::exp(-z * z / 2) *
                          (0.25 + 0.73 / (1 + std::exp(-slope * (belief.mean[item.skill] + sd * z - item.curve.at))));
            }
            CHECK(choice.chance == Approx(chance / mass).margin(1e-6));
        }
        const auto best = static_cast<std::size_t>(std::max_element(said.begin(), said.end()) - said.begin());
        CAPTURE(round, best, said[best], found[best]);
        CHECK(found[best] > *std::max_element(found.begin(), found.end()) - 0.005);
        for (std::size_t i = 0; i < bank.size(); ++i) { // what is clearly worth less is said to be
            for (std::size_t j = 0; j < bank.size(); ++j) {
                if (found[i] > found[j] + 0.02) {
                    CHECK(said[i] > said[j]);
                }
            }
        }
        // The choice among all of them is the best, or within 2 % of it.
        const QuestionChooser free(role, bank, k_no_rules);
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const QuestionChoice choice = *free.next(belief, {}, 25, -1, seed);
            CHECK(choice.gain == said[choice.item]);
            CHECK(choice.gain >= said[best] - 0.02 * std::abs(said[best]) - 1e-12);
        }
    }
}

TEST_CASE("other seeds ask other questions of nearly the same worth") {
    const Role role = measured_role();
    std::vector<QuizItem> bank = small_bank(role, 9);
    const QuestionChooser chooser(role, bank);
    const Belief prior = prior_of(role, {});
    std::set<std::size_t> asked;
    std::set<double> gains;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const QuestionChoice choice = *chooser.next(prior, {}, 25, -1, seed);
        CHECK(choice.item == chooser.next(prior, {}, 25, -1, seed)->item);
        asked.insert(choice.item);
        gains.insert(choice.gain);
    }
    CHECK(asked.size() >= 2);
    CHECK(*gains.begin() >= 0.98 * *gains.rbegin());

    SECTION("what was asked before is worth half") {
        const QuestionChoice best = *chooser.next(prior, {}, 25, -1, 1);
        for (QuizItem& item : bank) {
            item.fresh = item.skill != bank[best.item].skill;
        }
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            CHECK(bank[chooser.next(prior, {}, 25, -1, seed)->item].fresh);
        }
    }
}

TEST_CASE("no item twice, no enemies, and a bank that runs out") {
    const Role role = measured_role();
    std::vector<QuizItem> bank = small_bank(role, 4);
    for (std::uint32_t i = 0; i < bank.size(); i += 2) {
        bank[i].enemies = {i + 1};
        bank[i + 1].enemies = {i};
    }
    const Belief prior = prior_of(role, {});
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const QuestionChooser chooser(role, bank, k_no_rules);
        std::vector<std::size_t> asked;
        std::set<std::size_t> pairs;
        while (const auto choice = chooser.next(prior, asked, 1000, -1, seed)) {
            REQUIRE(pairs.insert(choice->item / 2).second);
            asked.push_back(choice->item);
        }
        REQUIRE(asked.size() == bank.size() / 2);
    }
    const std::vector<QuizItem> empty;
    CHECK_FALSE(QuestionChooser(role, empty).next(prior, {}, 25, -1, 0));
}

TEST_CASE("no skill too often") {
    Role role = measured_role();
    for (std::size_t i = 1; i < 4; ++i) {
        role.skills[i].target.need = Need::elective; // all that is worth much is about alpha
    }
    const std::vector<QuizItem> bank = small_bank(role, 30);
    const Belief prior = prior_of(role, {});
    for (const auto& [in_a_row, of_skill] : {std::pair{1, 100}, {2, 3}, {3, 5}, {2, 100}, {100, 4}}) {
        const QuestionChooser chooser(role, bank, {in_a_row, of_skill, 0});
        std::vector<std::size_t> asked;
        std::map<std::uint32_t, int> count;
        int row = 0;
        int longest = 0;
        for (int i = 0; i < 40; ++i) {
            const auto choice = chooser.next(prior, asked, 40, -1, 3);
            if (!choice) {
                break;
            }
            const std::uint32_t skill = bank[choice->item].skill;
            row = !asked.empty() && bank[asked.back()].skill == skill ? row + 1 : 1;
            longest = std::max(longest, row);
            REQUIRE(row <= in_a_row);
            REQUIRE(++count[skill] <= of_skill);
            asked.push_back(choice->item);
        }
        CHECK(longest == std::min(in_a_row, of_skill));                              // the rule was felt
        CHECK(asked.size() >= static_cast<std::size_t>(std::min(40, 3 * of_skill))); // and it did not end the session
    }
}

// concerto-platform issue 293: quotas of content that changed nothing. All that is worth asking lies in one of four
// areas; a budget of four still asks one question of each, and without the blueprint it does not.
TEST_CASE("the blueprint has effect") {
    Role role = measured_role();
    role.areas = {{"a", "A", {0}}, {"b", "B", {1}}, {"c", "C", {2}}, {"d", "D", {3}}};
    const std::vector<QuizItem> bank = small_bank(role, 9);
    Belief belief = prior_of(role, {});
    for (std::size_t i = 1; i < 4; ++i) {
        belief.mean[i] = 9; // settled
    }
    const auto areas_asked = [&](const Blueprint& blueprint, int budget, std::uint64_t seed) {
        const QuestionChooser chooser(role, bank, blueprint);
        std::vector<std::size_t> asked;
        std::set<std::uint32_t> areas;
        for (int i = 0; i < budget; ++i) {
            const auto choice = chooser.next(belief, asked, budget, -1, seed);
            REQUIRE(choice);
            const std::uint32_t area = bank[choice->item].skill;
            CHECK(choice->covers == (blueprint.least_of_area > 0 && budget - i <= 4 - static_cast<int>(areas.size()) &&
                                     areas.size() < 4));
            asked.push_back(choice->item);
            areas.insert(area);
        }
        return areas.size();
    };
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(areas_asked({100, 100, 1}, 4, seed) == 4);
        CHECK(areas_asked({100, 100, 1}, 6, seed) == 4);
        CHECK(areas_asked({100, 100, 1}, 3, seed) == 3);
        CHECK(areas_asked({100, 100, 0}, 6, seed) == 1);
    }

    SECTION("areas without items, or without skills that are needed, ask for none") {
        role.skills[3].target.need = Need::elective;
        std::vector<QuizItem> fewer;
        std::copy_if(bank.begin(), bank.end(), std::back_inserter(fewer),
                     [](const QuizItem& item) { return item.skill != 2; });
        const QuestionChooser chooser(role, fewer, {100, 100, 1});
        const QuestionChoice first = *chooser.next(belief, {}, 3, -1, 0);
        CHECK(fewer[first.item].skill == 0);
        CHECK_FALSE(first.covers);
        const QuestionChoice second = *chooser.next(belief, {first.item}, 2, -1, 0);
        CHECK(fewer[second.item].skill == 1);
        CHECK(second.covers);
    }
}
