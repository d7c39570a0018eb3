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

} // namespace

AssessmentSources assess_sources(const Role& role, const EvidenceLog& log, Instant as_of) {
    AssessmentSources all{assess(role, log, as_of), {}};
    for (const EvidenceKind kind : k_evidence_kinds) {
        const EvidenceLog alone = only(log, kind);
        if (const int pieces = pieces_of(alone); pieces > 0) {
            const Silence silence = kind == EvidenceKind::background ? Silence::expected : Silence::unknown;
            Assessment heard = assess_belief(role, alone, as_of, belief_of(role, alone, as_of), silence);
            all.sources.push_back({kind, pieces, std::move(heard.areas)});
        }
    }
    return all;
}

} // namespace onramp
