// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <cmath>
#include <set>

#include "onramp/assess/cat.hpp"
#include "onramp/assess/irt_select.hpp"
#include "support/catch.hpp"
#include "unit/assess/irt_samples.hpp"

using namespace onramp::irt;
using namespace onramp_test;

namespace {

constexpr std::array k_rules = {SelectionRule::mfi,  SelectionRule::urry, SelectionRule::kl,
                                SelectionRule::mlwi, SelectionRule::mpwi, SelectionRule::mepv};

PreparedBank bank_of(std::vector<Item> items) {
    return {std::move(items), even_quadrature()};
}

PreparedBank sample_bank(std::uint64_t seed, int count) {
    Numbers numbers(seed);
    return bank_of(random_items(numbers, count, Asymptotes::lower));
}

CatSettings settings_of(SelectionRule rule, std::size_t most_items, Estimator estimator = Estimator::eap) {
    CatSettings settings;
    settings.select = rule;
    settings.estimate = estimator;
    settings.most_items = most_items;
    return settings;
}

Answer always_right(std::size_t /*item*/) {
    return Answer::right;
}

} // namespace

TEST_CASE("rules by their names") {
    CHECK(find_selection_rule("mfi") == SelectionRule::mfi);
    CHECK(find_selection_rule("bopt") == SelectionRule::urry);
    CHECK(find_selection_rule("mepv") == SelectionRule::mepv);
    CHECK_FALSE(find_selection_rule("MFI"));
    CHECK_FALSE(find_selection_rule(""));
}

// Of items with equal discrimination and no asymptotes the nearest has the most information, and every
// rule agrees on it while the weights lie evenly about 0.
TEST_CASE("the nearest of equal items is chosen") {
    const PreparedBank bank = bank_of({{1, -2, 0, 1}, {1, -0.6, 0, 1}, {1, 0.1, 0, 1}, {1, 0.5, 0, 1}, {1, 2, 0, 1}});
    const Progress nothing = start_progress(bank);
    for (const SelectionRule rule : k_rules) {
        CHECK(select_item(rule, bank, nothing) == 2);
    }
    Progress moved = nothing;
    moved.ability = 0.35;
    CHECK(select_item(SelectionRule::mfi, bank, moved) == 3);
    CHECK(select_item(SelectionRule::urry, bank, moved) == 3);
}

TEST_CASE("the most discriminating of equally hard items is chosen") {
    const PreparedBank bank = bank_of({{0.5, 0, 0, 1}, {1.9, 0, 0, 1}, {1.2, 0, 0, 1}});
    for (const SelectionRule rule : k_rules) {
        // Urry's rule sees difficulties only.
        CHECK(select_item(rule, bank, start_progress(bank)) == (rule == SelectionRule::urry ? 0 : 1));
    }
}

TEST_CASE("ties go to the lowest index") {
    const PreparedBank bank = bank_of({{0.4, 3, 0, 1}, {1.5, 0.2, 0.1, 1}, {1.5, 0.2, 0.1, 1}, {1.5, 0.2, 0.1, 1}});
    for (const SelectionRule rule : k_rules) {
        const CatResult result = run_cat(bank, always_right, settings_of(rule, 3));
        CHECK(result.asked == std::vector<std::size_t>{1, 2, 3});
    }
    // Equally far on either side.
    const PreparedBank sides = bank_of({{1, 1, 0, 1}, {1, -1, 0, 1}});
    CHECK(select_item(SelectionRule::urry, sides, start_progress(sides)) == 0);
}

TEST_CASE("the first item is that of the most information at 0, whatever the rule") {
    const PreparedBank bank = sample_bank(3, 60);
    const std::optional<std::size_t> first = select_item(SelectionRule::mfi, bank, start_progress(bank));
    for (const SelectionRule rule : k_rules) {
        CHECK(run_cat(bank, always_right, settings_of(rule, 1)).asked == std::vector<std::size_t>{*first});
    }
}

