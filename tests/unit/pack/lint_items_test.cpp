// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "support/items.hpp"

using onramp::Problem;
using onramp::Severity;
using onramp_test::ItemText;

namespace {

onramp::Pack pack_of(const std::vector<std::string>& skills) {
    onramp::Pack pack;
    for (const std::string& id : skills) {
        onramp::Skill skill;
        skill.id = id;
        skill.file = "p/skills/core.toml";
        skill.line = 1;
        pack.skills.push_back(std::move(skill));
    }
    if (!pack.skills.empty()) {
        pack.skills[0].aliases = {"old-" + pack.skills[0].id};
    }
    return pack;
}

std::string option(const std::string& heading, const std::string& shown) {
    return "## " + heading + "\n\n" + shown + "\n\n**Why:** W.\n\n";
}

// Items of which no rule finds anything: different questions, difficulties and places of the key.
ItemText plain(int number) {
    const std::string words[] = {"copper wheels turn under rain", "seven dry leaves fall past noon",
                                 "old harbor cranes lift grain",  "pale foxes cross frozen rivers",
                                 "short trains stop near hills",  "quiet bakers sell warm bread"};
    ItemText text;
    text.kind = "knowledge";
    text.more = "checked = \"2026-11-22\"\n";
    text.pool = number % 2 == 0 ? "measure" : "review";
    text.difficulty = std::to_string(1 + number % 4);
    text.question = "What is known of " + words[number % 6] + " in fact?\n";
    std::vector<std::string> options = {option("Right", "It is so."), option("Wrong", "It is no."),
                                        option("Wrong", "Not much.")};
    std::rotate(options.begin(), options.begin() + number % 3, options.end());
    text.options = options[0] + options[1] + options[2];
    return text;
}

std::vector<ItemText> plain_items(int count) {
    std::vector<ItemText> texts;
    for (int i = 0; i < count; ++i) {
        texts.push_back(plain(i));
    }
    return texts;
}

std::vector<Problem> lint(const onramp::Pack& pack, const std::vector<ItemText>& texts) {
    std::vector<onramp::PackFile> files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        files.push_back(onramp_test::item_file(texts[i], "item-" + std::to_string(i)));
    }
    const auto read = onramp::read_items(std::move(files));
    INFO((read.problems.empty() ? std::string() : onramp::format_problem(read.problems[0])));
    REQUIRE(read.problems.empty());
    return lint_items(pack, read.items);
}

std::vector<std::string> rules_of(const std::vector<ItemText>& texts) {
    std::vector<std::string> rules;
    for (const Problem& problem : lint(pack_of({"borrowing"}), texts)) {
        CHECK_FALSE(problem.where.file.empty());
        CHECK(problem.where.line > 0);
        rules.push_back(problem.rule);
    }
    return rules;
}

using Rules = std::vector<std::string>;

} // namespace

TEST_CASE("items that keep every rule are found nothing of") {
    CHECK(rules_of(plain_items(4)) == Rules{});
    CHECK(rules_of(plain_items(2)) == Rules{});
}

TEST_CASE("a pack without items is asked for none") {
    CHECK(lint(pack_of({"borrowing", "lifetimes"}), {}).empty());
}

TEST_CASE("an item is of a skill of the pack, by its present id") {
    const auto problems = lint(pack_of({"borowing"}), plain_items(2));
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].rule == "unknown-skill");
    CHECK(problems[0].severity == Severity::error);
    CHECK(problems[0].hint == "did you mean 'borowing'?");
    CHECK(onramp::format_location(problems[0].where) == "p/items/borrowing/item-0.md:4:9");
    onramp::Pack renamed = pack_of({"loans"});
    renamed.skills[0].aliases = {"borrowing"};
    CHECK(lint(renamed, plain_items(2)).at(0).hint == "it is 'loans' now");
}

TEST_CASE("an item stands once") {
    onramp::PackItems read =
        onramp::read_items({{"a/borrowing/one.md", plain(0).str()}, {"b/borrowing/one.md", plain(1).str()}});
    const auto problems = lint_items(pack_of({"borrowing"}), read.items);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].rule == "duplicate-id");
    CHECK(problems[0].where.file == "b/borrowing/one.md");
}

