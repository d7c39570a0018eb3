// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_check.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

QuizAnswer answer(int level, Response response, bool hinted = false, const char* skill = "cargo") {
    QuizAnswer made;
    made.skill = skill;
    made.level = level;
    made.response = response;
    made.hinted = hinted;
    return made;
}

} // namespace

TEST_CASE("the last two questions at the level or above have to be right") {
    EvidenceLog log;
    CHECK_FALSE(passed_check(log, "cargo", 2));
    log.answers = {answer(2, Response::right)};
    CHECK_FALSE(passed_check(log, "cargo", 2));
    log.answers.push_back(answer(3, Response::right));
    CHECK(passed_check(log, "cargo", 2) == EvidenceKind::quiz);
    CHECK_FALSE(passed_check(log, "cargo", 3)); // the first one is below
    log.answers.push_back(answer(1, Response::wrong));
    log.answers.push_back(answer(3, Response::wrong, false, "serde"));
    CHECK(passed_check(log, "cargo", 2) == EvidenceKind::quiz);
    log.answers.push_back(answer(2, Response::dont_know));
    CHECK_FALSE(passed_check(log, "cargo", 2));
    log.answers.push_back(answer(2, Response::right));
    log.answers.push_back(answer(2, Response::right, true));
    CHECK_FALSE(passed_check(log, "cargo", 2)); // with a hint
}

TEST_CASE("an exercise that was passed and somebody's word show the levels below theirs") {
    EvidenceLog log;
    PracticeOutcome outcome;
    outcome.skills = {"traits", "cargo"};
    outcome.level = 3;
    log.practice = {outcome};
    CHECK_FALSE(passed_check(log, "cargo", 3));
    log.practice[0].passed = true;
    CHECK(passed_check(log, "cargo", 3) == EvidenceKind::practice);
    CHECK(passed_check(log, "cargo", 2) == EvidenceKind::practice);
    CHECK_FALSE(passed_check(log, "cargo", 4));
    Attestation word;
    word.skill = "cargo";
    word.level = 4;
    log.attestations = {word};
    CHECK(passed_check(log, "cargo", 4) == EvidenceKind::attestation);
    CHECK_FALSE(passed_check(log, "cargo", 5));
    CHECK_FALSE(passed_check(log, "serde", 1));
}
