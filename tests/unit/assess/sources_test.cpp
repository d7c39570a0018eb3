// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/sources.hpp"

#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

TEST_CASE("each kind of evidence is heard alone, and only where there is some") {
    const Role role = onramp_test::learning_role();
    CHECK(assess_sources(role, {}, {}).sources.empty());

    EvidenceLog log;
    log.ratings.previous_role = "C++ developer";
    log.ratings.years = 3;
    log.ratings.areas = {{"skills.language", 5}};
    QuizAnswer wrong;
    wrong.item = "ownership.a";
    wrong.skill = "ownership";
    wrong.difficulty = -1;
    wrong.response = Response::dont_know;
    log.answers = {wrong};
    const AssessmentSources sources = assess_sources(role, log, {});
    REQUIRE(sources.sources.size() == 3);
    CHECK(sources.sources[0].kind == EvidenceKind::background);
    CHECK(sources.sources[0].pieces == 2);
    CHECK(sources.sources[1].kind == EvidenceKind::rating);
    CHECK(sources.sources[1].pieces == 1);
    CHECK(sources.sources[2].kind == EvidenceKind::quiz);
    CHECK(sources.sources[2].pieces == 1);

    // The rating says "high" and the answer "low" of the first area; the truth of both together is between.
    const double joint = sources.joint.areas[0].probability.value();
    CHECK(sources.sources[1].areas[0].probability.value() > joint);
    CHECK(sources.sources[2].areas[0].probability.value() < joint);
    // What the background leads to expect is no wider than what is known without anything, and is known.
    REQUIRE(sources.sources[0].areas.size() == sources.joint.areas.size());
    for (const Readiness& area : sources.sources[0].areas) {
        CHECK(area.band);
    }
    CHECK(sources.joint == assess(role, log, {}));
}

TEST_CASE("a mentor's word alone is read as of then, with its own ceiling") {
    const Role role = onramp_test::learning_role();
    EvidenceLog log;
    Attestation word;
    word.skill = "embedded";
    word.level = 5;
    log.attestations = {word};
    const AssessmentSources sources = assess_sources(role, log, {});
    REQUIRE(sources.sources.size() == 1);
    CHECK(sources.sources[0].areas == assess_belief(role, log, {}, belief_of(role, log, {})).areas);
}
