// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/import.hpp"

#include "support/catch.hpp"

using onramp::DoneExercise;
using onramp::Import;
using onramp::ImportMap;
using onramp::ImportRule;
using onramp::ShownSkill;
using onramp::Unmatched;
using onramp::UnmatchedReason;
using Texts = std::vector<std::string>;

namespace {

Import exercises() {
    Import import;
    import.format = onramp::ImportFormat::rustlings;
    for (const char* id : {"m1", "m2", "m3", "m4", "m5", "q1"}) {
        import.exercises.push_back({id, std::string("Title of ") + id});
    }
    import.topics.push_back({"06_moves", "moves"});
    import.topics.back().exercises = {"m1", "m2", "m3", "m4", "m5"};
    import.topics.push_back({"quizzes", "quizzes"});
    import.topics.back().exercises = {"q1"};
    return import;
}

ImportRule of_topic(const std::string& skill, int level, const std::string& topic, int percent) {
    ImportRule rule;
    rule.skill = skill;
    rule.level = level;
    rule.topic = topic;
    rule.percent = percent;
    rule.basis = "b" + std::to_string(level);
    return rule;
}

ImportRule of_exercises(const std::string& skill, int level, Texts named, int at_least) {
    ImportRule rule;
    rule.skill = skill;
    rule.level = level;
    rule.exercises = std::move(named);
    rule.at_least = at_least;
    rule.basis = "e" + std::to_string(level);
    return rule;
}

Import shown(const Texts& done, std::vector<ImportRule> rules) {
    Import import = exercises();
    std::vector<DoneExercise> all;
    for (const std::string& id : done) {
        all.push_back({id});
    }
    onramp::match_done(import, all);
    onramp::find_evidence(import, {"rustlings", "f", std::move(rules)});
    return import;
}

} // namespace

TEST_CASE("what is done is sorted into what the file has and what it has not") {
    Import import = exercises();
    import.track = "rust";
    DoneExercise other{"m2"};
    other.track = "go";
    DoneExercise failing{"m3"};
    failing.track = "rust";
    failing.tests_fail = true;
    DoneExercise passing = failing;
    passing.tests_fail = false;
    onramp::match_done(import, {{"q1"}, {"gone"}, other, failing, passing, {"gone"}, {"m1"}});
    REQUIRE(import.done.size() == 3);
    CHECK(import.done[0].id == "m1");
    CHECK(import.done[0].title == "Title of m1");
    CHECK(import.done[1].id == "m3");
    CHECK_FALSE(import.done[1].tests_fail);
    CHECK(import.done[2].id == "q1");
    CHECK(import.unmatched ==
          std::vector<Unmatched>{{"gone", UnmatchedReason::unknown}, {"go/m2", UnmatchedReason::other_track}});
}

TEST_CASE("a topic shows something where enough of it is done") {
    for (int done = 0; done <= 5; ++done) {
        const Texts all = {"m1", "m2", "m3", "m4", "m5"};
        const Texts some(all.begin(), all.begin() + done);
        const Import import = shown(some, {of_topic("a", 1, "moves", 60), of_topic("b", 2, "06_moves", 61)});
        // 60 % of five are three, 61 % are four.
        CHECK(import.evidence.size() == (done >= 4 ? 2U : done == 3 ? 1U : 0U));
        CHECK(import.unmatched.size() == (done >= 3 ? 0U : some.size()));
        if (done == 3) {
            CHECK(import.evidence[0] ==
                  ShownSkill{"a", 1, "rustlings: 3 of 5 exercises of moves", "b1", ShownSkill::Kept::no});
        }
        if (done == 2) {
            CHECK(import.unmatched[1] == Unmatched{"m2", UnmatchedReason::too_few});
        }
    }
}

TEST_CASE("of a skill the highest level counts, whatever the order of the rules") {
    const ImportRule low = of_exercises("a", 1, {"m1"}, 1);
    const ImportRule high = of_exercises("a", 2, {"m2", "m3", "gone"}, 2);
    const ImportRule again = of_exercises("a", 2, {"m2"}, 1);
    for (const auto& rules : {std::vector{low, high, again}, std::vector{high, again, low}}) {
        const Import import = shown({"m1", "m2", "m3"}, rules);
        REQUIRE(import.evidence.size() == 1);
        CHECK(import.evidence[0].level == 2);
        CHECK(import.evidence[0].from == "rustlings: 2 of 3 exercises (m2, m3)");
    }
    CHECK(shown({"m2"}, {high}).evidence.empty());
}

TEST_CASE("what no rule names, and what fails its tests, shows nothing") {
    CHECK(shown({"q1"}, {of_topic("a", 1, "moves", 1)}).unmatched ==
          std::vector<Unmatched>{{"q1", UnmatchedReason::no_rule}});
    Import import = exercises();
    DoneExercise failing{"m1"};
    failing.tests_fail = true;
    onramp::match_done(import, {failing});
    onramp::find_evidence(import, {"rustlings", "f", {of_exercises("a", 1, {"m1"}, 1)}});
    CHECK(import.evidence.empty());
    CHECK(import.unmatched == std::vector<Unmatched>{{"m1", UnmatchedReason::tests_fail}});
}

TEST_CASE("rules of another version of the exercises are named") {
    const ImportMap map = {"rustlings",
                           "f",
                           {of_topic("a", 1, "moves", 1), of_topic("b", 1, "gone", 1), of_topic("c", 1, "gone", 1),
                            of_exercises("a", 1, {"m1", "m9"}, 1)}};
    CHECK(onramp::names_not_found(exercises(), map) == Texts{"gone", "m9"});
}
