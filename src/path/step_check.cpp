// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_check.hpp"

#include <algorithm>

namespace onramp {

std::optional<EvidenceKind> passed_check(const EvidenceLog& log, std::string_view skill, int level) {
    if (std::any_of(log.attestations.begin(), log.attestations.end(), [&](const Attestation& attestation) {
            return attestation.skill == skill && attestation.level >= level;
        })) {
        return EvidenceKind::attestation;
    }
    if (std::any_of(log.practice.begin(), log.practice.end(), [&](const PracticeOutcome& outcome) {
            return outcome.passed && outcome.level >= level &&
                   std::find(outcome.skills.begin(), outcome.skills.end(), skill) != outcome.skills.end();
        })) {
        return EvidenceKind::practice;
    }
    constexpr int k_right_in_a_row = 2;
    int right = 0;
    for (auto answer = log.answers.rbegin(); answer != log.answers.rend() && right < k_right_in_a_row; ++answer) {
        if (answer->skill != skill || answer->level < level) {
            continue;
        }
        if (answer->response != Response::right || answer->hinted) {
            return std::nullopt;
        }
        ++right;
    }
    return right == k_right_in_a_row ? std::optional(EvidenceKind::quiz) : std::nullopt;
}

} // namespace onramp
