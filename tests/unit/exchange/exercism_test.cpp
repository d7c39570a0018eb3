// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/exercism.hpp"

#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using onramp_test::replaced;
using Rules = std::vector<std::string>;
using Texts = std::vector<std::string>;

namespace {

const std::string k_track = R"({
  "language": "Rust", "slug": "rust", "version": 3, "blurb": "b", "status": {"concept_exercises": true},
  "exercises": {
    "concept": [
      {"slug": "make", "uuid": "1", "name": "Make", "concepts": ["structs"], "prerequisites": ["functions", "enums"], "status": "active"},
      {"slug": "call", "uuid": "2", "name": "Call", "difficulty": 1, "concepts": ["functions"], "prerequisites": []},
      {"slug": "pick", "uuid": "3", "name": "Pick", "concepts": ["enums"], "prerequisites": ["functions"], "status": "beta"},
      {"slug": "soon", "uuid": "4", "name": "Soon", "concepts": ["functions"], "prerequisites": ["structs"], "status": "wip"}
    ],
    "practice": [
      {"slug": "leap", "uuid": "5", "name": "Leap", "practices": ["functions"], "prerequisites": ["enums"], "difficulty": 4, "topics": ["x"]},
      {"slug": "old", "uuid": "6", "name": "Old", "practices": ["functions"], "prerequisites": [], "difficulty": 1, "status": "deprecated"}
    ],
    "foregone": ["binary"]
  },
  "concepts": [
    {"uuid": "7", "slug": "structs", "name": "Structs"},
    {"uuid": "8", "slug": "enums", "name": "Enums"},
    {"uuid": "9", "slug": "functions", "name": "Functions"}
  ],
  "key_features": [], "tags": []
})";

Rules faults(const std::string& from, const std::string& to) {
    const auto reading = onramp::read_exercism(replaced(k_track, from, to), "config.json");
    CHECK(reading.value.has_value() != onramp::has_errors(reading.problems));
    return found(reading.problems);
}

std::string solution(const std::string& slug, const std::string& status, const std::string& more = "") {
    return R"({"uuid": "u", "status": ")" + status + R"(", "exercise": {"slug": ")" + slug +
           R"(", "title": "T", "icon_url": "i"}, "track": {"slug": "rust", "title": "Rust"})" + more + "}";
}

onramp::Reading<std::vector<onramp::DoneExercise>> solutions(const std::string& text) {
    return onramp::read_exercism_solutions(text, "s.json");
}

} // namespace

TEST_CASE("concepts of a track come after what they need") {
    const auto reading = onramp::read_exercism(k_track, "config.json");
    CHECK(found(reading.problems) == Rules{});
    REQUIRE(reading.value);
    const onramp::Import& import = *reading.value;
    CHECK(import.name == "Rust");
    CHECK(import.order == onramp::TopicOrder::prerequisites);
    REQUIRE(import.topics.size() == 3);
    CHECK(import.topics[0].id == "functions");
    CHECK(import.topics[0].exercises == Texts{"call", "leap"});
    CHECK(import.topics[1].id == "enums");
    CHECK(import.topics[1].url == "https://exercism.org/tracks/rust/concepts/enums");
    CHECK(import.topics[2].id == "structs");
    REQUIRE(import.prerequisites.size() == 2);
    CHECK(import.prerequisites[0] == onramp::TopicNeeds{"enums", {"functions"}});
    CHECK(import.prerequisites[1] == onramp::TopicNeeds{"structs", {"enums", "functions"}});
    REQUIRE(import.exercises.size() == 6);
    CHECK(import.exercises[3].status == "wip");
    CHECK(import.exercises[4].needs == Texts{"enums"});
    CHECK(import.exercises[4].difficulty == 4);
    CHECK(import.exercises[5].status == "deprecated");
}

