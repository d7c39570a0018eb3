// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/session_change.hpp"

#include "onramp/assess/ability_model.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

QuizAnswer answer(const std::string& session, const std::string& item, const std::string& skill, Response response) {
    QuizAnswer made;
    made.session = session;
    made.item = item;
    made.skill = skill;
    made.level = 2;
    made.difficulty = 0;
    made.discrimination = 1;
    made.response = response;
    made.seconds = 30;
    return made;
}

} // namespace

TEST_CASE("a session's change counts its answers, and what was asked before") {
    const Role role = onramp_test::learning_role();
    EvidenceLog before;
    before.answers = {answer("quiz-1", "embedded.a", "embedded", Response::wrong)};
    EvidenceLog after = before;
    after.answers.push_back(answer("quiz-2", "embedded.a", "embedded", Response::wrong));
    after.answers.push_back(answer("quiz-2", "embedded.b", "embedded", Response::dont_know));
    after.answers.push_back(answer("quiz-2", "drivers.a", "drivers", Response::right));
    after.answers.back().hinted = true;
    const SessionChange change = session_change(role, "quiz-2", before, after, {});
    CHECK(change.questions == 3);
    CHECK(change.right == 1);
    CHECK(change.wrong == 1);
    CHECK(change.dont_know == 1);
    CHECK(change.hinted == 1);
    CHECK(change.again == 1);
    CHECK(change.seconds == 90);
    CHECK(change.areas == 4);
}

TEST_CASE("areas with a new verdict come first, then those whose chance moved the most") {
    const Role role = onramp_test::learning_role();
    EvidenceLog before;
    before.ratings.areas = {{"expertise.web", 2}};
    EvidenceLog after = before;
    for (int i = 0; i < 12; ++i) {
        after.answers.push_back(answer("quiz-1", "embedded." + std::to_string(i), "embedded", Response::dont_know));
        after.answers.push_back(answer("quiz-1", "drivers." + std::to_string(i), "drivers", Response::dont_know));
    }
    const SessionChange change = session_change(role, "quiz-1", before, after, {});
    REQUIRE(change.moves.size() == 4);
    CHECK(change.moves[0].id == "expertise.web");
    CHECK(change.moves[0].before == Verdict::undecided);
    CHECK(change.moves[0].after == Verdict::not_met);
    CHECK(change.decided_before == 0);
    CHECK(change.decided_after >= 1);
    REQUIRE(change.moves[0].band_before);
    CHECK(change.moves[0].band_after->high < change.moves[0].band_before->high);
}

TEST_CASE("a session without answers moves nothing") {
    const Role role = onramp_test::learning_role();
    EvidenceLog log;
    log.ratings.skills = {{"ownership", 3}};
    const SessionChange change = session_change(role, "quiz-1", log, log, {});
    CHECK(change.questions == 0);
    CHECK(change.moves.empty());
    CHECK(change.decided_before == change.decided_after);
}
