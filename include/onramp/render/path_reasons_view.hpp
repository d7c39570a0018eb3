// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/path/step_reasons.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Why a step is in the path. `path` has the titles of the steps that are named.
std::string render_step_reasons_text(const StepReasons& reasons, const Path& path, const Style& style);
std::string render_step_reasons_markdown(const StepReasons& reasons, const Path& path);
// As a document of kind "step_reasons" (data/schemas/step_reasons.schema.json).
std::string render_step_reasons_json(const StepReasons& reasons);

// Why a step is not in the weeks.
std::string render_step_obstacles_text(const StepObstacles& obstacles, const Path& path, const Style& style);
std::string render_step_obstacles_markdown(const StepObstacles& obstacles, const Path& path);
// As a document of kind "step_obstacles" (data/schemas/step_obstacles.schema.json).
std::string render_step_obstacles_json(const StepObstacles& obstacles);

} // namespace onramp
