// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/assess/posterior.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// How answers are read beyond what the pack says of its items; each is judgement, and wide.
struct AnswerModel {
    double slip = 0.02;          // of those who know answer wrong
    double caution = 0.10;       // of those who know say "don't know"
    double hint_ease = 0.7;      // logits by which a hint makes an item easier
    double hint_giving = 0.2;    // of those who do not know are right through the hint
    double drift_per_year = 1.0; // variance by which an ability may have moved since
};

inline constexpr double k_usual_guessing = 0.25; // of an item with four options

// How people rate themselves: slope times the distance from the mean, plus the person's own offset, plus
// noise, cut where levels begin. With these numbers ratings and abilities correlate by 0.5 over
// people, more than the mean 0.29 of Zell & Krizan 2014 (Perspectives on Psychological Science 9:111-125), as
// they find for tasks that are specific and familiar.
struct RatingModel {
    double slope = 0.6;
    double offset_sd = 0.8;
    double skill_noise = 1.2;
    double area_noise = 1.0;
};

// The abilities of the role's skills, in order, before anything was seen; the one after them is the offset of
// the person's ratings.
Belief prior_of(const Role& role, const SelfRatings& background);
inline std::size_t offset_ability(const Role& role) {
    return role.skills.size();
}

// What the evidence says of the abilities. Evidence of skills that the role has not is left out. An answer
// or outcome weighs the less the longer it is ago at `as_of`; of an item asked twice the later counts.
std::vector<Observation> observations_of(const Role& role, const EvidenceLog& log, Instant as_of);

// How far an ability may have moved between the two, in logits; 0 where `to` is before `from`.
double drift_sd(Instant from, Instant to);

// The curve of an answer's item with its uncertainty.
ResponseCurve curve_of(const QuizAnswer& answer);

// What one answer, alone, says about the ability it is of.
Observation observation_of(const ResponseCurve& item, double extra_sd, Response response, bool hinted,
                           const Direction& of);

} // namespace onramp
