// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/items.hpp"

using onramp::Item;
using onramp::ItemVariant;
using onramp::Problem;
using onramp_test::ItemText;
using onramp_test::read_item;
using onramp_test::sound_item;

namespace {

// "RULE@LINE" of the only problem.
std::string only_fault(const ItemText& text) {
    const auto read = read_item(text);
    CHECK(read.items.empty());
    for (const Problem& problem : read.problems) {
        INFO(onramp::format_problem(problem));
        CHECK(problem.severity == onramp::Severity::error);
        CHECK(problem.where.file == "p/items/" + text.skill + "/one.md");
    }
    REQUIRE(read.problems.size() == 1);
    return read.problems[0].rule + "@" + std::to_string(read.problems[0].where.line);
}

ItemText with_more(const std::string& more) {
    ItemText text;
    text.more = more;
    return text;
}

ItemText with_options(const std::string& options) {
    ItemText text;
    text.options = options;
    return text;
}

} // namespace

TEST_CASE("an item is read whole") {
    const Item item =
        sound_item(with_more("edition = \"2024\"\nrust = \"1.85\"\nhost = \"64-bit\"\nprofile = \"release\"\n"
                             "crates = [\"tokio\"]\nenemies = [\"borrowing.two\"]\n"
                             "discrimination = 1.5\nchecked = \"2026-11-22\"\n"));
    CHECK(item.id == "borrowing.one");
    CHECK(item.skill == "borrowing");
    CHECK(item.level == 2);
    CHECK(item.kind == onramp::ItemKind::output);
    CHECK(item.pool == onramp::ItemPool::measure);
    CHECK(item.difficulty == 3);
    CHECK(item.seconds == 60);
    CHECK(item.setting.edition == "2024");
    CHECK(item.setting.rust == "1.85");
    CHECK(item.setting.host == "64-bit");
    CHECK(item.setting.profile == "release");
    CHECK(item.setting.crates == std::vector<std::string>{"tokio"});
    REQUIRE(item.enemies.size() == 1);
    CHECK(item.enemies[0].id == "borrowing.two");
    CHECK(item.enemies[0].line == 17);
    CHECK(item.guessing == Approx(1.0 / 3));
    CHECK(item.discrimination == 1.5);
    CHECK(item.sources == std::vector<onramp::ItemSource>{{"T", "https://example.org/"}});
    CHECK(item.checked == "2026-11-22");
    CHECK(item.hint == "Read it.");
    CHECK(item.skill_line == 4);
    REQUIRE(item.parameters.size() == 1);
    const ItemVariant variant = variant_of(item, 0);
    CHECK(variant.question == "What does it print?\n\n```rust\nfn main() {\n    println!(\"1\");\n}\n```");
    CHECK(variant.program == "fn main() {\n    println!(\"1\");\n}\n");
    REQUIRE(variant.options.size() == 3);
    CHECK(variant.options[0].right);
    CHECK(variant.options[0].shown == "It prints 1.");
    CHECK(variant.options[0].why == "It says so.");
    CHECK(variant.options[0].line == 30);
    CHECK_FALSE(variant.options[2].right);
    CHECK(variant.options[2].verdicts.at(0).status == 101);
    CHECK(variant.explanation == "It prints what it is told to.");
}

TEST_CASE("what an item leaves out has its default") {
    const Item item = sound_item({});
    CHECK(item.setting.edition == "2021");
    CHECK(item.setting.profile == "debug");
    CHECK(item.guessing == Approx(1.0 / 3));
    CHECK(item.discrimination == 1.0);
    ItemText number;
    number.kind = "number";
    number.options =
        "## Right `prints \"1\\n\"`\n\n`1`\n\n**Why:** W.\n\n## Wrong `prints \"2\\n\"`\n\n2\n\n**Why:** W.\n\n";
    CHECK(sound_item(number).guessing == 0);
    CHECK(sound_item(with_more("guessing = 0.4\n")).guessing == 0.4);
}

