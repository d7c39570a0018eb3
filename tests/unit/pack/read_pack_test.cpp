// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack_document.hpp"
#include "support/catch.hpp"

using onramp::Effort;
using onramp::PackFile;
using onramp::Problem;
using onramp::read_pack;
using onramp::Severity;

namespace {

constexpr const char* k_head = R"(kind = "pack"
schema_version = 1
id = "tiny"
name = "Tiny"
version = "1.0"
[[area]]
id = "core"
name = "Core"
summary = "All of it."
)";

std::string skill_text(const std::string& more, const std::string& effort = "[1, 2, 3]") {
    return "[[skill]]\nid = \"a\"\nname = \"A\"\ngroup = \"G\"\nsummary = \"S.\"\nload = \"light\"\n" + more +
           "\n[skill.levels]\n1 = \"one\"\n2 = \"two\"\n3 = \"three\"\n4 = \"four\"\n5 = \"five\"\n[skill.effort]\n"
           "basis = \"B\"\nto_1 = " +
           effort + "\nto_2 = [1, 2, 3]\nto_3 = [1, 2, 3]\nto_4 = [1, 2, 3]\nto_5 = \"unknown\"\n";
}

onramp::Reading<onramp::Pack> read(const std::string& skills) {
    return read_pack({{"p/skills/core.toml", skills, 2}, {"p/pack.toml", k_head, 2}});
}

// The only problem of reading `skills`.
Problem only_problem(const std::string& skills) {
    const auto reading = read(skills);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.value.has_value() == (reading.problems[0].severity == Severity::warning));
    return reading.problems[0];
}

} // namespace

