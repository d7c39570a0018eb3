// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

enum class Verdict : std::uint8_t { met, not_met, undecided };
std::string_view verdict_name(Verdict verdict);  // "met", "not_met", "undecided"
std::string_view verdict_words(Verdict verdict); // "met", "not met", "undecided"

// What a person says of themselves: the answers of `init` and `assess rate`. Ratings are 0-5; what
// is not rated is absent, which is never 0.
struct SelfRatings {
    std::string previous_role;         // empty where not said
    std::optional<int> years;          // of systems programming, 0-60
    std::map<std::string, int> areas;  // persona area id -> 0-5
    std::map<std::string, int> skills; // pack skill id -> 0-5

    bool operator==(const SelfRatings&) const = default;
};

// Where the estimate of a skill comes from, the strongest that there is.
enum class Evidence : std::uint8_t { none, area_rating, skill_rating };
std::string_view evidence_name(Evidence evidence);

// Levels 0-5 that the evidence leaves open, and the one it names.
struct LevelBand {
    double low = 0;
    double likely = 0;
    double high = 5;

    bool operator==(const LevelBand&) const = default;
};

struct SkillAssessment {
    std::string skill;
    std::string name;
    int target = 3;
    Need need = Need::required;
    Phase phase = Phase::role;
    Evidence evidence = Evidence::none;
    std::optional<LevelBand> band; // nothing: unknown
    Verdict verdict = Verdict::undecided;

    bool operator==(const SkillAssessment&) const = default;
};

// How many of the skills that an area or a responsibility needs are met, not met, undecided.
// Electives and on-demand skills are not counted; of an any_of group the best member counts.
struct Readiness {
    std::string id;
    std::string name;
    int met = 0;
    int not_met = 0;
    int undecided = 0;
    Verdict verdict = Verdict::undecided; // met: all met; not_met: any not met; otherwise undecided

    bool operator==(const Readiness&) const = default;
};

struct Assessment {
    std::string persona;
    std::string profile;
    std::string pack;
    std::string role_name;
    Instant as_of{};
    SelfRatings ratings;
    std::vector<SkillAssessment> skills; // in the role's order, every skill of the role
    std::vector<Readiness> areas;
    std::vector<Readiness> responsibilities;
    std::vector<UnknownField> unknown;

    const SkillAssessment* find(std::string_view skill) const;

    bool operator==(const Assessment&) const = default;
};

// The assessment that the ratings carry. A rating of the skill itself leaves one level open on each
// side, a rating of its area two: self-ratings and measured performance correlate only moderately
// (Zell & Krizan 2014, mean r = 0.29), so a rating alone decides only what is clear. A verdict is
// `met` where the whole band reaches the target, `not_met` where none of it does. Fails (kind
// unknown_name, every problem) where a rating names an area or a skill that the role has not.
Result<Assessment> assess_ratings(const Role& role, const SelfRatings& ratings, Instant as_of);

} // namespace onramp