TEST_CASE("each fault of the front matter is one problem at its place") {
    ItemText text;
    SECTION("the license") {
        text.licence = "# SPDX-License-Identifier: MIT\n";
        CHECK(only_fault(text) == "license@2");
    }
    SECTION("a level that answers cannot show") {
        text.level = "4";
        CHECK(only_fault(text) == "range@5");
    }
    SECTION("a pool that is none") {
        text.pool = "practice";
        CHECK(only_fault(text) == "choice@7");
    }
    SECTION("a difficulty out of range") {
        text.difficulty = "6";
        CHECK(only_fault(text) == "range@8");
    }
    SECTION("a misspelled key") {
        CHECK(only_fault(with_more("editions = \"2024\"\n")) == "unknown-key@12");
    }
    SECTION("an edition that is none") {
        CHECK(only_fault(with_more("edition = \"2022\"\n")) == "choice@12");
    }
    SECTION("a release that is none") {
        CHECK(only_fault(with_more("rust = \"new\"\n")) == "type@12");
    }
    SECTION("a chance above 1") {
        CHECK(only_fault(with_more("guessing = 2\n")) == "range@12");
    }
    SECTION("a day that is none") {
        CHECK(only_fault(with_more("checked = \"2026-02-30\"\n")) == "type@12");
    }
    SECTION("knowledge without the day it was checked") {
        text.kind = "knowledge";
        CHECK(only_fault(text) == "missing@1");
    }
    SECTION("an enemy that is no text") {
        CHECK(only_fault(with_more("enemies = [1]\n")) == "type@12");
    }
    SECTION("a variant that is no table") {
        CHECK(only_fault(with_more("variant = [1]\n")) == "type@12");
    }
}

TEST_CASE("each fault of the body is one problem at its line") {
    ItemText text;
    SECTION("no explanation") {
        text.end = "";
        CHECK(only_fault(text) == "missing@34");
    }
    SECTION("an unknown section") {
        text.end += "\n## Notes\n\nN.\n";
        CHECK(only_fault(text) == "section@44");
    }
    SECTION("two right options") {
        text.options = "## Right `prints \"1\\n\"`\n\nA\n\n**Why:** W.\n\n" + text.options;
        CHECK(only_fault(text) == "right@13");
    }
    SECTION("too few options") {
        CHECK(only_fault(with_options(
                  "## Right `compiles`\n\nA\n\n**Why:** W.\n\n## Wrong `panics`\n\nB\n\n**Why:** W.\n\n")) ==
              "options@13");
    }
    SECTION("an option without a reason") {
        text.options += "## Wrong `aborts`\n\nIt aborts.\n\n";
        CHECK(only_fault(text) == "missing@40");
    }
    SECTION("two options that look the same") {
        text.options += "## Wrong `aborts`\n\nIt panics.\n\n**Why:** W.\n\n";
        CHECK(only_fault(text) == "same@40");
    }
    SECTION("a verdict that is none") {
        text.options += "## Wrong `explodes`\n\nIt explodes.\n\n**Why:** W.\n\n";
        CHECK(only_fault(text) == "verdict@40");
    }
    SECTION("no verdict") {
        text.options += "## Wrong\n\nIt explodes.\n\n**Why:** W.\n\n";
        CHECK(only_fault(text) == "verdict@40");
    }
    SECTION("a right option that its length gives away") {
        CHECK(only_fault(
                  with_options("## Right `compiles`\n\nIt compiles, for a reason that is long.\n\n**Why:** W.\n\n"
                               "## Wrong `panics`\n\nB\n\n**Why:** W.\n\n## Wrong `aborts`\n\nC\n\n**Why:** W.\n\n")) ==
              "length@22");
    }
    SECTION("code that has no place") {
        text.options += "## Wrong `compiles`\n\n```rust\nlet x = 1;\n```\n\n**Why:** W.\n\n";
        CHECK(only_fault(text) == "program@40");
    }
    SECTION("a verdict about no program") {
        text.question = "What?\n";
        const auto read = read_item(text);
        CHECK(read.problems.size() == 3);
        CHECK(read.problems.at(0).rule == "program");
    }
    SECTION("a number that is none") {
        text.kind = "number";
        text.options =
            "## Right `prints \"1\\n\"`\n\none\n\n**Why:** W.\n\n## Wrong `prints \"2\\n\"`\n\n2\n\n**Why:** W.\n\n";
        CHECK(only_fault(text) == "number@22");
    }
    SECTION("a parameter that is not filled in") {
        text.question += "\nWith {{name}}.\n";
        CHECK(only_fault(text) == "parameter@22");
    }
}

