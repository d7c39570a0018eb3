// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/assess/simulate.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// A table for each world: who decides how much, how well, and how much of the truth the bands hold.
std::string render_simulation_text(const Simulation& simulation, const Style& style);
std::string render_simulation_markdown(const Simulation& simulation);

// A document of kind "simulation" (data/schemas/simulation.schema.json).
std::string render_simulation_json(const Simulation& simulation);

} // namespace onramp
