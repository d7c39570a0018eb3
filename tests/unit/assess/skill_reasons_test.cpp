// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/skill_reasons.hpp"

#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

constexpr std::size_t k_ownership = 0;
constexpr std::size_t k_drivers = 10;

QuizAnswer answer(const std::string& item, const std::string& skill, Response response, Instant at = {}) {
    QuizAnswer made;
    made.session = "quiz-1";
    made.number = 1;
    made.item = item;
    made.skill = skill;
    made.level = 2;
    made.response = response;
    made.at = at;
    return made;
}

EvidenceLog sample() {
    EvidenceLog log;
    log.ratings.areas = {{"skills.language", 4}, {"skills.web", 2}};
    log.ratings.skills = {{"ownership", 3}};
    log.answers = {answer("ownership.a", "ownership", Response::right),
                   answer("borrowing.a", "borrowing", Response::wrong), answer("drivers.a", "drivers", Response::wrong),
                   answer("gone.a", "gone", Response::wrong)};
    PracticeOutcome passed;
    passed.exercise = "borrow-it";
    passed.skills = {"borrowing", "moves"}; // an id that ownership had before
    passed.level = 2;
    passed.passed = true;
    log.practice = {passed};
    return log;
}

} // namespace

TEST_CASE("a skill's reasons are the pieces on it and the strongest others") {
    const Role role = onramp_test::learning_role();
    const SkillReasons reasons = reasons_of(role, sample(), {}, k_ownership, 2);
    std::vector<std::string> own;
    for (const Reason& reason : reasons.own) {
        own.push_back(reason.id);
    }
    CHECK(own == std::vector<std::string>{"skills.language", "ownership", "ownership.a", "borrow-it"});
    CHECK(reasons.others_all == 3); // the web's rating, borrowing's answer, drivers' answer
    REQUIRE(reasons.others.size() == 2);
    CHECK(reasons.others[0].id == "borrowing.a"); // it shares an area and a prerequisite with ownership
}

TEST_CASE("what is said without a piece is the assessment of the other evidence") {
    const Role role = onramp_test::learning_role();
    const EvidenceLog log = sample();
    const SkillReasons reasons = reasons_of(role, log, {}, k_ownership, 5);
    EvidenceLog rest = log;
    rest.answers.erase(rest.answers.begin()); // ownership.a
    CHECK(reasons.own[2].probability_without == assess(role, rest, {}).skills[k_ownership].probability);
    CHECK(reasons.own[2].probability_without < reasons.skill.probability); // it was right
    rest = log;
    rest.ratings.skills.clear();
    CHECK(reasons.own[1].probability_without == assess(role, rest, {}).skills[k_ownership].probability);
    CHECK(reasons.skill == assess(role, log, {}).skills[k_ownership]);
    CHECK_FALSE(reasons.background);
}

TEST_CASE("an item that was asked twice is one piece, without which neither answer counts") {
    const Role role = onramp_test::learning_role();
    EvidenceLog log;
    const Instant later{std::chrono::hours(1)};
    log.answers = {answer("drivers.a", "drivers", Response::right),
                   answer("drivers.a", "drivers", Response::wrong, later)};
    const SkillReasons reasons = reasons_of(role, log, later, k_drivers, 5);
    REQUIRE(reasons.own.size() == 1);
    CHECK(reasons.own[0].response == Response::wrong);
    CHECK(reasons.own[0].probability_without == Approx(reasons.expected_probability).epsilon(1e-9));
    CHECK(reasons.skill.probability.value() < reasons.expected_probability);
}

TEST_CASE("of a skill that nothing is known of there is what is usual") {
    const Role role = onramp_test::learning_role();
    const SkillReasons reasons = reasons_of(role, {}, {}, k_drivers, 5);
    CHECK_FALSE(reasons.skill.band);
    CHECK(reasons.own.empty());
    CHECK(reasons.others.empty());
    CHECK_FALSE(reasons.questions);
    CHECK(reasons.expected_probability > 0);
    CHECK(reasons.expected_band.high > reasons.expected_band.low);
}
