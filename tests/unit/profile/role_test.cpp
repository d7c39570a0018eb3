// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/profile/role.hpp"
#include "support/catch.hpp"
#include "support/profile_support.hpp"

using onramp::Profile;
using onramp::Role;
using onramp_test::tiny_pack;
using onramp_test::tiny_persona;

namespace {

Profile tiny() {
    return *onramp::read_profile(onramp_test::k_tiny_profile, "p.json").value;
}

std::vector<std::string> refused(const onramp::Persona& persona, const Profile& profile) {
    const auto role = resolve_role(persona, profile, tiny_pack(), "p.json");
    REQUIRE_FALSE(role);
    CHECK(role.error().kind == onramp::ErrorKind::invalid);
    std::vector<std::string> words;
    for (const onramp::Problem& problem : role.error().problems) {
        CHECK(problem.where.file == "p.json");
        words.push_back(problem.where.pointer + ": " + problem.message);
    }
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a role joins persona, profile and pack") {
    const auto resolved = resolve_role(tiny_persona(), tiny(), tiny_pack(), "p.json");
    REQUIRE(resolved);
    const Role& role = *resolved;
    CHECK(role.name == "Tiny Role");
    CHECK(role.pack_version == "1.0");
    REQUIRE(role.skills.size() == 2); // in the pack's order; 'c' has no target
    CHECK(role.skills[0].skill.id == "b");
    CHECK(role.skills[1].skill.id == "a");
    CHECK(role.skills[1].target.level == 3);
    REQUIRE(role.areas.size() == 1);
    CHECK(role.areas[0] == onramp::RoleArea{"skills.core", "Core", {1, 0}}); // in the persona's order
    CHECK(role.responsibilities == std::vector<onramp::RoleLine>{{"responsibilities.work.do-it", "Work", "Do it"}});
    REQUIRE(role.blocks.size() == 1);
    CHECK(role.blocks[0].end == onramp::Minutes(720));
    CHECK(role.blocks[0].activities[0].text == "Write");
    CHECK(role.tasks.size() == 2);
    CHECK(role.hours.zone == "local");
    CHECK(role.find_skill("a") == 1);
    CHECK(role.find_skill("old-a") == 1);
    CHECK(role.find_skill("c") == 2);
}

TEST_CASE("what a target needs has a target, too") {
    onramp::Pack pack = tiny_pack();
    Profile profile = tiny();
    // 'c' has no target.
    onramp::Skill& skill = pack.skills.at(static_cast<std::size_t>(pack.find("a") - pack.skills.data()));
    skill.requirements = {{{{"c", 1}}, 1, 3, 0, 0}};
    const auto refused_words = [&] {
        const auto role = resolve_role(tiny_persona(), profile, pack, "p.json");
        return role ? std::string() : role.error().problems.at(0).message;
    };
    CHECK(refused_words() == "'a@3' needs 'c', which has no target");
    skill.requirements = {{{{"c", 1}, {"b", 1}}, 1, 3, 0, 0}};
    CHECK(refused_words().empty());
    skill.requirements = {{{{"c", 1}, {"b", 1}}, 2, 3, 0, 0}};
    CHECK(refused_words() == "'a@3' needs 'c', which has no target");
    skill.requirements = {{{{"c", 1}}, 1, 4, 0, 0}}; // beyond the target of a
    CHECK(refused_words().empty());
}

TEST_CASE("an activity without an entry is said, and no more") {
    Profile profile = tiny();
    profile.activities.clear();
    const auto reading = join_role(tiny_persona(), profile, tiny_pack());
    REQUIRE(reading.value);
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(reading.problems[0].rule == "activity-without-plan");
    CHECK(reading.problems[0].severity == onramp::Severity::warning);
}

TEST_CASE("a role's hash follows its content, not the places it is written at") {
    onramp::Pack pack = tiny_pack();
    const std::string hash = resolve_role(tiny_persona(), tiny(), pack, "p")->content_hash;
    pack.skills[0].file = "elsewhere.toml";
    pack.skills[0].line = 99;
    CHECK(resolve_role(tiny_persona(), tiny(), pack, "q")->content_hash == hash);
    pack.skills[0].summary = "Other words.";
    CHECK(resolve_role(tiny_persona(), tiny(), pack, "p")->content_hash != hash);
}

TEST_CASE("a role is the same after a snapshot, and a damaged one is refused") {
    const Role role = *resolve_role(tiny_persona(), tiny(), tiny_pack(), "p.json");
    const std::string bytes = onramp::write_role_snapshot(role);
    CHECK(*onramp::read_role_snapshot(bytes) == role);
    CHECK_FALSE(onramp::read_role_snapshot(bytes.substr(0, bytes.size() - 1)));
    CHECK_FALSE(onramp::read_role_snapshot(bytes + "x"));
    CHECK_FALSE(onramp::read_role_snapshot(""));
}

TEST_CASE("a target may use an old id, but not beside the new one") {
    Profile profile = tiny();
    profile.targets["old-a"] = profile.targets.at("a");
    CHECK(refused(tiny_persona(), profile) ==
          Words{"/targets/old-a: 'old-a' is another name of 'a', which has a target already"});
    profile.targets.erase("a");
    CHECK(resolve_role(tiny_persona(), profile, tiny_pack(), "p.json")->skills[1].skill.id == "a");
}

TEST_CASE("names that persona and pack do not have are all reported") {
    Profile profile = tiny();
    profile.leaves["skills.core.basics.alhpa"] = {"a", ""};
    profile.leaves.at("skills.core.basics.beta").skill = "bb";
    profile.targets["d"] = profile.targets.at("a");
    profile.targets.at("a").goals = {"goals.none"};
    profile.activities["daily-activities.morning.wrte"] = profile.activities.begin()->second;
    CHECK(refused(tiny_persona(), profile) ==
          Words{"/targets/a/goals/0: the persona has no goal 'goals.none'",
                "/targets/d: the pack 'tiny' has no skill 'd'",
                "/leaves/skills.core.basics.alhpa: the persona has no skill 'skills.core.basics.alhpa'",
                "/leaves/skills.core.basics.beta/skill: the pack 'tiny' has no skill 'bb'",
                "/activities/daily-activities.morning.wrte: the persona has no activity "
                "'daily-activities.morning.wrte'"});
}

TEST_CASE("learning lines are the persona's, in its order, with the pack's skills") {
    onramp::Persona persona = tiny_persona();
    onramp::PersonaArea methods;
    methods.id = "learning.methods";
    methods.name = "Methods";
    for (const char* word : {"read", "watch"}) {
        onramp::PersonaBlock line;
        line.id = methods.id + "." + word;
        line.text = word;
        methods.blocks.push_back(line);
    }
    persona.learning = {methods};
    Profile profile = tiny();
    profile.learning["learning.methods.watch"] = {{onramp::ResourceKind::talk}, {}, "b"};
    profile.learning["learning.methods.read"] = {
        {onramp::ResourceKind::rfc, onramp::ResourceKind::paper}, {"old-a"}, "b"};
    const auto role = resolve_role(persona, profile, tiny_pack(), "p.json");
    REQUIRE(role);
    REQUIRE(role->learning.size() == 2);
    CHECK(role->learning[0].text == "read");
    CHECK(role->learning[0].kinds == profile.learning["learning.methods.read"].kinds);
    CHECK(role->learning[1].id == "learning.methods.watch");
    CHECK(*onramp::read_role_snapshot(onramp::write_role_snapshot(*role)) == *role);
    CHECK(onramp::read_profile(onramp::render_profile_json(profile), "p.json").value == profile);

    profile.learning["learning.methods.wach"] = {{}, {"d"}, "b"};
    CHECK(refused(persona, profile) ==
          Words{"/learning/learning.methods.wach: the persona has no learning line 'learning.methods.wach'",
                "/learning/learning.methods.wach/skills/0: the pack 'tiny' has no skill 'd'"});
}

TEST_CASE("a learning line names kinds of resources that there are") {
    std::string text(onramp_test::k_tiny_profile);
    text.replace(text.find("  \"tasks\""), 0,
                 "  \"learning\": {\"learning.read\": {\"kinds\": [\"rfc\", \"rfcs\"], \"basis\": \"b\"}},\n");
    const auto reading = onramp::read_profile(text, "p.json");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].where.pointer == "/learning/learning.read/kinds/1");
    CHECK(reading.problems[0].message == "'rfcs' is no kind of resource");
    CHECK(reading.problems[0].hint.find("rfc, specification") != std::string::npos);
}

TEST_CASE("every leaf of the persona needs a skill") {
    Profile profile = tiny();
    profile.leaves.erase("skills.core.basics.beta");
    CHECK(refused(tiny_persona(), profile) ==
          Words{"/leaves: the persona's 'Beta' (skills.core.basics.beta) has no skill of the pack"});
}

TEST_CASE("activities need the times of their part of the day") {
    onramp::Persona persona = tiny_persona();
    persona.daily_activities[0].start.reset();
    CHECK(refused(persona, tiny()) ==
          Words{"/activities/daily-activities.morning.write: the persona's 'Morning' has no times, so the activity "
                "cannot be placed"});
    Profile profile = tiny();
    profile.activities.clear(); // a team that plans none of them needs no times
    const auto role = resolve_role(persona, profile, tiny_pack(), "p.json");
    REQUIRE(role);
    CHECK(role->blocks.empty());
}