TEST_CASE("a pack is read whole, whatever the order of its files") {
    const auto reading = read(skill_text(R"(aliases = ["old-a"]
requires = [
  { skill = "b", level = 2, for_level = 3 },
  { any_of = [{ skill = "c", level = 1 }, { skill = "d", level = 4 }], for_level = 2 },
  { at_least = 2, of = [{ skill = "c", level = 1 }, { skill = "d", level = 4 }], for_level = 5 },
])"));
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    const onramp::Pack& pack = *reading.value;
    CHECK(pack.id == "tiny");
    CHECK(pack.version == "1.0");
    REQUIRE(pack.areas.size() == 1);
    CHECK(pack.areas[0].name == "Core");
    REQUIRE(pack.skills.size() == 1);
    const onramp::Skill& skill = pack.skills[0];
    CHECK(skill.area == "core");
    CHECK(skill.load == onramp::Load::light);
    CHECK(skill.file == "p/skills/core.toml");
    CHECK(skill.line == 1);
    CHECK(skill.levels[4] == "five");
    CHECK(skill.effort[0] == Effort{1, 2, 3});
    CHECK_FALSE(skill.effort[4]);
    REQUIRE(skill.requirements.size() == 3);
    CHECK(skill.requirements[0].of == std::vector<onramp::SkillLevel>{{"b", 2}});
    CHECK(skill.requirements[0].for_level == 3);
    CHECK(skill.requirements[0].line == 9);
    CHECK(skill.requirements[1].of.size() == 2);
    CHECK(skill.requirements[1].at_least == 1);
    CHECK(skill.requirements[2].at_least == 2);
    CHECK(pack.find("old-a") == &skill);
    CHECK(pack.find("a") == &skill);
    CHECK(pack.find("A") == nullptr);
}

TEST_CASE("each fault of a skill is one problem at its place") {
    SECTION("a level out of range") {
        const Problem problem = only_problem(skill_text("requires = [{ skill = \"b\", level = 6, for_level = 2 }]"));
        CHECK(problem.message == "skill 'a', requires: 'level' is 6, outside 1 to 5");
        CHECK(onramp::format_location(problem.where) == "p/skills/core.toml:7:36");
    }
    SECTION("a missing for_level") {
        CHECK(only_problem(skill_text("requires = [{ skill = \"b\", level = 1 }]")).message ==
              "skill 'a', requires: 'for_level' is missing");
    }
    SECTION("an empty choice") {
        CHECK(only_problem(skill_text("requires = [{ any_of = [], for_level = 1 }]")).rule == "empty");
    }
    SECTION("an id that is none") {
        CHECK(only_problem(skill_text("aliases = [\"Old A\"]")).hint ==
              "write it in lower case with hyphens, like 'old-a'");
    }
    SECTION("a band in the wrong order") {
        CHECK(only_problem(skill_text("", "[3, 2, 4]")).message ==
              "skill 'a', effort: 'to_1' should go from low over likely to high");
    }
    SECTION("a band that begins at 0") {
        CHECK(only_problem(skill_text("", "[0, 2, 4]")).rule == "band");
    }
    SECTION("a band of two") {
        CHECK(only_problem(skill_text("", "[1, 2]")).rule == "type");
    }
    SECTION("a band with no number") {
        CHECK(only_problem(skill_text("", "[1, nan, 2]")).rule == "type");
    }
    SECTION("another word than unknown") {
        CHECK(only_problem(skill_text("", "\"ages\"")).rule == "type");
    }
    SECTION("a misspelled key") {
        const Problem problem = only_problem(skill_text("require = []"));
        CHECK(problem.severity == Severity::warning);
        CHECK(problem.hint == "did you mean 'requires'?");
        CHECK(problem.where.line == 7);
        CHECK(problem.where.column == 1);
    }
    SECTION("an array of the wrong things") {
        CHECK(only_problem(skill_text("requires = [1]")).message ==
              "skill 'a': 'requires' should be an array of tables, not a number");
    }
}

TEST_CASE("every problem is reported, in the order of the text") {
    const auto reading = read("[[skill]]\nid = 5\nload = \"heavier\"\n[skill.levels]\n1 = \"\"\n[skill.effort]\n");
    CHECK_FALSE(reading.value);
    std::vector<std::string> messages;
    for (const Problem& problem : reading.problems) {
        messages.push_back(problem.message);
    }
    CHECK(messages == std::vector<std::string>{
                          "skill: 'name' is missing",
                          "skill: 'group' is missing",
                          "skill: 'summary' is missing",
                          "skill: 'id' should be a string, not a number",
                          "skill: 'load' is 'heavier', not one of light, medium, heavy",
                          "skill, levels: '2' is missing",
                          "skill, levels: '3' is missing",
                          "skill, levels: '4' is missing",
                          "skill, levels: '5' is missing",
                          "skill, levels: '1' is empty",
                          "skill, effort: 'basis' is missing",
                          "skill, effort: 'to_1' is missing",
                          "skill, effort: 'to_2' is missing",
                          "skill, effort: 'to_3' is missing",
                          "skill, effort: 'to_4' is missing",
                          "skill, effort: 'to_5' is missing",
                      });
}

TEST_CASE("a pack needs a readable pack.toml of its kind and version") {
    CHECK(read_pack({}).problems.at(0).rule == "missing");
    CHECK(read_pack({{"skills/core.toml", skill_text("")}}).problems.at(0).rule == "missing");
    const auto broken = read_pack({{"pack.toml", "kind = \n"}});
    REQUIRE(broken.problems.size() == 1);
    CHECK(broken.problems[0].rule == "syntax");
    CHECK(broken.problems[0].where.line == 1);
    const auto other = read_pack({{"pack.toml", "kind = \"persona\"\nschema_version = 2\nid = \"x\"\nname = \"X\"\n"
                                                "version = \"1\"\narea = []\n"}});
    REQUIRE(other.problems.size() == 2);
    CHECK(other.problems[0].message == "pack: 'kind' is 'persona', not 'pack'");
    CHECK(other.problems[1].message == "pack: 'schema_version' is 2, outside 1 to 1");
}

TEST_CASE("keys with a hundred thousand parts are refused, not followed") {
    std::string key = "a";
    for (int i = 0; i < 100'000; ++i) {
        key += ".a";
    }
    CHECK(read_pack({{"pack.toml", key + " = 1\n"}}).problems.at(0).rule == "syntax");
    CHECK(read_pack({{"pack.toml", "[" + key + "]\n"}}).problems.at(0).rule == "syntax");
    CHECK(read_pack({{"pack.toml", "x = {" + key + " = 1}\n"}}).problems.at(0).rule == "syntax");
}

TEST_CASE("a table's header that ends with its bracket is a fault of the text") {
    for (const char* text : {"[\n", "[[\n", "[ = ]\n", "[a.\n", "["}) {
        INFO(text);
        CHECK(read_pack({{"pack.toml", text}}).problems.at(0).rule == "syntax");
    }
}

TEST_CASE("levels have words") {
    CHECK(onramp::level_words(0) == "none");
    CHECK(onramp::level_words(3) == "alone");
    CHECK(onramp::level_words(5) == "shapes the field");
}
