// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/assess/skill_reasons.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// The verdict and levels of the skill, what was to be expected beforehand, each piece of evidence with what would
// be said without it, and what would decide it.
std::string render_reasons_text(const SkillReasons& reasons, const Style& style);
std::string render_reasons_markdown(const SkillReasons& reasons, const Days& days = {});
std::string render_reasons_json(const SkillReasons& reasons); // kind "assessment_reasons"

} // namespace onramp
