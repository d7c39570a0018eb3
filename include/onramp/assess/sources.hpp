// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"

namespace onramp {

// What one kind of evidence says when it is heard alone.
struct SourceView {
    EvidenceKind kind = EvidenceKind::rating;
    int pieces = 0;               // ratings, answers, exercises, attestations; of the background 0-2 (role, years)
    std::vector<Readiness> areas; // as many as of the joint assessment, in its order
};

// Each kind of evidence apart, beside what all of it says.
struct AssessmentSources {
    Assessment joint;
    std::vector<SourceView> sources; // kinds that there is something of, from the weakest to the strongest
};

// assess() of each kind alone. The background is read as what it leads to expect before anything was asked.
AssessmentSources assess_sources(const Role& role, const EvidenceLog& log, Instant as_of);

} // namespace onramp
