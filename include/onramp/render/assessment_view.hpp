// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>

#include "onramp/assess/assessment.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

enum class AssessmentBy : std::uint8_t { area, responsibility, skill };

// A sentence of the whole, then by area or responsibility a line with its verdict, a bar and the
// counts, and below the gaps of the first 90 days; by skill, every skill of the role.
std::string render_assessment_text(const Assessment& assessment, AssessmentBy by, const Style& style);

// The same as tables, with every gap.
std::string render_assessment_markdown(const Assessment& assessment, AssessmentBy by);

} // namespace onramp
