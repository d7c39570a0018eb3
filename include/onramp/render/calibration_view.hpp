// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/assess/calibration.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What moved, the farthest first, what did not, and which discriminations were refused. The JSON is the
// document itself: render_calibration_json.
std::string render_calibration_text(const Calibration& calibration, const Style& style);
std::string render_calibration_markdown(const Calibration& calibration);

} // namespace onramp
