// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/embedded_content.hpp"
#include "support/catch.hpp"
#include "support/profile_support.hpp"

using onramp::LayeredProfile;
using onramp::Problem;
using onramp::Reading;
using onramp_test::k_tiny_profile;
using onramp_test::loader_of;

namespace {

const std::string k_overlay_head = R"({"kind": "profile", "schema_version": 1, "extends": "base.json")";

Reading<LayeredProfile> read_overlay(const std::string& members) {
    return read_layered_profile({"team.json", k_overlay_head + members + "}"},
                                loader_of({{"base.json", std::string(k_tiny_profile)}}));
}

Problem only_problem(const Reading<LayeredProfile>& reading) {
    REQUIRE(reading.problems.size() == 1);
    return reading.problems[0];
}

std::string shown(const Problem& problem) {
    return problem.message + " (" + onramp::format_location(problem.where) + ")";
}

} // namespace

TEST_CASE("a whole profile is read as it is written") {
    const auto reading = onramp::read_profile(k_tiny_profile, "base.json");
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    const onramp::Profile& profile = *reading.value;
    CHECK(profile.name == "Tiny Role");
    CHECK(profile.targets.at("a").level == 3);
    CHECK(profile.targets.at("a").phase == onramp::Phase::first_90_days);
    CHECK(profile.targets.at("b").need == onramp::Need::any_of);
    CHECK(profile.targets.at("b").group == "one");
    CHECK(profile.activities.begin()->second.yields == 2);
    CHECK(profile.activities.begin()->second.place == onramp::Place::remote);
    CHECK(profile.hours.core_start == onramp::Minutes(600));
    CHECK(profile.hours.working_days == std::vector<std::string>{"mon", "tue"});
    CHECK(profile.tasks.at("second").after == std::vector<std::string>{"first"});
    CHECK(onramp::check_profile(profile).empty());
}

TEST_CASE("a profile that is written and read again is the same") {
    for (const std::string_view text :
         {k_tiny_profile, *onramp::embedded_content().find("profiles/senior-rust-developer.json")}) {
        const auto first = onramp::read_profile(text, "p.json");
        REQUIRE(first.value);
        CHECK(first.problems.empty());
        const auto again = onramp::read_profile(onramp::render_profile_json(*first.value), "p.json");
        REQUIRE(again.value);
        CHECK(*again.value == *first.value);
    }
}

TEST_CASE("unknown fields are warned of and kept") {
    std::string text(k_tiny_profile);
    text.replace(text.find("\"level\": 3"), 10, "\"levle\": 1, \"level\": 3");
    const auto reading = onramp::read_profile(text, "p.json");
    REQUIRE(reading.value);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].hint.empty()); // 'level' is there too
    CHECK(onramp::render_profile_json(*reading.value).find("\"levle\": 1") != std::string::npos);
}

TEST_CASE("every fault of the form is found, with line and column") {
    std::string text(k_tiny_profile);
    const auto replace = [&](const std::string& what, const std::string& with) {
        text.replace(text.find(what), what.size(), with);
    };
    replace("\"level\": 3", "\"level\": 9");
    replace("\"tue\"", "\"mon\", \"dienstag\"");
    replace("\"15:00\"", "\"3 pm\"");
    const auto reading = onramp::read_profile(text, "p.json");
    CHECK_FALSE(reading.value);
    REQUIRE(reading.problems.size() == 4);
    CHECK(shown(reading.problems[0]) == "'level' is 9, outside 1 to 5 (p.json:6:20 at /targets/a/level)");
    CHECK(shown(reading.problems[1]) == "'mon' stands twice (p.json:17:54 at /hours/working_days/1)");
    CHECK(reading.problems[2].rule == "choice");
    CHECK(reading.problems[3].message == "'core_end' is '3 pm', not a time");
}

TEST_CASE("an overlay changes what it names and nothing else") {
    const auto reading = read_overlay(R"(, "targets": {"a": {"level": 2}}, "hours": {"core_start": "09:00"})");
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    onramp::Profile expected = *onramp::read_profile(k_tiny_profile, "base.json").value;
    expected.targets.at("a").level = 2;
    expected.hours.core_start = onramp::Minutes(540);
    CHECK(reading.value->profile == expected);
}

TEST_CASE("null removes an entry and makes an optional value absent") {
    const auto reading = read_overlay(
        R"(, "tasks": {"second": null}, "activities": {"daily-activities.morning.write": {"yields": null}})");
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    CHECK(reading.value->profile.tasks.size() == 1);
    CHECK_FALSE(reading.value->profile.activities.begin()->second.yields);
}

