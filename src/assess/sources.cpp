// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/sources.hpp"

#include "onramp/assess/ability_model.hpp"

namespace onramp {

namespace {

int pieces_of(const EvidenceLog& log) {
    const SelfRatings& said = log.ratings;
    return static_cast<int>((said.previous_role.empty() ? 0U : 1U) + (said.years ? 1U : 0U) + said.areas.size() +
                            said.skills.size() + log.answers.size() + log.practice.size() + log.attestations.size());
}

// assess_belief calls everything unknown that rests on the background alone; the rating lifts that, and adds
// nothing to the belief.
Assessment expected_by(const Role& role, const EvidenceLog& background, Instant as_of) {
    EvidenceLog known = background;
    for (const RoleArea& area : role.areas) {
        known.ratings.areas.emplace(area.id, 0);
    }
    return assess_belief(role, known, as_of, prior_of(role, background.ratings));
}

} // namespace

AssessmentSources assess_sources(const Role& role, const EvidenceLog& log, Instant as_of) {
    AssessmentSources all{assess(role, log, as_of), {}};
    for (const EvidenceKind kind : k_evidence_kinds) {
        const EvidenceLog alone = only(log, kind);
        if (const int pieces = pieces_of(alone); pieces > 0) {
            Assessment heard = kind == EvidenceKind::background
                                   ? expected_by(role, alone, as_of)
                                   : assess_belief(role, alone, as_of, belief_of(role, alone, as_of));
            all.sources.push_back({kind, pieces, std::move(heard.areas)});
        }
    }
    return all;
}

} // namespace onramp
