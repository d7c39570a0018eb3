// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>

#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/assessment.hpp"
#include "support/beliefs.hpp"
#include "support/catch.hpp"
#include "support/measured.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

// A belief about the four skills of measured_role and the offset, all independent.
Belief belief_at(const std::vector<double>& means, double variance) {
    Belief belief = alike(5, 0, std::sqrt(variance), 0);
    std::copy(means.begin(), means.end(), belief.mean.begin());
    return belief;
}

EvidenceLog answers_alone(const std::vector<std::string>& skills, double difficulty, Response response, int of_each) {
    EvidenceLog log;
    for (const std::string& skill : skills) {
        for (int i = 0; i < of_each; ++i) {
            log.answers.push_back(answer_to(skill, i, difficulty, response));
        }
    }
    return log;
}

const std::vector<std::string> k_all = {"alpha", "beta", "gamma", "delta"};
const EvidenceLog k_something = answers_alone({"alpha"}, 0, Response::right, 1);

} // namespace

// Level 2 begins at 0.5, give or take 0.3: with a variance of 0.91 the distance to it has variance 1, so that the
// chance is that of the standard normal. 95 % are below 1.6449.
TEST_CASE("verdicts by hand") {
    const Role role = measured_role();
    struct Case {
        double above; // of the mean over the cut
        double chance;
        Verdict verdict;
        double low; // level at 1.6449 below the mean
        double high;
    };
    // Levels are 1.5 apart.
    const Case cases[] = {
        {1.65, 0.950529, Verdict::met, 2 + 0.005146 / 1.5, 2 + 3.294854 / 1.5},
        {1.64, 0.949497, Verdict::undecided, 2 - 0.004854 / 1.5, 2 + 3.284854 / 1.5},
        {0, 0.5, Verdict::undecided, 2 - 1.644854 / 1.5, 2 + 1.644854 / 1.5},
        {-1.64, 0.050503, Verdict::undecided, 0, 2 + 0.004854 / 1.5},
        {-1.65, 0.049471, Verdict::not_met, 0, 2 - 0.005146 / 1.5},
    };
    for (const Case& each : cases) {
        CAPTURE(each.above);
        const Belief belief = belief_at({0.5 + each.above, 0, 0, 0}, 0.91);
        const Assessment assessment = assess_belief(role, k_something, Instant{}, belief);
        const SkillAssessment& alpha = assessment.skills.at(0);
        CHECK(alpha.verdict == each.verdict);
        CHECK(*alpha.probability == Approx(each.chance).margin(1e-6));
        if (each.above >= 0) {
            CHECK(alpha.band->low == Approx(each.low).margin(1e-6));
        }
        CHECK(alpha.band->likely == Approx(2 + each.above / 1.5));
        CHECK(alpha.band->high == Approx(each.high).margin(1e-6));
    }
}

TEST_CASE("met is where the whole band reaches the target, not met where none of it does") {
    Role role = measured_role();
    Numbers numbers(11);
    int met = 0;
    int not_met = 0;
    for (int round = 0; round < 400; ++round) {
        for (RoleSkill& skill : role.skills) {
            skill.target.level = 1 + numbers.below(3);
        }
        const auto any = [&] { return -4 + 0.01 * numbers.below(900); };
        const Belief belief = belief_at({any(), any(), any(), any()}, 0.05 + 0.01 * numbers.below(100));
        for (const SkillAssessment& skill : assess_belief(role, k_something, Instant{}, belief).skills) {
            CHECK((skill.verdict == Verdict::met) == (skill.band->low >= skill.target));
            CHECK((skill.verdict == Verdict::not_met) == (skill.band->high <= skill.target));
            met += skill.verdict == Verdict::met ? 1 : 0;
            not_met += skill.verdict == Verdict::not_met ? 1 : 0;
        }
    }
    CHECK(met > 100);
    CHECK(not_met > 100);
}