TEST_CASE("what every value comes from is known") {
    const auto reading =
        read_layered_profile({"top.json", R"({"kind": "profile", "schema_version": 1, "extends": "team.json",
  "targets": {"a": {"level": 4}}})"},
                             loader_of({{"base.json", std::string(k_tiny_profile)}, {"team.json", k_overlay_head + R"(,
 "targets": {"a": {"level": 2, "basis": "ours"}},
 "hours": {"working_days": ["fri"]}})"}}));
    REQUIRE(reading.value);
    const auto places = reading.value->origins.places(
        {"/targets/a/level", "/targets/a/basis", "/targets/a/need", "/hours/working_days/0", "/targets/a"});
    std::vector<std::string> words;
    for (const onramp::Location& place : places) {
        words.push_back(place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column));
    }
    CHECK(words == std::vector<std::string>{"top.json:2:30", "team.json:2:41", "base.json:6:31", "team.json:3:29",
                                            "base.json:6:10"});
    CHECK(reading.value->profile.targets.at("a").level == 4);
    CHECK(reading.value->profile.targets.at("a").basis == "ours");
}

TEST_CASE("a wrong value is placed in the overlay that has it") {
    const Problem problem = only_problem(read_overlay(",\n\"targets\": {\"a\": {\"level\": \"two\"}}"));
    CHECK(shown(problem) == "'level' should be an integer, not a string (team.json:2:28 at /targets/a/level)");
}

TEST_CASE("a needed value that an overlay removes is placed at the null") {
    const Problem problem = only_problem(read_overlay(",\n\"targets\": {\"a\": {\"level\": null}}"));
    CHECK(shown(problem) == "'level' is missing (team.json:2:28 at /targets/a/level)");
    CHECK(problem.hint == "null removes it, and a profile needs it");
}

TEST_CASE("a misspelled entry gets a suggestion") {
    const auto added = read_overlay(R"(, "tasks": {"secnd": {"minutes": 45}})");
    CHECK_FALSE(added.value);
    CHECK(only_problem(added).message ==
          "'secnd' is a new entry and lacks 'title', 'owner', 'from_day', 'to_day', 'check', 'after' and 'basis'");
    CHECK(only_problem(added).hint == "did you mean 'second'?");
    CHECK(only_problem(added).where.file == "team.json");
    const auto removed = read_overlay(R"(, "tasks": {"secnd": null})");
    CHECK(removed.value);
    CHECK(only_problem(removed).rule == "removes-nothing");
    CHECK(only_problem(removed).hint == "did you mean 'second'?");
}

TEST_CASE("of two values that do not fit together the one of the later layer is at fault") {
    const auto starts = read_overlay(R"(, "hours": {"core_start": "16:00"})");
    CHECK(shown(onramp::check_profile(*starts.value).at(0)) ==
          "'core_end' is 15:00, not after 'core_start', 16:00 (team.json:1:90 at /hours/core_start)");
    const auto ends = read_overlay(R"(, "hours": {"core_end": "09:00"})");
    CHECK(shown(onramp::check_profile(*ends.value).at(0)) ==
          "'core_end' is 09:00, not after 'core_start', 10:00 (team.json:1:88 at /hours/core_end)");
}

TEST_CASE("profiles that extend each other are printed as a circle") {
    const auto extending = [](const std::string& name) {
        return R"({"kind": "profile", "schema_version": 1, "extends": ")" + name + "\"}";
    };
    const auto reading = read_layered_profile(
        {"a.json", extending("b.json")},
        loader_of({{"a.json", extending("b.json")}, {"b.json", extending("c.json")}, {"c.json", extending("b.json")}}));
    CHECK_FALSE(reading.value);
    const Problem problem = only_problem(reading);
    CHECK(problem.rule == "cycle");
    CHECK(shown(problem) ==
          "profiles extend each other in a circle: b.json -> c.json -> b.json (c.json:1:53 at /extends)");
}

TEST_CASE("a base that cannot be had is a problem of the overlay that names it") {
    const auto reading = read_layered_profile(
        {"a.json", R"({"kind": "profile", "schema_version": 1, "extends": "gone"})"}, loader_of({}));
    CHECK(shown(only_problem(reading)) == "there is no profile 'gone' (a.json:1:53 at /extends)");
}

TEST_CASE("a base with faults is reported beside its overlay's") {
    std::string base(k_tiny_profile);
    base.replace(base.find("\"level\": 3"), 10, "\"level\": 7");
    const auto reading = read_layered_profile({"team.json", k_overlay_head + R"(, "hours": {"zone": 5}})"},
                                              loader_of({{"base.json", base}}));
    REQUIRE(reading.problems.size() == 2);
    CHECK(shown(reading.problems[0]) == "'zone' should be a string, not a number (team.json:1:84 at /hours/zone)");
    CHECK(shown(reading.problems[1]) == "'level' is 7, outside 1 to 5 (base.json:6:20 at /targets/a/level)");
}

TEST_CASE("text that is no JSON, or no object, is refused") {
    CHECK(read_layered_profile({"x.json", "{"}, loader_of({})).problems.at(0).rule == "syntax");
    CHECK(read_layered_profile({"x.json", "[]"}, loader_of({})).problems.at(0).rule == "type");
    CHECK(onramp::read_profile("", "x.json").problems.at(0).rule == "syntax");
    CHECK(onramp::check_profile_overlay("[1]", "x.json").at(0).rule == "type");
}
