// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"

namespace onramp {

// One piece of evidence, and what is said of a skill without it.
struct Reason {
    EvidenceKind kind = EvidenceKind::quiz;
    std::string id;                               // of the item, exercise, rated area or skill, or attested skill
    std::string about;                            // name of the skill or area that it is of
    int level = 0;                                // of the item or exercise, that was rated, or that is attested
    Response response = Response::right;          // of answers
    bool hinted = false;                          // answers, exercises
    bool passed = false;                          // exercises
    Attestation::By by = Attestation::By::mentor; // attestations
    std::string session;                          // of answers
    int number = 0;                               // in the session
    std::optional<Instant> at;                    // nothing for ratings
    double probability_without = 0;               // of meeting the target
    LevelBand band_without;

    bool operator==(const Reason&) const = default;
};

// Why a skill stands where it does.
struct SkillReasons {
    std::string role_name;
    Instant as_of{};
    SkillAssessment skill;
    bool background = false;         // whether any was told
    double expected_probability = 0; // by the background alone, or by what is usual
    LevelBand expected_band;
    std::vector<Reason> own;      // on the skill itself or an area with it, in the order of the kinds
    std::vector<Reason> others;   // on other skills, by how much the chance differs without them, the strongest first
    std::size_t others_all = 0;   // that there are, beyond those kept
    std::optional<int> questions; // questions_to_decide, where it is undecided
    Ceilings ceilings;

    bool operator==(const SkillReasons&) const = default;
};

// Leaves out each piece of evidence in turn and reads the rest; of other skills' pieces the `most_others` that
// move this one the most are kept. Costs one assessment for each piece. Precondition: skill < role.skills.size().
SkillReasons reasons_of(const Role& role, const EvidenceLog& log, Instant as_of, std::size_t skill,
                        std::size_t most_others);

} // namespace onramp