TEST_CASE("answers show no more than their ceiling") {
    Role role = measured_role();
    role.skills[0].target.level = 4;
    const EvidenceLog log = answers_alone(k_all, 2, Response::right, 40);
    const Assessment assessment = assess(role, log, Instant{});
    const SkillAssessment& alpha = assessment.skills[0];
    CHECK(*alpha.probability > 0.95); // all that keeps it from being met is the ceiling
    CHECK(alpha.ceiling == 3);
    CHECK_FALSE(alpha.measurable());
    CHECK(alpha.verdict == Verdict::undecided);
    CHECK(alpha.band->low == 3);
    CHECK(assessment.skills[1].verdict == Verdict::met);
    CHECK(assessment.skills[1].band->low <= 3);
    const Readiness& area = assessment.areas.at(0);
    CHECK(area.not_measurable == 1);
    CHECK(*area.probability > 0.95);
    CHECK(area.verdict == Verdict::undecided);
    CHECK(area.met == 2);
    CHECK(area.undecided == 1);

    SECTION("what is out of reach is still not met") {
        const SkillAssessment missed = assess(role, answers_alone(k_all, -1, Response::wrong, 10), Instant{}).skills[0];
        CHECK(missed.ceiling == 3);
        CHECK(missed.verdict == Verdict::not_met);
        CHECK(assess(role, answers_alone(k_all, -1, Response::wrong, 10), Instant{}).areas.at(0).not_measurable == 0);
    }
    SECTION("nothing is out of reach before anything is known") {
        CHECK(assess(role, {}, Instant{}).areas.at(0).not_measurable == 0);
    }
    SECTION("an exercise of level 4 that was passed lifts the ceiling of its skills") {
        EvidenceLog more = log;
        more.practice = {{"e", "", {"gamma", "alpha"}, 4, true, 0, {}}};
        const Assessment lifted = assess(role, more, Instant{});
        CHECK(lifted.skills[0].ceiling == 4);
        CHECK(lifted.skills[0].verdict == Verdict::met);
        CHECK(lifted.skills[2].ceiling == 4);
        CHECK(lifted.skills[1].ceiling == 3);
        CHECK(lifted.areas.at(0).verdict == Verdict::met);
        more.practice[0].passed = false;
        CHECK(assess(role, more, Instant{}).skills[0].ceiling == 3);
        more.practice[0] = {"e", "", {"alpha"}, 3, true, 0, {}};
        CHECK(assess(role, more, Instant{}).skills[0].verdict == Verdict::undecided);
        more.practice[0].level = 5; // practice shows up to 4
        CHECK(assess(role, more, Instant{}).skills[0].ceiling == 4);
    }
    SECTION("a mentor's word reaches level 5, where the pack says so") {
        EvidenceLog more = log;
        more.attestations = {{"alpha", 5, Attestation::By::mentor, "", {}}};
        CHECK(assess(role, more, Instant{}).skills[0].ceiling == 5);
        CHECK(assess(role, more, Instant{}).skills[0].verdict == Verdict::met);
        role.measurement.ceilings.mentor = 4;
        role.measurement.ceilings.artifact = 3;
        CHECK(assess(role, more, Instant{}).skills[0].ceiling == 4);
        more.attestations[0].by = Attestation::By::artifact;
        CHECK(assess(role, more, Instant{}).skills[0].ceiling == 3);
        CHECK(assess(role, more, Instant{}).skills[0].verdict == Verdict::undecided);
    }
    SECTION("a rating shows no more than answers") {
        const Assessment rated = assess(role, {{"", {}, {}, {{"alpha", 5}}}, {}, {}, {}}, Instant{});
        CHECK(rated.skills[0].ceiling == 3);
        CHECK(rated.skills[0].band->low <= 3);
    }
}

