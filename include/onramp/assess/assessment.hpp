// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/assess/posterior.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

enum class Verdict : std::uint8_t { met, not_met, undecided };
std::string_view verdict_name(Verdict verdict);  // "met", "not_met", "undecided"
std::string_view verdict_words(Verdict verdict); // "met", "not met", "undecided"

// Where the estimate of a skill comes from, the strongest that there is; inferred: from other skills alone.
enum class Evidence : std::uint8_t { none, inferred, area_rating, skill_rating, quiz, practice, attestation };
inline constexpr std::array k_evidences = {Evidence::none,         Evidence::inferred, Evidence::area_rating,
                                           Evidence::skill_rating, Evidence::quiz,     Evidence::practice,
                                           Evidence::attestation};
std::string_view evidence_name(Evidence evidence);

// The levels 0-5 within which someone is with a chance of 90 %, and the most likely one; the fraction says how
// far on the way to the next.
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
    int ceiling = 3;                   // the highest level that this evidence can show
    std::optional<LevelBand> band;     // nothing: unknown
    std::optional<double> probability; // that the target is met, 0-1; nothing: unknown
    Verdict verdict = Verdict::undecided;

    // Whether evidence of the kinds that there are can show the target.
    bool measurable() const { return target <= ceiling; }

    // Undecided because it is not measurable, whatever the answers are.
    bool is_beyond() const { return band && verdict == Verdict::undecided && !measurable(); }

    bool operator==(const SkillAssessment&) const = default;
};

// What is missing to the target on either edge of the band, 0 where nothing is; nothing where the
// band is unknown.
std::optional<LevelBand> gap_of(const SkillAssessment& skill);

// Where an area or a responsibility stands, and how many of the skills that it needs are met, not met,
// undecided. Electives and on-demand skills are left out; of an any_of group the best members count, as many as are
// to be chosen (but no more than the area or responsibility names), wherever they stand.
struct Readiness {
    std::string id;
    std::string name;
    int met = 0;
    int not_met = 0;
    int undecided = 0;
    int not_measurable = 0;        // of the undecided: something is known, and the target is above its ceiling
    double target = 3;             // the level that the targets come to
    std::optional<LevelBand> band; // of its skills on the whole; nothing: unknown
    std::optional<double> probability;
    Verdict verdict = Verdict::undecided; // on the whole
    std::optional<int> questions;         // questions_to_decide, of undecided areas

    bool operator==(const Readiness&) const = default;
};

// A rating that the answers contradict.
struct Misjudgement {
    std::string id; // of an area or a skill
    std::string name;
    bool of_area = false;
    int rating = 0;
    LevelBand measured; // by answers, practice and others' word alone

    bool higher() const { return rating > measured.high; } // than the evidence
    bool operator==(const Misjudgement&) const = default;
};

// How well a person knows themselves.
struct SelfView {
    int ratings = 0;            // that there is something measured to compare with
    std::optional<double> bias; // mean of rating minus what was measured, in levels; above 0: too high
    int answers = 0;
    std::optional<double> brier;             // mean squared error of the ratings' forecast of each answer, 0-1
    std::vector<Misjudgement> misjudgements; // areas first, then skills, in the role's order

    bool operator==(const SelfView&) const = default;
};

struct Assessment {
    std::string persona;
    std::string profile;
    std::string pack;
    std::string role_name;
    Instant as_of{};
    SelfRatings ratings;
    int answers = 0;                         // items that measure skills of the role; asked twice: once
    int practised = 0;                       // exercises that are about skills of the role
    int attested = 0;                        // skills of the role
    Ceilings ceilings;                       // what each kind of evidence can show; without their basis
    std::vector<SkillAssessment> skills;     // in the role's order, every skill of the role
    std::vector<Readiness> areas;            // in the role's order; those that need no skill are left out
    std::vector<Readiness> responsibilities; // likewise
    std::optional<SelfView> self_view;       // where something was rated and something measured
    std::vector<UnknownField> unknown;

    const SkillAssessment* find(std::string_view skill) const;

    bool operator==(const Assessment&) const = default;
};

// The whole id of an area, which may be named by its last part where that is unique. Fails with kind unknown_name.
Result<std::string> resolve_area(const Role& role, std::string_view name);

// The ratings under the whole ids of the role: an area may be named by the last part of its id where
// that is unique, a skill by an alias. Fails (kind unknown_name, every problem, pointers as in an
// answers document) where a rating names an area or a skill that the role has not, or one twice.
Result<SelfRatings> resolve_ratings(const Role& role, const SelfRatings& ratings);

// The assessment that all the evidence carries; the ratings in it are under whole ids (resolve_ratings).
//
// One joint posterior over the skills (posterior_of on prior_of and observations_of) gives each skill a
// chance of meeting its target, the cut's own uncertainty included. The verdict is `met` from 95 %, `not_met` to
// 5 %, and `undecided` between; which is whether the band as a whole is at or below the target. No more is
// claimed than the kinds of evidence can show: the band begins at the ceiling at most, and a target above it
// is never `met`. Without any evidence all is unknown and undecided.
//
// An area or responsibility is `met` or `not_met` on the whole: where the mean distance of its skills from
// their targets is, and only where one of its skills was measured: ratings and other areas alone do not settle
// it. While one of its targets is above the ceiling it is not `met`.
Assessment assess(const Role& role, const EvidenceLog& log, Instant as_of);

// That a skill of the role (its index) is at a level or above, the cut's own uncertainty included.
double chance_of_level(const Role& role, const Belief& belief, std::size_t skill, int level);

// What is told of skills while there is no evidence of any: nothing, or what the prior expects.
enum class Silence : std::uint8_t { unknown, expected };

// The parts of it: what is believed, and what that comes to (all but the view of oneself and the questions).
Belief belief_of(const Role& role, const EvidenceLog& log, Instant as_of);
Assessment assess_belief(const Role& role, const EvidenceLog& log, Instant as_of, const Belief& belief,
                         Silence silence = Silence::unknown);

} // namespace onramp
