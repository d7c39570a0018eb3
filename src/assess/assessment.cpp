// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/assessment.hpp"

#include <algorithm>

namespace onramp {

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
    case Verdict::met:
        return "met";
    case Verdict::not_met:
        return "not_met";
    case Verdict::undecided:
        break;
    }
    return "undecided";
}

std::string_view verdict_words(Verdict verdict) {
    return verdict == Verdict::not_met ? "not met" : verdict_name(verdict);
}

std::string_view evidence_name(Evidence evidence) {
    switch (evidence) {
    case Evidence::attestation:
        return "attestation";
    case Evidence::practice:
        return "practice";
    case Evidence::quiz:
        return "quiz";
    case Evidence::skill_rating:
        return "skill_rating";
    case Evidence::area_rating:
        return "area_rating";
    case Evidence::inferred:
        return "inferred";
    case Evidence::none:
        break;
    }
    return "none";
}

std::optional<LevelBand> gap_of(const SkillAssessment& skill) {
    if (!skill.band) {
        return std::nullopt;
    }
    const auto missing = [&](double level) { return std::max(0.0, skill.target - level); };
    return LevelBand{missing(skill.band->high), missing(skill.band->likely), missing(skill.band->low)};
}

const SkillAssessment* Assessment::find(std::string_view skill) const {
    const auto found =
        std::find_if(skills.begin(), skills.end(), [&](const SkillAssessment& each) { return each.skill == skill; });
    return found == skills.end() ? nullptr : &*found;
}

} // namespace onramp