TEST_CASE("without evidence all is unknown") {
    const Role role = measured_role();
    const auto is_unknown = [&](const EvidenceLog& log) {
        const Assessment assessment = assess(role, log, Instant{});
        const bool skills = std::all_of(assessment.skills.begin(), assessment.skills.end(), [](const auto& skill) {
            return skill.evidence == Evidence::none && !skill.band && !skill.probability &&
                   skill.verdict == Verdict::undecided;
        });
        const bool areas = std::all_of(assessment.areas.begin(), assessment.areas.end(), [](const Readiness& area) {
            return !area.band && !area.probability && area.verdict == Verdict::undecided;
        });
        return skills && areas && !assessment.self_view;
    };
    CHECK(is_unknown({}));
    CHECK(is_unknown({{"baker", 7, {}, {}}, {}, {}, {}})); // a background says what is likely, and shows nothing
    CHECK_FALSE(is_unknown(k_something));
    SECTION("and evidence of other skills is none") {
        CHECK(is_unknown(answers_alone({"elsewhere"}, 0, Response::right, 3)));
        CHECK(is_unknown({{"", {}, {{"skills.z", 2}}, {{"elsewhere", 3}}}, {}, {}, {}}));
        CHECK(is_unknown({{}, {}, {{"e", "", {"elsewhere"}, 4, true, 0, {}}}, {}}));
        CHECK(is_unknown({{}, {}, {}, {{"elsewhere", 2, Attestation::By::mentor, "", {}}}}));
    }
}

TEST_CASE("the strongest evidence of a skill is named") {
    const Role role = measured_role();
    EvidenceLog log;
    log.ratings.areas = {{"skills.x", 2}};
    const auto evidence = [&](std::size_t skill) { return assess(role, log, Instant{}).skills[skill].evidence; };
    CHECK(evidence(0) == Evidence::area_rating);
    CHECK(evidence(3) == Evidence::inferred);
    log.ratings.skills = {{"alpha", 2}};
    CHECK(evidence(0) == Evidence::skill_rating);
    log.answers = {answer_to("old-beta", 1, 0, Response::dont_know)};
    CHECK(evidence(1) == Evidence::quiz);
    log.attestations = {{"gamma", 2, Attestation::By::artifact, "", {}}};
    log.practice = {{"e", "", {"gamma", "beta"}, 2, false, 0, {}}};
    CHECK(evidence(0) == Evidence::skill_rating);
    CHECK(evidence(1) == Evidence::practice);
    CHECK(evidence(2) == Evidence::attestation);
}

TEST_CASE("of a group the best count") {
    Role role = measured_role();
    role.areas = {{"skills.all", "All", {0, 1, 2, 3}}};
    for (const std::size_t skill : {0U, 1U, 2U}) {
        role.skills[skill].target.need = Need::any_of;
        role.skills[skill].target.group = "some";
    }
    role.groups["some"] = {"Some of them", 1, ""};
    const Belief belief = belief_at({-3, 6, 4, 5}, 0.5);
    const auto counts = [&] {
        std::vector<bool> all;
        for (const SkillAssessment& skill : assess_belief(role, k_something, Instant{}, belief).skills) {
            all.push_back(skill.counts);
        }
        return all;
    };
    CHECK(counts() == std::vector<bool>{false, true, false, true});
    const Readiness area = assess_belief(role, k_something, Instant{}, belief).areas.at(0);
    CHECK(area.met == 2);
    CHECK(area.not_met + area.undecided == 0);
    CHECK(area.verdict == Verdict::met);
    role.groups["some"].choose = 2;
    CHECK(counts() == std::vector<bool>{false, true, true, true});
    role.groups["some"].choose = 3;
    CHECK(counts() == std::vector<bool>{true, true, true, true});
    CHECK(assess_belief(role, k_something, Instant{}, belief).areas.at(0).not_met == 1);
}