TEST_CASE("every problem of a track has its pointer and line") {
    CHECK(faults("\"pick\"", "\"call\"") == Rules{"duplicate-id 7 /exercises/concept/2/slug"});
    CHECK(faults("\"leap\"", "\"call\"") == Rules{"duplicate-id 11 /exercises/practice/0/slug"});
    CHECK(faults("\"slug\": \"enums\"", "\"slug\": \"structs\"") ==
          Rules{"duplicate-id 18 /concepts/1/slug", "dangling 5 /exercises/concept/0/prerequisites/1",
                "dangling 7 /exercises/concept/2/concepts/0", "dangling 11 /exercises/practice/0/prerequisites/0"});
    CHECK(faults("\"practices\": [\"functions\"]", "\"practices\": [\"function\"]") ==
          Rules{"dangling 11 /exercises/practice/0/practices/0"});
    CHECK(faults("\"prerequisites\": [\"structs\"]", "\"prerequisites\": [\"gone\"]") ==
          Rules{"?dangling 8 /exercises/concept/3/prerequisites/0"});
    CHECK(faults("\"difficulty\": 4", "\"difficulty\": 11") == Rules{"range 11 /exercises/practice/0/difficulty"});
    CHECK(faults("\"beta\"", "\"gone\"") == Rules{"choice 7 /exercises/concept/2/status"});
    CHECK(faults("\"version\": 3", "\"version\": 2") == Rules{"version 2 /version"});
    CHECK(faults("\"name\": \"Leap\", ", "") == Rules{"missing 11 /exercises/practice/0"});
    CHECK(faults("\"status\": \"wip\"", "\"status\": \"active\"") ==
          Rules{"?taught-twice 8 /exercises/concept/3/concepts"});
}

TEST_CASE("a circle of concepts is one problem, with its shortest way round") {
    CHECK(faults("\"concepts\": [\"functions\"], \"prerequisites\": []",
                 "\"concepts\": [\"functions\"], \"prerequisites\": [\"structs\"]") ==
          Rules{"circle 5 /exercises/concept/0/prerequisites"});
    CHECK(faults("\"concepts\": [\"functions\"], \"prerequisites\": []",
                 "\"concepts\": [\"functions\"], \"prerequisites\": [\"functions\"]") ==
          Rules{"circle 6 /exercises/concept/1/prerequisites"});
    const auto reading =
        onramp::read_exercism(replaced(k_track, "\"concepts\": [\"functions\"], \"prerequisites\": []",
                                       "\"concepts\": [\"functions\"], \"prerequisites\": [\"structs\"]"),
                              "config.json");
    CHECK(reading.problems.at(0).message ==
          "concepts need each other in a circle: 'structs' needs 'functions' needs 'structs'");
}

TEST_CASE("what is no track has a problem and no value") {
    for (const std::string& text : onramp_test::rubbish()) {
        const auto reading = onramp::read_exercism(text, "c");
        CHECK_FALSE(reading.value.has_value());
        CHECK(onramp::has_errors(reading.problems));
        const auto state = solutions(text);
        CHECK_FALSE(state.value.has_value());
        CHECK(onramp::has_errors(state.problems));
    }
}

TEST_CASE("completed and published solutions are done") {
    const std::string all = solution("a", "started") + "," + solution("b", "iterated") + "," +
                            solution("c", "completed", R"(, "completed_at": "2023-05-08T00:02:21Z")") + "," +
                            solution("d", "published", R"(, "published_iteration_head_tests_status": "failed")") + "," +
                            solution("e", "published", R"(, "published_iteration_head_tests_status": "passed")");
    for (const std::string& text :
         {R"({"results": [)" + all + R"(], "meta": {"current_page": 1, "total_pages": 1}})",
          R"({"exercises": [], "solutions": [)" + all + "]}", R"([{"results": [)" + all + "]}]"}) {
        const auto reading = solutions(text);
        CHECK(found(reading.problems) == Rules{});
        REQUIRE(reading.value);
        REQUIRE(reading.value->size() == 3);
        CHECK(reading.value->at(0).id == "c");
        CHECK(reading.value->at(0).when == onramp::parse_instant("2023-05-08T00:02:21Z").value());
        CHECK(reading.value->at(1).tests_fail);
        CHECK_FALSE(reading.value->at(2).tests_fail);
        CHECK(reading.value->at(2).track == "rust");
    }
}

TEST_CASE("solutions that are not all, or none, are told") {
    CHECK(found(solutions(R"({"results": [], "meta": {"current_page": 1, "total_pages": 3}})").problems) ==
          Rules{"?pages 1"});
    CHECK(found(solutions(R"([{"results": [], "meta": {"current_page": 1, "total_pages": 2}},
                              {"results": [], "meta": {"current_page": 2, "total_pages": 2}}])")
                    .problems) == Rules{});
    CHECK(found(solutions("{}").problems) == Rules{"missing 1"});
    CHECK(found(solutions(R"({"results": [)" + solution("a", "done") + "]}").problems) ==
          Rules{"choice 1 /results/0/status"});
    CHECK(found(solutions(R"({"results": [)" + solution("a", "completed", R"(, "completed_at": "today")") + "]}")
                    .problems) == Rules{"pattern 1 /results/0/completed_at"});
    const auto metadata = solutions(
        R"({"track":"rust","exercise":"leap","id":"i","url":"u","handle":"h","is_requester":true,"auto_approve":false})");
    CHECK(found(metadata.problems) == Rules{"no-status 1"});
}
