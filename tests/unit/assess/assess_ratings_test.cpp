// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/assessment.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Assessment assess(const SelfRatings& ratings) {
    return assess_ratings(onramp_test::learning_role(), ratings, Instant{}).value();
}

SelfRatings skills(std::map<std::string, int> levels) {
    return {{}, {}, {}, std::move(levels)};
}

SelfRatings areas(std::map<std::string, int> levels) {
    return {{}, {}, std::move(levels), {}};
}

const Readiness& readiness(const std::vector<Readiness>& all, std::string_view id) {
    for (const Readiness& each : all) {
        if (each.id == id) {
            return each;
        }
    }
    FAIL("no readiness of " << id);
    return all.front();
}

} // namespace

TEST_CASE("a rating of a skill leaves one level open on each side") {
    struct Case {
        int rating;
        LevelBand band;
        Verdict verdict; // against the target 3
    };
    const Case cases[] = {
        {0, {0, 0, 1}, Verdict::not_met},   {1, {0, 1, 2}, Verdict::not_met}, {2, {1, 2, 3}, Verdict::undecided},
        {3, {2, 3, 4}, Verdict::undecided}, {4, {3, 4, 5}, Verdict::met},     {5, {4, 5, 5}, Verdict::met},
    };
    for (const Case& each : cases) {
        CAPTURE(each.rating);
        const Assessment assessment = assess(skills({{"ownership", each.rating}}));
        const SkillAssessment& skill = *assessment.find("ownership");
        CHECK(skill.band == each.band);
        CHECK(skill.verdict == each.verdict);
        CHECK(skill.evidence == Evidence::skill_rating);
    }
}

TEST_CASE("what is not rated is unknown, never 0") {
    const Assessment nothing = assess({});
    const Assessment zero = assess(skills({{"ownership", 0}}));
    CHECK_FALSE(nothing.find("ownership")->band.has_value());
    CHECK(nothing.find("ownership")->verdict == Verdict::undecided);
    CHECK(nothing.find("ownership")->evidence == Evidence::none);
    CHECK_FALSE(gap_of(*nothing.find("ownership")).has_value());
    CHECK(zero.find("ownership")->verdict == Verdict::not_met);
    CHECK(gap_of(*zero.find("ownership")) == LevelBand{2, 3, 3});
}

TEST_CASE("a rating of an area leaves two levels open, and a skill in two areas gets what they share") {
    const Assessment one = assess(areas({{"skills.language", 4}}));
    CHECK(one.find("borrowing")->band == LevelBand{2, 4, 5});
    CHECK(one.find("borrowing")->evidence == Evidence::area_rating);
    CHECK_FALSE(one.find("axum")->band.has_value());

    const Assessment two = assess(areas({{"skills.language", 4}, {"expertise.tools", 1}}));
    CHECK(two.find("ownership")->band == LevelBand{2, 2.5, 3});
    const Assessment apart = assess(areas({{"skills.language", 5}, {"expertise.tools", 0}}));
    CHECK(apart.find("ownership")->band == LevelBand{0, 2.5, 5});
    CHECK(apart.find("ownership")->verdict == Verdict::undecided);

    SelfRatings both = areas({{"skills.language", 0}});
    both.skills = {{"ownership", 5}};
    CHECK(assess(both).find("ownership")->band == LevelBand{4, 5, 5});
}

TEST_CASE("readiness counts required skills and the best member of a group") {
    const Assessment assessment = assess(skills({{"ownership", 5}, {"borrowing", 1}, {"axum", 0}, {"actix", 3}}));
    const Readiness& language = readiness(assessment.areas, "skills.language");
    CHECK(language.met == 1);
    CHECK(language.not_met == 1);
    CHECK(language.undecided == 1);
    CHECK(language.verdict == Verdict::not_met);

    const Readiness& web = readiness(assessment.areas, "skills.web");
    CHECK(web.met == 1);
    CHECK(web.not_met + web.undecided == 0);
    CHECK(web.verdict == Verdict::met);
    CHECK(assessment.find("actix")->counts);
    CHECK_FALSE(assessment.find("axum")->counts);

    // The group is served by actix, though this line names axum alone.
    const Readiness& review = readiness(assessment.responsibilities, "responsibilities.review");
    CHECK(review.met == 1);
    CHECK(review.not_met == 1);
    CHECK(review.undecided == 1);
    CHECK(readiness(assessment.areas, "expertise.tools").met == 1); // ownership, not gdb and perf
    CHECK(assessment.responsibilities.size() == 2);
}

TEST_CASE("areas go by their last part where it is unique, skills by an alias") {
    SelfRatings ratings = areas({{"language", 3}});
    ratings.skills = {{"moves", 2}};
    const Assessment assessment = assess(ratings);
    CHECK(assessment.ratings.areas == std::map<std::string, int>{{"skills.language", 3}});
    CHECK(assessment.ratings.skills == std::map<std::string, int>{{"ownership", 2}});
}

TEST_CASE("every unknown rating is reported, with a suggestion") {
    SelfRatings ratings = areas({{"web", 3}, {"langauge", 1}, {"tools", 2}});
    ratings.skills = {{"ownershp", 2}, {"moves", 1}, {"ownership", 1}};
    const auto refused = assess_ratings(onramp_test::learning_role(), ratings, Instant{});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::unknown_name);
    REQUIRE(refused.error().problems.size() == 4);
    CHECK(refused.error().problems[0].where.pointer == "/areas/langauge");
    CHECK(refused.error().problems[0].hint == "did you mean 'language'?");
    CHECK(refused.error().problems[1].where.pointer == "/areas/web"); // two areas end so
    CHECK(refused.error().problems[2].rule == "rated-twice");
    CHECK(refused.error().problems[3].hint == "did you mean 'ownership'?");
}
