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
    std::string group; // id of the any_of group, empty otherwise
    Phase phase = Phase::role;
    bool counts = true; // towards readiness: required, or one of the best members of its group
    Evidence evidence = Evidence::none;
    std::optional<LevelBand> band; // nothing: unknown
    Verdict verdict = Verdict::undecided;

    bool operator==(const SkillAssessment&) const = default;
};

// What is missing to the target on either edge of the band, 0 where nothing is; nothing where the
// band is unknown.
std::optional<LevelBand> gap_of(const SkillAssessment& skill);

// How many of the skills that an area or a responsibility needs are met, not met, undecided.
// Electives and on-demand skills are not counted; of an any_of group the best members count, as many
// as are to be chosen (but no more than the area or responsibility names), wherever they stand.
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
    std::vector<SkillAssessment> skills;     // in the role's order, every skill of the role
    std::vector<Readiness> areas;            // in the role's order; those that need no skill are left out
    std::vector<Readiness> responsibilities; // likewise
    std::vector<UnknownField> unknown;

    const SkillAssessment* find(std::string_view skill) const;

    bool operator==(const Assessment&) const = default;
};

// The ratings under the whole ids of the role: an area may be named by the last part of its id where
// that is unique, a skill by an alias. Fails (kind unknown_name, every problem, pointers as in an
// answers document) where a rating names an area or a skill that the role has not, or one twice.
Result<SelfRatings> resolve_ratings(const Role& role, const SelfRatings& ratings);

// The assessment that the ratings carry; fails as resolve_ratings does. A rating of the skill itself
// leaves one level open on each side, a rating of its area two: self-ratings and measured
// performance correlate only moderately (Zell & Krizan 2014, mean r = 0.29), so a rating alone
// decides only what is clear. A skill in several rated areas gets what their bands have in common,
// or where they have nothing in common everything from the lowest to the highest, and the mean of
// the ratings as the likely level. A verdict is `met` where the whole band reaches the target,
// `not_met` where none of it does, `undecided` otherwise and where there is no rating.
Result<Assessment> assess_ratings(const Role& role, const SelfRatings& ratings, Instant as_of);

} // namespace onramp