// Area x has alpha and beta of target 2 (0.5, sd 0.3) and gamma of target 3 (2, sd 0.4). Their mean distance from the
// targets is normal; the cut of level 2 is off by the same for both.
TEST_CASE("an area is judged on the whole") {
    Role role = measured_role();
    role.skills[2].target.level = 3;
    Belief belief = belief_at({2.5, 0.2, 2.1, 0}, 0.8);
    belief.covariance(0, 1) = belief.covariance(1, 0) = 0.3;
    const Readiness area = assess_belief(role, k_something, Instant{}, belief).areas.at(0);
    const double mean = (2.5 + 0.2 + 2.1) / 3 - (0.5 + 0.5 + 2) / 3;
    const double variance = (3 * 0.8 + 2 * 0.3) / 9 + (2 * 0.3 / 3) * (2 * 0.3 / 3) + (0.4 / 3) * (0.4 / 3);
    CHECK(*area.probability == Approx(std::erfc(-mean / std::sqrt(2 * variance)) / 2).epsilon(1e-12));
    CHECK(area.target == Approx(2 + 0.5 / 1.5)); // at (0.5 + 0.5 + 2) / 3 = 1
    CHECK(area.band->likely == Approx(2 + 1.1 / 1.5));
    CHECK(area.band->low == Approx(2 + (1.1 - 1.6448536269514722 * std::sqrt(variance)) / 1.5));
    CHECK(area.met + area.not_met + area.undecided == 3);
    CHECK(area.id == "skills.x");

    SECTION("a strength makes up for a weakness") {
        const Readiness even = assess_belief(role, k_something, Instant{}, belief_at({5, -1, 5, 0}, 0.3)).areas.at(0);
        CHECK(even.verdict == Verdict::met);
        CHECK(even.not_met == 1);
    }
    SECTION("electives and what is on demand are left out") {
        role.skills[1].target.need = Need::elective;
        role.skills[3].target.need = Need::on_demand;
        const Assessment some = assess_belief(role, k_something, Instant{}, belief);
        REQUIRE(some.areas.size() == 1); // the other area needs no skill now
        CHECK(some.areas[0].met + some.areas[0].not_met + some.areas[0].undecided == 2);
        CHECK(some.areas[0].band->likely == Approx(3 + 0.3 / 1.5)); // of 2.5 and 2.1
    }
}

TEST_CASE("how well one knows oneself") {
    const Role role = measured_role();
    const SelfRatings highest{"", {}, {{"skills.x", 5}, {"skills.y", 5}}, {{"alpha", 5}}};
    EvidenceLog log = answers_alone(k_all, -0.5, Response::wrong, 6);
    log.ratings = highest;
    SECTION("rated 5 and all wrong") {
        const SelfView view = *assess(role, log, Instant{}).self_view;
        CHECK(view.ratings == 3);
        CHECK(view.answers == 24);
        REQUIRE(view.misjudgements.size() == 3);
        for (const Misjudgement& each : view.misjudgements) {
            CHECK(each.higher());
            CHECK(each.rating == 5);
            CHECK(each.measured.high < 3);
        }
        CHECK(view.misjudgements[0].id == "skills.x");
        CHECK(view.misjudgements[0].of_area);
        CHECK_FALSE(view.misjudgements[2].of_area);
        CHECK(*view.bias > 3);
        CHECK(*view.brier > 0.5); // worse than the toss of a coin, 0.25
    }
    SECTION("rated 0 and all right") {
        log = answers_alone(k_all, 2, Response::right, 12);
        log.ratings = {"", {}, {{"skills.x", 0}, {"skills.y", 0}}, {}};
        const SelfView view = *assess(role, log, Instant{}).self_view;
        REQUIRE(view.misjudgements.size() == 2);
        CHECK_FALSE(view.misjudgements[0].higher());
        CHECK(*view.bias < -2);
    }
    SECTION("a rating that fits") {
        log = answers_alone(k_all, -0.5, Response::right, 3);
        const EvidenceLog hard = answers_alone(k_all, 2.5, Response::wrong, 3);
        for (QuizAnswer answer : hard.answers) {
            answer.item += "-hard";
            log.answers.push_back(answer);
        }
        log.ratings = {"", {}, {{"skills.x", 2}, {"skills.y", 2}}, {{"alpha", 2}}};
        const SelfView view = *assess(role, log, Instant{}).self_view;
        CHECK(view.misjudgements.empty());
        CHECK(std::abs(*view.bias) < 1);
        CHECK(*view.brier < 0.25);
    }
    SECTION("nothing to compare") {
        log.ratings = {};
        CHECK_FALSE(assess(role, log, Instant{}).self_view);
        log = {};
        log.ratings = highest;
        CHECK_FALSE(assess(role, log, Instant{}).self_view);
        // Answers about one area say nothing of the rating of the other.
        log.answers = {answer_to("delta", 1, 0, Response::wrong)};
        CHECK(assess(role, log, Instant{}).self_view->ratings == 1);
    }
}

