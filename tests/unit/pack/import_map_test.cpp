// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/import_map.hpp"

#include "onramp/pack/pack_contents.hpp"
#include "support/built_in.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using onramp_test::replaced;
using Rules = std::vector<std::string>;

namespace {

const std::string k_map = R"([[shows]]
skill = "alpha"
level = 2
topic = "moves"
percent = 80
basis = "b"

[[shows]]
skill = "beta"
level = 1
exercises = ["m1", "m2"]
at_least = 1
basis = "c"
)";

onramp::ImportMapReading read(const std::string& text) {
    return onramp::read_import_map({"p/imports/rustlings.toml", text, 2});
}

Rules faults(const std::string& from, const std::string& to) {
    const auto reading = read(replaced(k_map, from, to));
    CHECK(reading.map.rules.size() == (reading.problems.empty() ? 2U : 1U));
    return found(reading.problems);
}

onramp::Pack pack() {
    onramp::Pack made;
    made.skills.resize(2);
    made.skills[0].id = "alpha";
    made.skills[0].aliases = {"first"};
    made.skills[1].id = "beta";
    return made;
}

} // namespace

TEST_CASE("what exercises show is read as it is written") {
    const auto reading = read(k_map);
    CHECK(found(reading.problems) == Rules{});
    CHECK(reading.map.format == "rustlings");
    REQUIRE(reading.map.rules.size() == 2);
    CHECK(reading.map.rules[0].percent == 80);
    CHECK(reading.map.rules[0].topic == "moves");
    CHECK(reading.map.rules[1].at_least == 1);
    CHECK(reading.map.rules[1].line == 8);
    // All of them, where it is not said how many.
    CHECK(read(replaced(k_map, "at_least = 1\n", "")).map.rules.at(1).at_least == 2);
    CHECK(read(replaced(k_map, "percent = 80\n", "")).map.rules.at(0).percent == 100);
}

TEST_CASE("every problem of such a file has its line") {
    CHECK(faults("level = 2", "level = 4") == Rules{"range 3"});
    CHECK(faults("level = 2", "level = 0") == Rules{"range 3"});
    CHECK(faults("percent = 80", "percent = 101") == Rules{"range 5"});
    CHECK(faults("at_least = 1", "at_least = 3") == Rules{"range 12"});
    CHECK(faults("\"m2\"", "\"m1\"") == Rules{"duplicate 11"});
    CHECK(faults("[\"m1\", \"m2\"]", "[]") == Rules{"empty 11"});
    CHECK(faults("topic = \"moves\"\n", "") == Rules{"topic-or-exercises 1", "?unknown-key 4"});
    CHECK(faults("basis = \"b\"", "") == Rules{"missing 1"});
    CHECK(faults("skill = \"beta\"", "skill = \"Beta\"") == Rules{"id-form 9"});
    CHECK(found(read("").problems) == Rules{"missing 1"});
    CHECK(found(read("[[shows]\n").problems) == Rules{"syntax 1"});
}

TEST_CASE("what such a file names is held against the pack") {
    const auto lint = [](const std::string& text, const std::string& file) {
        return found(onramp::lint_import_maps(pack(), {onramp::read_import_map({file, text, 0}).map}));
    };
    CHECK(lint(k_map, "imports/rustlings.toml") == Rules{});
    CHECK(lint(replaced(k_map, "\"alpha\"", "\"first\""), "imports/exercism.toml") == Rules{});
    CHECK(lint(replaced(k_map, "\"alpha\"", "\"gamma\""), "imports/rustlings.toml") == Rules{"dangling 1"});
    CHECK(lint(k_map, "imports/rustling.toml") == Rules{"import-format 1"});
    CHECK(lint(k_map + replaced(k_map, "\"alpha\"", "\"first\""), "imports/rustlings.toml") ==
          Rules{"duplicate 14", "duplicate 21"});
}

TEST_CASE("a pack with such a file is linted with it") {
    const std::vector<onramp::PackFile> files = {
        {"pack.toml", "kind = \"pack\"\nschema_version = 1\nid = \"p\"\nname = \"P\"\nversion = \"1\"\n"
                      "[[area]]\nid = \"a\"\nname = \"A\"\nsummary = \"S\"\n"},
        {"imports/rustlings.toml", k_map}};
    const auto reading = onramp::read_contents(files);
    const Rules rules = found(reading.problems);
    CHECK(std::count(rules.begin(), rules.end(), "dangling 1") == 1);
    CHECK(std::count(rules.begin(), rules.end(), "dangling 8") == 1);
    CHECK(reading.contents.imports.size() == 1);
}
