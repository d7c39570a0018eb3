// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/spoken_assessment.hpp"

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "render/assess_words.hpp"
#include "render/level_bar.hpp"

namespace onramp {

std::string spoken_readiness(const std::vector<Readiness>& rows, const Style& style) {
    std::string text;
    for (const Readiness& row : rows) {
        text += wrap(format("{}: {}. {} met, {} undecided, {} not met.", visible(row.name), verdict_words(row.verdict),
                            counted(static_cast<std::size_t>(row.met), "skill"), row.undecided, row.not_met),
                     style.width) +
                "\n";
    }
    return text;
}

std::string spoken_skills(const std::vector<const SkillAssessment*>& skills, const Ceilings& ceilings,
                          const Style& style) {
    std::string text;
    for (const SkillAssessment* skill : skills) {
        std::string line = visible(skill->name) + ": " + std::string(verdict_words(skill->verdict)) + ". ";
        line += skill->band ? "Levels " + band_words(skill->band, " to ") + "; target " : "Target ";
        line += target_words(skill->target);
        line += skill->is_beyond() ? "; " + std::string(shown_by(ceilings, skill->target)) + " would show it" : "";
        line += skill->counts ? "." : "; not counted.";
        text += wrap(line, style.width) + "\n";
    }
    return text;
}

} // namespace onramp
