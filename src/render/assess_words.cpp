// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/assess_words.hpp"

#include <cmath>

#include "base/format.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

Ink ink_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::met:
        return Ink::good;
    case Verdict::not_met:
        return Ink::bad;
    case Verdict::undecided:
        break;
    }
    return Ink::warn;
}

Cell verdict_cell(Verdict verdict) {
    return {std::string(verdict_words(verdict)), ink_of(verdict)};
}

std::string standing_of(const Assessment& assessment) {
    return assessment.role_name.empty() ? assessment.profile : assessment.role_name;
}

std::string level_tenth(double level) {
    return format("{:.1f}", level);
}

std::string chance_words(double chance) {
    constexpr double k_percent = 100;
    const double percent = std::round(chance * k_percent);
    if (percent < 1) {
        return "under 1 %";
    }
    return percent > k_percent - 1 ? "over 99 %" : format("{:.0f} %", percent);
}

std::string_view shown_by(const Ceilings& ceilings, int level) {
    if (level <= ceilings.practice) {
        return "practice";
    }
    if (level <= ceilings.artifact) {
        return level <= ceilings.mentor ? "an artifact or a mentor's word" : "an artifact";
    }
    return level <= ceilings.mentor ? "a mentor's word" : "nothing that counts here";
}

std::string_view response_words(Response response) {
    return response == Response::dont_know ? "not known" : response_name(response);
}

} // namespace onramp
