// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>

#include "onramp/assess/assessment.hpp"
#include "onramp/render/markdown_screen.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

enum class AssessmentBy : std::uint8_t { area, responsibility, skill };

// A sentence of the whole and what it rests on, then by area or responsibility a line with its verdict, the
// levels that are left open beside the target, and the counts, and below the gaps of the first 90 days; by skill,
// every skill of the role. Linear, a sentence each.
std::string render_assessment_text(const Assessment& assessment, AssessmentBy by, const Style& style,
                                   Layout layout = Layout::visual);

// What comes after it on a screen of its own: where ratings and answers disagree, what would decide what is
// undecided, and what to type next.
std::string render_assessment_outlook(const Assessment& assessment, const Style& style);

// All of it as Markdown, with every gap.
std::string render_assessment_markdown(const Assessment& assessment, AssessmentBy by, const Days& days = {});

} // namespace onramp
