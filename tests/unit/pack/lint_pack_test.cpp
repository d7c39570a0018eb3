// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <map>

#include "onramp/pack/pack_contents.hpp"
#include "onramp/pack/pack_document.hpp"
#include "platform/embedded_content.hpp"
#include "support/catch.hpp"

using onramp::Pack;
using onramp::Problem;
using onramp::Requirement;
using onramp::Severity;
using onramp::Skill;
using onramp::SkillLevel;

namespace {

Skill skill(const std::string& id, std::vector<Requirement> requirements = {}) {
    Skill result;
    result.id = id;
    result.area = "core";
    result.file = "core.toml";
    result.requirements = std::move(requirements);
    return result;
}

// "skill at level, from for_level on", at a line of its own.
Requirement needs(const std::string& id, int level, int for_level, std::uint32_t line = 0) {
    return {{{id, level}}, 1, for_level, line, 3};
}

Pack pack_of(std::vector<Skill> skills) {
    Pack pack;
    pack.id = "tiny";
    pack.areas = {{"core", "Core", "All.", "pack.toml", 3, 1}};
    pack.skills = std::move(skills);
    for (std::size_t i = 0; i < pack.skills.size(); ++i) {
        pack.skills[i].line = static_cast<std::uint32_t>(100 * (i + 1));
    }
    return pack;
}

Problem only_problem(const Pack& pack) {
    const auto problems = lint_pack(pack);
    REQUIRE(problems.size() == 1);
    return problems[0];
}

} // namespace

TEST_CASE("a sound pack has no findings") {
    CHECK(lint_pack(pack_of({skill("a"), skill("b", {needs("a", 1, 1), needs("a", 2, 2)})})).empty());
}

TEST_CASE("ids and aliases are used once") {
    Pack pack = pack_of({skill("a"), skill("b")});
    pack.skills[1].aliases = {"a"};
    const Problem problem = only_problem(pack);
    CHECK(problem.rule == "duplicate-id");
    CHECK(problem.message == "the alias 'a' is taken");
    CHECK(problem.where.line == 200);
    CHECK(problem.hint == "it is first used at core.toml:100");
    CHECK(only_problem(pack_of({skill("a"), skill("a")})).rule == "duplicate-id");
}

TEST_CASE("a prerequisite must exist") {
    const Problem problem = only_problem(pack_of({skill("lifetimes"), skill("b", {needs("lifetime", 1, 2, 7)})}));
    CHECK(problem.rule == "dangling");
    CHECK(problem.hint == "did you mean 'lifetimes'?");
    CHECK(onramp::format_location(problem.where) == "core.toml:7:3");
}

TEST_CASE("an old id still names its skill") {
    Pack pack = pack_of({skill("a"), skill("b", {needs("old-a", 1, 2)})});
    pack.skills[0].aliases = {"old-a"};
    CHECK(lint_pack(pack).empty());
}

TEST_CASE("alternatives name a skill once, by its id or an alias") {
    const Requirement twice{{{"a", 1}, {"x", 1}, {"a", 2}}, 2, 1, 8, 1};
    const Problem problem = only_problem(pack_of({skill("a"), skill("x"), skill("b", {twice})}));
    CHECK(problem.rule == "duplicate-alternative");
    CHECK(problem.message == "'b' names 'a' twice among its alternatives");
    Skill renamed = skill("a");
    renamed.aliases = {"old-a"};
    const Requirement alias{{{"a", 1}, {"old-a", 1}}, 1, 1, 8, 1};
    CHECK(only_problem(pack_of({renamed, skill("b", {alias})})).rule == "duplicate-alternative");
}

TEST_CASE("levels that nobody can have are unreachable") {
    CHECK(only_problem(pack_of({skill("a"), skill("b", {needs("a", 6, 2)})})).rule == "unreachable");
    CHECK(only_problem(pack_of({skill("a"), skill("b", {{{{"a", 1}}, 2, 2, 0, 0}})})).message ==
          "'b' needs at least 2 of 1 alternative");
}

TEST_CASE("areas and skills belong together") {
    Pack pack = pack_of({skill("a")});
    pack.areas.push_back({"more", "More", "Nothing.", "pack.toml", 9, 1});
    const Problem empty = only_problem(pack);
    CHECK(empty.rule == "empty-area");
    CHECK(empty.severity == Severity::warning);
    CHECK(empty.where.line == 9);
    pack.areas.pop_back();
    pack.skills[0].area = "cores";
    const auto problems = lint_pack(pack);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].rule == "unknown-area");
    CHECK(problems[0].hint == "did you mean 'core'?");
}

TEST_CASE("a circle of steps is printed whole, with the places that make it") {
    const Problem problem =
        only_problem(pack_of({skill("a", {needs("b", 2, 3, 11)}), skill("b", {needs("a", 3, 2, 12)})}));
    CHECK(problem.rule == "cycle");
    CHECK(problem.message == "steps need each other in a circle: a@3 -> b@2 -> a@3");
    CHECK(onramp::format_location(problem.where) == "core.toml:11:3");
    CHECK(problem.hint == "lower or drop one of the prerequisites: 'a' at core.toml:11:3 and 'b' at core.toml:12:3");
}

