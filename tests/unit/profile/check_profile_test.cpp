// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/embedded_content.hpp"
#include "support/catch.hpp"
#include "support/profile_support.hpp"

using onramp::Problem;
using onramp::Profile;

namespace {

Profile tiny() {
    return *onramp::read_profile(onramp_test::k_tiny_profile, "p.json").value;
}

// "POINTER: MESSAGE" of every finding.
std::vector<std::string> found(const Profile& profile) {
    std::vector<std::string> words;
    for (const Problem& problem : onramp::check_profile(profile)) {
        words.push_back(problem.where.pointer + ": " + problem.message);
    }
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("groups and the targets in them fit together") {
    Profile profile = tiny();
    profile.targets.at("b").group = "oen";
    CHECK(found(profile) == Words{"/targets/b/group: there is no group 'oen'",
                                  "/groups/one/choose: the group 'one' asks for 1 of 0 skills"});
    CHECK(onramp::check_profile(profile)[0].hint == "did you mean 'one'?");
    profile.targets.at("b").group.clear();
    CHECK(found(profile)[0] == "/targets/b: the target 'b' is one of a group and names none");
    profile = tiny();
    profile.targets.at("a").group = "one";
    CHECK(found(profile) == Words{"/targets/a/group: the target 'a' names a group, but its need is required"});
    profile = tiny();
    profile.groups.at("one").choose = 2;
    CHECK(found(profile) == Words{"/groups/one/choose: the group 'one' asks for 2 of 1 skill"});
}

TEST_CASE("at most 25 skills are for the first 90 days") {
    Profile profile = tiny();
    for (int i = 0; i < 24; ++i) {
        profile.targets["x" + std::to_string(i)] = profile.targets.at("a");
    }
    CHECK(found(profile).empty());
    profile.targets["one-more"] = profile.targets.at("a");
    CHECK(found(profile) == Words{"/targets: 26 skills are for the first 90 days; at most 25 can be"});
}

TEST_CASE("hours, minutes and days are in order") {
    Profile profile = tiny();
    profile.hours.core_end = profile.hours.core_start;
    CHECK(found(profile) == Words{"/hours/core_end: 'core_end' is 10:00, not after 'core_start', 10:00"});
    profile = tiny();
    profile.hours.working_days.clear();
    CHECK(found(profile) == Words{"/hours/working_days: there is no working day"});
    profile = tiny();
    profile.activities.begin()->second.min_minutes = 61;
    CHECK(found(profile) == Words{"/activities/daily-activities.morning.write/min_minutes: 'min_minutes' is 61, more "
                                  "than the activity's 60"});
    profile = tiny();
    profile.capacity.max_session_minutes = 25;
    profile.capacity.min_session_minutes = 30;
    profile.capacity.daily_cap_minutes = 29;
    CHECK(found(profile).size() == 2);
    profile = tiny();
    profile.leading.push_back({1, 30, "b"});
    CHECK(found(profile) == Words{"/leading/1/from_day: 'from_day' should be later than the entry before"});
}

TEST_CASE("tasks have days in order and wait for tasks that exist") {
    Profile profile = tiny();
    profile.tasks.at("first").to_day = 1;
    profile.tasks.at("first").from_day = 5;
    CHECK(found(profile) == Words{"/tasks/first/to_day: 'to_day' is 1, before 'from_day', 5"});
    profile = tiny();
    profile.tasks.at("second").after = {"frist"};
    CHECK(found(profile) == Words{"/tasks/second/after/0: there is no task 'frist'"});
}

TEST_CASE("tasks that wait for each other are printed as a circle") {
    Profile profile = tiny();
    profile.tasks.at("first").after = {"second"};
    CHECK(found(profile) == Words{"/tasks/second/after/0: tasks wait for each other in a circle: first -> second -> "
                                  "first"});
    profile = tiny();
    profile.tasks.at("first").after = {"first"};
    CHECK(found(profile) == Words{"/tasks/first/after/0: tasks wait for each other in a circle: first -> first"});
}

TEST_CASE("the built-in profile is sound") {
    const auto text = onramp::embedded_content().find("profiles/senior-rust-developer.json");
    const auto reading = onramp::read_profile(*text, "senior-rust-developer");
    REQUIRE(reading.value);
    CHECK(found(*reading.value).empty());
    CHECK(reading.value->leaves.size() == 120);
    CHECK(reading.value->targets.size() == 118);
    CHECK(reading.value->activities.size() == 11);
}