TEST_CASE("a file that is no item says so") {
    const auto rule = [](const std::string& text) {
        const auto read = onramp::read_items({{"items/a/b.md", text}});
        REQUIRE(read.problems.size() == 1);
        return read.problems[0].rule;
    };
    CHECK(rule("") == "front-matter");
    CHECK(rule("# Notes\n") == "front-matter");
    CHECK(rule("+++\nskill = 1\n") == "front-matter");
    CHECK(rule("+++\n\xff\n+++\n") == "encoding");
    CHECK(rule(std::string(300'000, 'x')) == "size");
    CHECK(rule("+++\nskill = \n+++\nWhat?\n") == "syntax");
}

TEST_CASE("every problem of a file is reported, front matter and body") {
    ItemText text;
    text.level = "9";
    text.options += "## Wrong `explodes`\n\nIt explodes.\n\n";
    std::vector<std::string> rules;
    for (const Problem& problem : read_item(text).problems) {
        rules.push_back(problem.rule);
    }
    CHECK(rules == std::vector<std::string>{"range", "missing", "verdict"});
}

TEST_CASE("an item stands in the folder of its skill") {
    const auto read = onramp::read_items({{"items/lifetimes/one.md", ItemText().str()}});
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rule == "folder");
    CHECK(onramp::read_items({{"items/borrowing/One.md", ItemText().str()}}).problems.at(0).rule == "id-form");
}

TEST_CASE("parameters are filled in everywhere, in each variant") {
    ItemText text;
    text.more = "[[variant]]\nn = 1\nm = \"2\"\n[[variant]]\nn = 7\nm = \"8\"\n";
    text.question = "What does it print?\n\n```rust\nfn main() {\n    println!(\"{{n}}\");\n}\n```\n";
    text.options = "## Right `prints \"{{n}}\\n\"`\n\nIt prints {{n}}.\n\n**Why:** {{n}} it is.\n\n"
                   "## Wrong `prints \"{{m}}\\n\"`\n\nIt prints {{m}}.\n\n**Why:** No.\n\n"
                   "## Wrong `panics`\n\nIt panics.\n\n**Why:** No.\n\n";
    const Item item = sound_item(text);
    REQUIRE(item.parameters.size() == 2);
    const ItemVariant second = variant_of(item, 1);
    CHECK(second.program == "fn main() {\n    println!(\"7\");\n}\n");
    CHECK(second.options[0].shown == "It prints 7.");
    CHECK(second.options[0].why == "7 it is.");
    CHECK(second.options[0].verdicts.at(0).output == "7\n");
    CHECK(second.options[1].verdicts.at(0).output == "8\n");
    CHECK(variant_of(item, 0).options[0].shown == "It prints 1.");
}

TEST_CASE("a fault of one variant names it") {
    ItemText text;
    text.more = "[[variant]]\nn = 1\n[[variant]]\nm = 2\n";
    text.question = "What of {{n}}?\n\n```rust\nfn main() {}\n```\n";
    const auto read = read_item(text);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].message == "variant 2: the parameter 'n' is not filled in");
    CHECK(read.problems[0].where.line == 18);
}