TEST_CASE("skills may need each other at levels that make no circle") {
    CHECK(lint_pack(pack_of({skill("a", {needs("b", 1, 3)}), skill("b", {needs("a", 2, 2)})})).empty());
}

TEST_CASE("a circle may pass through the lower levels of a skill") {
    const Problem problem = only_problem(pack_of({skill("a", {needs("b", 3, 1)}), skill("b", {needs("a", 1, 2)})}));
    CHECK(problem.message == "steps need each other in a circle: a@1 -> b@3 -> b@2 -> a@1");
}

TEST_CASE("a step that needs itself is a circle") {
    CHECK(only_problem(pack_of({skill("a", {needs("a", 2, 2)})})).message ==
          "steps need each other in a circle: a@2 -> a@2");
    CHECK(only_problem(pack_of({skill("a", {needs("a", 4, 2)})})).message ==
          "steps need each other in a circle: a@2 -> a@4 -> a@3 -> a@2");
}

TEST_CASE("prerequisites that others imply are redundant") {
    SECTION("by another skill") {
        const Problem problem = only_problem(
            pack_of({skill("a"), skill("b", {needs("a", 2, 2)}), skill("c", {needs("b", 2, 2), needs("a", 1, 3, 9)})}));
        CHECK(problem.rule == "redundant");
        CHECK(problem.severity == Severity::warning);
        CHECK(problem.message == "'c' needs a@1 for level 3, which its other prerequisites already imply");
        CHECK(problem.where.line == 9);
    }
    SECTION("by a lower level of the same skill") {
        CHECK(only_problem(pack_of({skill("a"), skill("b", {needs("a", 2, 1), needs("a", 2, 2, 5)})})).where.line == 5);
    }
    SECTION("the very same one twice: the second") {
        CHECK(only_problem(pack_of({skill("a"), skill("b", {needs("a", 2, 2, 4), needs("a", 2, 2, 5)})})).where.line ==
              5);
    }
    SECTION("a choice of which one is held anyway") {
        const Requirement choice{{{"a", 1}, {"x", 1}}, 1, 3, 8, 1};
        CHECK(only_problem(pack_of({skill("a"), skill("x"), skill("b", {needs("a", 2, 2), choice})})).message ==
              "'b' needs one of a@1, x@1 for level 3, which its other prerequisites already imply");
    }
    SECTION("but not by one of several alternatives") {
        const Requirement choice{{{"b", 2}, {"x", 1}}, 1, 2, 8, 1};
        CHECK(lint_pack(pack_of({skill("a"), skill("x"), skill("b", {needs("a", 2, 2)}),
                                 skill("c", {choice, needs("a", 2, 2)})}))
                  .empty());
    }
}

TEST_CASE("a chain of 100,000 skills is linted without recursion") {
    const auto chain = [](std::size_t length) {
        std::vector<Skill> skills = {skill("s0")};
        while (skills.size() < length) {
            const std::string before = skills.back().id;
            skills.push_back(skill("s" + std::to_string(skills.size()), {needs(before, 1, 1), needs(before, 2, 2)}));
        }
        return pack_of(std::move(skills));
    };
    CHECK(lint_pack(chain(100'000)).empty());
    Pack circle = chain(1'000);
    circle.skills[0].requirements = {needs("s999", 1, 1, 42)};
    const Problem problem = only_problem(circle);
    CHECK(problem.rule == "cycle");
    CHECK(std::count(problem.message.begin(), problem.message.end(), '@') == 1'001);
}

TEST_CASE("the built-in pack is sound") {
    constexpr std::string_view k_folder = "packs/rust/";
    std::vector<onramp::PackFile> files;
    for (const std::string_view path : onramp::embedded_content().list(k_folder)) {
        files.push_back({std::string(path), std::string(*onramp::embedded_content().find(path)), k_folder.size()});
    }
    const onramp::ContentsReading reading = onramp::read_contents(files);
    for (const Problem& problem : reading.problems) {
        INFO(onramp::format_problem(problem));
        CHECK(problem.severity == Severity::warning);
        // What is to be mended, not only to be known.
        for (const char* rule : {"unknown-key", "unknown-file", "unused", "redundant", "one-kind", "unserved-level"}) {
            CHECK(problem.rule != rule);
        }
    }
    CHECK(lint_pack(reading.contents.pack).empty());
    const Pack& pack = reading.contents.pack;
    CHECK(pack.skills.size() == 118);
    std::map<std::string, std::size_t> sizes;
    for (const Skill& each : pack.skills) {
        ++sizes[each.area];
    }
    CHECK(sizes == std::map<std::string, std::size_t>{{"advanced-rust-programming", 13},
                                                      {"concurrency-parallelism", 12},
                                                      {"developer-tools-ecosystem", 16},
                                                      {"ecosystem-integration", 13},
                                                      {"performance-engineering", 14},
                                                      {"rust-language-mastery", 19},
                                                      {"systems-programming", 15},
                                                      {"web-network-development", 16}});
    CHECK(pack.skills.front().id == "ownership");
}
