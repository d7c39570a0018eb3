// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/practice.hpp"

#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;
using onramp_test::make_skill;

namespace {

using Ids = std::vector<std::string>;

Exercise exercise(const std::string& id, const std::vector<std::string>& skills, int level, int minutes = 30) {
    Exercise made;
    made.id = id;
    made.skills = skills;
    made.level = level;
    made.minutes = minutes;
    return made;
}

PracticeState state(PracticeResult result, const std::vector<std::string>& skills, int level) {
    PracticeState made;
    made.result = result;
    made.skills = skills;
    made.level = level;
    return made;
}

Ids ids_of(const std::vector<PracticeChoice>& choices, bool useful_only = false) {
    Ids ids;
    for (const PracticeChoice& choice : choices) {
        if (choice.useful || !useful_only) {
            ids.push_back(choice.exercise->id);
        }
    }
    return ids;
}

// alpha 3 in the first 90 days, beta 4 later, gamma 3 as an elective.
Role role() {
    Role made = onramp_test::role_of({make_skill("alpha", 3), make_skill("beta", 4), make_skill("gamma", 3)});
    made.skills[0].target.phase = Phase::first_90_days;
    made.skills[2].target.need = Need::elective;
    return made;
}

const std::vector<Exercise> k_exercises = {exercise("elective", {"gamma"}, 3),
                                           exercise("later-2", {"beta"}, 2),
                                           exercise("later-4", {"beta"}, 4),
                                           exercise("first-long", {"alpha"}, 3),
                                           exercise("first-low", {"alpha"}, 2),
                                           exercise("first", {"alpha"}, 3, 20),
                                           exercise("too-much", {"alpha"}, 4),
                                           exercise("foreign", {"delta"}, 3),
                                           exercise("second-skill", {"delta", "beta"}, 3)};

} // namespace

TEST_CASE("what the role needs most comes first, what it does not need last") {
    const auto choices = list_practice(role(), k_exercises, {}, std::nullopt);
    CHECK(ids_of(choices) ==
          Ids{"first", "first-long", "first-low", "later-4", "second-skill", "later-2", "elective", "too-much"});
    CHECK(ids_of(choices, true).size() == 7);
}

TEST_CASE("what is started stands above all, what has ended below all") {
    const PracticeStates states = {{"later-2", state(PracticeResult::started, {"beta"}, 2)},
                                   {"first", state(PracticeResult::passed, {"alpha"}, 3)},
                                   {"elective", state(PracticeResult::solution_seen, {"gamma"}, 3)}};
    const auto choices = list_practice(role(), k_exercises, states, std::nullopt);
    // alpha at level 3 is shown now, and level 2 with it.
    CHECK(ids_of(choices) ==
          Ids{"later-2", "later-4", "second-skill", "first-long", "first-low", "too-much", "elective", "first"});
    CHECK(ids_of(choices, true) == Ids{"later-2", "later-4", "second-skill"});
    CHECK(choices.front().result == PracticeResult::started);
}

TEST_CASE("the exercises of one skill are all of them, of the role or not") {
    CHECK(ids_of(list_practice(role(), k_exercises, {}, "delta")) == Ids{"second-skill", "foreign"});
    CHECK(list_practice(role(), k_exercises, {}, "omega").empty());
}

TEST_CASE("the exercise that shows a level is picked") {
    auto exercises = k_exercises;
    exercises.push_back(exercise("crated", {"alpha"}, 3, 5));
    exercises.back().setting.crates = {"tokio"};
    exercises.push_back(exercise("beside", {"beta", "alpha"}, 3, 5));
    const auto picked = [&](const PracticeStates& states, const std::string& skill, int level) {
        const auto found = pick_exercise(exercises, states, skill, level);
        return found ? (*found)->id : found.error().message + "; " + found.error().hint;
    };
    CHECK(picked({}, "alpha", 3) == "first");
    CHECK(picked({{"first", state(PracticeResult::solution_seen, {"alpha"}, 3)}}, "alpha", 3) == "first-long");
    CHECK(picked({{"first-long", state(PracticeResult::started, {"alpha"}, 3)}}, "alpha", 3) == "first-long");
    CHECK(picked({}, "alpha", 4) == "too-much");
    CHECK(picked({}, "beta", 3) == "beside");
    CHECK(picked({}, "gamma", 2) == "no exercise shows level 2 of gamma; there are some for level 3: --level");
    CHECK(pick_exercise(exercises, {}, "omega", 3).error().kind == ErrorKind::answer_no);
}