TEST_CASE("no item is asked twice, and an exhausted bank ends the test") {
    const PreparedBank bank = sample_bank(5, 12);
    Numbers numbers(5);
    for (const SelectionRule rule : k_rules) {
        for (const Estimator estimator : {Estimator::ml, Estimator::map, Estimator::eap, Estimator::wle}) {
            std::size_t calls = 0;
            const CatResult result = run_cat(
                bank,
                [&](std::size_t item) {
                    ++calls;
                    CHECK(item < 12);
                    return numbers.below(2) == 0 ? Answer::wrong : Answer::right;
                },
                settings_of(rule, 50, estimator));
            CHECK(calls == 12);
            CHECK(std::set(result.asked.begin(), result.asked.end()).size() == 12);
            CHECK(result.answers.size() == 12);
        }
        Progress all = start_progress(bank);
        for (std::size_t item = 0; item < 12; ++item) {
            add_answer(all, bank, item, Answer::right);
        }
        CHECK(select_item(rule, bank, all) == std::nullopt);
    }
}

TEST_CASE("an empty bank and a test of no items ask nothing") {
    for (const SelectionRule rule : k_rules) {
        CHECK(run_cat(bank_of({}), always_right, settings_of(rule, 5)).asked.empty());
        const CatResult none = run_cat(sample_bank(1, 4), always_right, settings_of(rule, 0));
        CHECK(none.asked.empty());
        CHECK(none.estimate.ability == Approx(0).margin(1e-12));
    }
}

TEST_CASE("a test ends at its standard error") {
    const PreparedBank bank = sample_bank(8, 85);
    Numbers numbers(8);
    for (int round = 0; round < 40; ++round) {
        const auto given = random_answers(numbers, 85);
        CatSettings settings = settings_of(SelectionRule::mfi, 85);
        settings.enough = 0.4;
        const CatResult result = run_cat(
            bank, [&](std::size_t item) { return given[item]; }, settings);
        REQUIRE(result.asked.size() < 85);
        CHECK(result.estimate.standard_error <= 0.4);
        settings.most_items = result.asked.size() - 1;
        const CatResult shorter = run_cat(
            bank, [&](std::size_t item) { return given[item]; }, settings);
        CHECK(shorter.asked.size() == settings.most_items);
        CHECK(shorter.estimate.standard_error > 0.4);
    }
}

TEST_CASE("the estimate of a test is that of its answers") {
    const PreparedBank bank = sample_bank(13, 30);
    Numbers numbers(13);
    const auto given = random_answers(numbers, 30);
    for (const Estimator estimator : {Estimator::ml, Estimator::map, Estimator::eap, Estimator::wle}) {
        const CatResult result = run_cat(
            bank, [&](std::size_t item) { return given[item]; }, settings_of(SelectionRule::kl, 9, estimator));
        std::vector<Item> asked;
        for (const std::size_t item : result.asked) {
            asked.push_back(bank.items()[item]);
        }
        const Estimate again = estimate_ability(estimator, asked, result.answers);
        CHECK(result.estimate.ability == Approx(again.ability).margin(1e-12));
        CHECK(result.estimate.standard_error == Approx(again.standard_error).epsilon(1e-12));
    }
}

// Long tests: likelihoods below the smallest number must not make items look alike.
TEST_CASE("a thousand answers do not blind the rules") {
    std::vector<Item> items(1000, Item{2, -3.5, 0, 1});
    items.push_back({1, -4, 0, 1});
    items.push_back({1, -1.25, 0, 1});
    const PreparedBank bank = bank_of(items);
    Progress progress = start_progress(bank);
    for (std::size_t i = 0; i < 1000; ++i) {
        add_answer(progress, bank, i, i % 100 == 0 ? Answer::wrong : Answer::right);
    }
    progress.ability = -1.2;
    for (const SelectionRule rule : k_rules) {
        CHECK(select_item(rule, bank, progress) == 1001);
    }
}