TEST_CASE("lines of options hold where a parameter has several lines") {
    ItemText text;
    text.more = "[[variant]]\nbody = \"\"\"\nfn a() {}\nfn b() {}\nfn main() {}\"\"\"\n";
    text.question = "What?\n\n```rust\n{{body}}\n```\n";
    const ItemVariant variant = variant_of(sound_item(text), 0);
    CHECK(variant.program == "fn a() {}\nfn b() {}\nfn main() {}\n");
    CHECK(variant.options.at(0).line == 25);
}

TEST_CASE("hidden blocks are part of the program, not of the question") {
    ItemText text;
    text.question = "What?\n\n```rust\nfn main() { f(); }\n```\n\n```rust hidden\nfn f() {}\n```\n";
    const ItemVariant variant = variant_of(sound_item(text), 0);
    CHECK(variant.question == "What?\n\n```rust\nfn main() { f(); }\n```");
    CHECK(variant.program == "fn main() { f(); }\nfn f() {}\n");
}

TEST_CASE("headings inside of fences are text") {
    ItemText text;
    text.question = "What?\n\n````text\n## Right\n```\n````\n\n```rust\nfn main() {}\n```\n";
    const ItemVariant variant = variant_of(sound_item(text), 0);
    CHECK(variant.program == "fn main() {}\n");
    CHECK(variant.options.size() == 3);
}

TEST_CASE("line ends of other systems are line ends") {
    std::string text = ItemText().str();
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
        text.insert(at, "\r");
    }
    const auto read = onramp::read_items({{"p/items/borrowing/one.md", text}});
    REQUIRE(read.items.size() == 1);
    CHECK(read.items[0] == sound_item({}));
}

TEST_CASE("the hash changes with what is seen and with the key, and with nothing else") {
    const auto hash = [](const ItemText& text) {
        const Item item = sound_item(text);
        return content_hash(item, variant_of(item, 0));
    };
    ItemText text;
    const std::string before = hash(text);
    CHECK(before.size() == 16);
    const auto replaced = [](std::string in, const std::string& what, const std::string& by) {
        return in.replace(in.find(what), what.size(), by);
    };
    SECTION("the question") {
        text.question = replaced(text.question, "it print", "this print");
        CHECK(hash(text) != before);
    }
    SECTION("an option") {
        text.options = replaced(text.options, "It panics.", "It stops.");
        CHECK(hash(text) != before);
    }
    SECTION("the key") {
        text.options = replaced(replaced(text.options, "## Wrong `prints", "## Right `prints"), "## Right", "## Wrong");
        CHECK(hash(text) != before);
    }
    SECTION("reasons, explanation, hint and hidden blocks do not count") {
        text.options = replaced(text.options, "It says so.", "So it says.");
        text.end = "## Explanation\n\nAnother one.\n";
        text.question += "\n```rust hidden\nfn f() {}\n```\n";
        text.difficulty = "4";
        CHECK(hash(text) == before);
    }
    SECTION("the wrong answers of a number are never shown") {
        text.kind = "number";
        text.options =
            "## Right `prints \"1\\n\"`\n\n1\n\n**Why:** W.\n\n## Wrong `prints \"2\\n\"`\n\n2\n\n**Why:** W.\n\n";
        const std::string number = hash(text);
        text.options = replaced(text.options, "\n2\n", "\n3\n");
        CHECK(hash(text) == number);
        text.options = replaced(text.options, "\n1\n", "\n4\n");
        CHECK(hash(text) != number);
    }
}

TEST_CASE("the hash is that of the documented text") {
    const Item item = sound_item({});
    const ItemVariant variant{"Q", "", {{true, {}, "yes", "", "", "", 0}, {false, {}, "no", "", "", "", 0}}, ""};
    // 64-bit FNV-1a of "onramp-item 1\nquestion 1\nQ\nright 3\nyes\nwrong 2\nno\n", worked out by
    //   h=0xcbf29ce484222325; for b in text: h=((h^b)*0x100000001b3)%2**64        (python)
    CHECK(content_hash(item, variant) == "876d79f5ba5ba3e1");
}
