// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/assess/evidence.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What an attestation changed for the skill that it is of.
struct AttestationView {
    Attestation attestation;
    SkillAssessment before;
    SkillAssessment after;
    int most = 5; // the highest level that its kind can show
};

// What was written down with its note, the verdict and the band before and after, and what it rests on.
std::string render_attestation_text(const AttestationView& view, const Style& style);
std::string render_attestation_markdown(const AttestationView& view);

// A line for each attestation of the role's skills, with its note; empty where there is none.
std::string render_attestations_text(const Role& role, const std::vector<Attestation>& attestations,
                                     const Style& style);
std::string render_attestations_markdown(const Role& role, const std::vector<Attestation>& attestations,
                                         const Days& days);

// A document of kind "attestation" (data/schemas/attestation.schema.json).
std::string render_attestation_json(const AttestationView& view);

} // namespace onramp
