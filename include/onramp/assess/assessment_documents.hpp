// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// The assessment as a document of kind "assessment" (data/schemas/assessment.schema.json).
std::string render_assessment_json(const Assessment& assessment);

// Reads what render_assessment_json wrote. The problems carry `file`. Beyond the schema it is an
// error where a skill stands twice or a band is not in order.
Reading<Assessment> read_assessment(std::string_view text, const std::string& file);

} // namespace onramp