// Brier (1950): the mean of (forecast - outcome)^2. The forecast is the chance of being right, here summed over 4001
// points of the normal belief that the rating alone leaves.
TEST_CASE("the forecast of the ratings by hand") {
    const Role role = measured_role();
    EvidenceLog log;
    log.ratings.skills = {{"alpha", 3}};
    log.answers = {answer_to("alpha", 1, 0.4, Response::right), answer_to("alpha", 2, 1.4, Response::wrong),
                   answer_to("delta", 1, 0.4, Response::dont_know)};
    const Belief rated =
        posterior_of(prior_of(role, {}), observations_of(role, only(log, EvidenceKind::rating), Instant{}));
    const auto forecast = [&](std::size_t skill, double at) {
        const double sd = std::sqrt(rated.covariance(skill, skill));
        const double slope = 1 / std::sqrt(1 + std::acos(-1.0) / 8 * 0.25); // the item's difficulty is off by 0.5
        double chance = 0;
        double mass = 0;
        for (int i = -2000; i <= 2000; ++i) {
            const double z = i / 250.0;
            const double weight = std::exp(-z * z / 2);
            mass += weight;
            chance += weight * (0.25 + 0.73 / (1 + std::exp(-slope * (rated.mean[skill] + sd * z - at))));
        }
        return chance / mass;
    };
    const double first = 1 - forecast(0, 0.4);
    const double second = forecast(0, 1.4);
    const double third = forecast(3, 0.4);
    CHECK(*assess(role, log, Instant{}).self_view->brier ==
          Approx((first * first + second * second + third * third) / 3).epsilon(1e-9));
}

TEST_CASE("each kind of evidence alone") {
    EvidenceLog log = answers_alone(k_all, 0, Response::wrong, 1);
    log.ratings = {"baker", 3, {{"skills.x", 1}}, {{"alpha", 2}}};
    log.practice = {{"e", "", {"alpha"}, 2, true, 0, {}}};
    log.attestations = {{"beta", 2, Attestation::By::mentor, "", {}}};
    EvidenceLog joined;
    for (const EvidenceKind kind : k_evidence_kinds) {
        const EvidenceLog alone = only(log, kind);
        const bool background = !alone.ratings.previous_role.empty() && alone.ratings.years.has_value();
        const bool rating = !alone.ratings.areas.empty() && !alone.ratings.skills.empty();
        CHECK(background == (kind == EvidenceKind::background));
        CHECK(rating == (kind == EvidenceKind::rating));
        CHECK(alone.answers.empty() == (kind != EvidenceKind::quiz));
        CHECK(alone.practice.empty() == (kind != EvidenceKind::practice));
        CHECK(alone.attestations.empty() == (kind != EvidenceKind::attestation));
        CHECK(only(alone, kind) == alone);
        joined.ratings.previous_role += alone.ratings.previous_role;
        joined.ratings.years = alone.ratings.years ? alone.ratings.years : joined.ratings.years;
        joined.ratings.areas.insert(alone.ratings.areas.begin(), alone.ratings.areas.end());
        joined.ratings.skills.insert(alone.ratings.skills.begin(), alone.ratings.skills.end());
        joined.answers.insert(joined.answers.end(), alone.answers.begin(), alone.answers.end());
        joined.practice.insert(joined.practice.end(), alone.practice.begin(), alone.practice.end());
        joined.attestations.insert(joined.attestations.end(), alone.attestations.begin(), alone.attestations.end());
    }
    CHECK(joined == log);
}