TEST_CASE("enemies are other items of the pack") {
    auto texts = plain_items(2);
    texts[0].more += "enemies = [\"borrowing.item-1\"]\n";
    CHECK(rules_of(texts) == Rules{});
    texts[0].more = "checked = \"2026-11-22\"\nenemies = [\"borrowing.item-9\"]\n";
    CHECK(rules_of(texts) == Rules{"unknown-enemy"});
    texts[0].more = "checked = \"2026-11-22\"\nenemies = [\"borrowing.item-0\"]\n";
    CHECK(rules_of(texts) == Rules{"unknown-enemy"});
}

TEST_CASE("a skill has enough items, of both pools") {
    CHECK(rules_of(plain_items(1)) == Rules{"few-items", "empty-pool"});
    auto texts = plain_items(3);
    CHECK(rules_of(texts) == Rules{});
    texts[0].kind = "output";
    texts[0].question += "\n```rust\nfn main() {}\n```\n";
    texts[0].options = option("Right `prints \"\"`", "Nothing") + option("Wrong `panics`", "A panic") +
                       option("Wrong `aborts`", "An abort");
    CHECK(rules_of(texts) == Rules{"few-items"});
    auto one_pool = plain_items(2);
    one_pool[1].pool = "measure";
    CHECK(rules_of(one_pool) == Rules{"empty-pool"});
}

TEST_CASE("items of a skill differ in difficulty and in the place of the key") {
    auto texts = plain_items(4);
    for (ItemText& text : texts) {
        text.difficulty = "3";
    }
    CHECK(rules_of(texts) == Rules{"same-difficulty"});
    texts.pop_back();
    CHECK(rules_of(texts) == Rules{});
    texts = plain_items(4);
    for (ItemText& text : texts) {
        text.options = plain(0).options;
    }
    CHECK(rules_of(texts) == Rules{"same-place"});
    texts.pop_back();
    CHECK(rules_of(texts) == Rules{});
}

TEST_CASE("a right option is not much longer than the others") {
    auto texts = plain_items(2);
    texts[0].options =
        option("Right", std::string(34, 'x')) + option("Wrong", std::string(20, 'y')) + option("Wrong", "z");
    CHECK(rules_of(texts) == Rules{"long-option"}); // above 1.25 * 20 + 8
    texts[0].options =
        option("Right", std::string(33, 'x')) + option("Wrong", std::string(20, 'y')) + option("Wrong", "z");
    CHECK(rules_of(texts) == Rules{});
    texts[0].options = option("Right", "x") + option("Wrong", std::string(90, 'y')) + option("Wrong", "z");
    CHECK(rules_of(texts) == Rules{});
}

TEST_CASE("two items ask for different things") {
    auto texts = plain_items(2);
    texts[1].question = "What is known of copper wheels turn under rain in fact!?\n";
    CHECK(rules_of(texts) == Rules{"alike"});
    texts[1].question = "What is known of copper roofs that turn green under rain in fact?\n";
    CHECK(rules_of(texts) == Rules{});
}

TEST_CASE("what is asked in the negative says so in bold") {
    const auto rules = [](const std::string& question) {
        auto texts = plain_items(2);
        texts[0].question = question + "\n";
        return rules_of(texts);
    };
    CHECK(rules("Which of these does not compile?") == Rules{"plain-negative"});
    CHECK(rules("There is a lock.\nWhat can't be said of it?") == Rules{"plain-negative"});
    CHECK(rules("Which of these does **not** compile?") == Rules{});
    CHECK(rules("What happens when the lock is not held?") == Rules{});
    CHECK(rules("Which of these compiles? The others do not.") == Rules{});
    CHECK(rules("What does `a is not b` say?") == Rules{});
}

TEST_CASE("an option does not speak of the others") {
    const auto rules = [](const std::string& shown) {
        auto texts = plain_items(2);
        texts[0].options = option("Right", "It is so, as far as anybody knows.") + option("Wrong", "It is not so.") +
                           option("Wrong", shown);
        return rules_of(texts);
    };
    CHECK(rules("All of the\nabove, in their order.") == Rules{"speaks-of-options"});
    CHECK(rules("None of these options holds.") == Rules{"speaks-of-options"});
    CHECK(rules("All of the values above zero.") == Rules{});
}
