// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/assess/sources.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Area by area the verdict and the levels that all evidence leaves open, then those of each kind alone.
std::string render_sources_text(const AssessmentSources& sources, const Style& style);
std::string render_sources_markdown(const AssessmentSources& sources, const Days& days = {});
std::string render_sources_json(const AssessmentSources& sources); // kind "assessment_sources"

} // namespace onramp
