// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>

#include "onramp/assess/answers.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/property.hpp"

using namespace onramp;

namespace {

struct Situation {
    Role role;
    SelfRatings ratings;
    onramp_test::Numbers numbers{0};
};

Situation any_situation() {
    const auto seed = *rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>());
    Situation made{{}, {}, onramp_test::Numbers(seed)};
    made.role = onramp_test::random_role(seed, 1 + made.numbers.below(20));
    made.ratings = onramp_test::random_ratings(seed, made.role);
    return made;
}

Assessment assess(const Situation& situation) {
    return onramp::assess(situation.role, {situation.ratings, {}, {}, {}}, Instant{});
}

} // namespace

TEST_CASE("raising a rating never turns met into not met") {
    CHECK(onramp_test::holds([] {
        Situation situation = any_situation();
        const Assessment before = assess(situation);
        auto& map = situation.numbers.below(2) == 0 ? situation.ratings.areas : situation.ratings.skills;
        RC_PRE(!map.empty());
        auto raised = std::next(map.begin(), situation.numbers.below(static_cast<int>(map.size())));
        RC_PRE(raised->second < 5);
        ++raised->second;
        const Assessment after = assess(situation);
        for (std::size_t i = 0; i < before.skills.size(); ++i) {
            RC_ASSERT(!(before.skills[i].verdict == Verdict::met && after.skills[i].verdict == Verdict::not_met));
        }
    }));
}

TEST_CASE("unknown is never 0") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        for (const SkillAssessment& skill : assess(situation).skills) {
            RC_ASSERT(skill.band.has_value() == (skill.evidence != Evidence::none));
            if (!skill.band) {
                RC_ASSERT(skill.verdict == Verdict::undecided);
                RC_ASSERT(!situation.ratings.skills.contains(skill.skill));
            } else {
                RC_ASSERT(0 <= skill.band->low);
                RC_ASSERT(skill.band->low <= skill.band->likely);
                RC_ASSERT(skill.band->likely <= skill.band->high);
                RC_ASSERT(skill.band->high <= 5);
            }
        }
    }));
}

TEST_CASE("readiness counts add up to what the role needs") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Assessment assessment = assess(situation);
        for (const Readiness& area : assessment.areas) {
            const auto found = std::find_if(situation.role.areas.begin(), situation.role.areas.end(),
                                            [&](const RoleArea& each) { return each.id == area.id; });
            int needed = 0;
            std::map<std::string, int> members;
            for (const std::uint32_t index : found->skills) {
                const Target& target = situation.role.skills[index].target;
                needed += target.need == Need::required ? 1 : 0;
                members[target.group] += target.need == Need::any_of ? 1 : 0;
            }
            for (const auto& [group, count] : members) {
                needed += group.empty() ? 0 : std::min(count, situation.role.groups.at(group).choose);
            }
            RC_ASSERT(area.met + area.not_met + area.undecided == needed);
        }
        // The area of all skills counts exactly those that are marked.
        const auto counted = std::count_if(assessment.skills.begin(), assessment.skills.end(),
                                           [](const SkillAssessment& skill) { return skill.counts; });
        const int all = assessment.areas.empty()
                            ? 0
                            : assessment.areas[0].met + assessment.areas[0].not_met + assessment.areas[0].undecided;
        RC_ASSERT(all == counted);
    }));
}

TEST_CASE("assessments and answers survive their documents") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Assessment assessment = assess(situation);
        const auto reading = read_assessment(render_assessment_json(assessment), "f");
        RC_ASSERT(reading.value.has_value());
        // Numbers are written with four digits: what was read is written the same way again.
        RC_ASSERT(render_assessment_json(*reading.value) == render_assessment_json(assessment));
        RC_ASSERT(reading.value->ratings == assessment.ratings);
        Answers answers;
        answers.ratings = situation.ratings;
        const auto again = read_answers(render_answers_json(answers), "f");
        RC_ASSERT(again.value.has_value());
        RC_ASSERT(*again.value == answers);
    }));
}
