// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/quiz_review.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/items.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

constexpr std::uint64_t k_seed = 7;

QuizAnswer answer_to(const Item& item, int number, const std::string& given, Response response) {
    QuizAnswer answer;
    answer.number = number;
    answer.item = item.id;
    answer.hash = content_hash(item, variant_of(item, 0));
    answer.skill = item.skill;
    answer.given = given;
    answer.response = response;
    return answer;
}

} // namespace

TEST_CASE("a review shows the options as the session did, with the one that was chosen") {
    const Role role = onramp_test::learning_role();
    const Item item = onramp_test::sound_item({});
    const auto entries = review_of(role, {item}, k_seed, {answer_to(item, 4, "2", Response::wrong)});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].number == 4);
    CHECK(entries[0].skill == "Borrowing");
    CHECK(entries[0].given == GivenAnswer::wrong);
    const std::vector<std::size_t> order = option_order(k_seed, item, 3);
    REQUIRE(entries[0].options.size() == 3);
    for (std::size_t i = 0; i < order.size(); ++i) {
        CHECK(entries[0].options[i].shown == variant_of(item, 0).options[order[i]].shown);
        CHECK(entries[0].options[i].right == (order[i] == 0));
        CHECK(entries[0].options[i].chosen == (order[i] == 1));
    }
}

TEST_CASE("a question that is not what it was has no review") {
    const Role role = onramp_test::learning_role();
    const Item item = onramp_test::sound_item({});
    const std::vector<QuizAnswer> answers = {answer_to(item, 1, "1", Response::right)};
    onramp_test::ItemText other;
    other.question = "What does this print?\n\n```rust\nfn main() {\n    println!(\"1\");\n}\n```\n";
    CHECK(review_of(role, {onramp_test::sound_item(other)}, k_seed, answers).empty());
    CHECK(review_of(role, {}, k_seed, answers).empty());
    QuizAnswer variant = answers[0];
    variant.variant = 3;
    CHECK(review_of(role, {item}, k_seed, {variant}).empty());
}

TEST_CASE("the order of the options is a permutation that the seed draws") {
    const Item item = onramp_test::sound_item({});
    bool differs = false;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        std::vector<std::size_t> order = option_order(seed, item, 5);
        CHECK(order == option_order(seed, item, 5));
        differs = differs || order != option_order(0, item, 5);
        std::sort(order.begin(), order.end());
        CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
    }
    CHECK(differs);
}

TEST_CASE("numbers are the same whatever stands between their digits") {
    CHECK(same_number(" 1_000", "1000"));
    CHECK(same_number("1,000", "1 000"));
    CHECK(same_number("7.0", "7"));
    CHECK(same_number("+250", "250"));
    CHECK(same_number("250", "`250`"));
    CHECK_FALSE(same_number("+-250", "-250"));
    CHECK_FALSE(same_number("+", "0"));
    CHECK_FALSE(same_number("70", "7"));
    CHECK(same_number("0x1F", "0x1F")); // no number to us: the same text
    CHECK_FALSE(same_number("", "0"));
}
