// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/exchange/pack_drift.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What is gone, what is called otherwise, and what no resource leads to.
std::string render_pack_drift_text(const PackDrift& drift, const Style& style);
std::string render_pack_drift_markdown(const PackDrift& drift);

// A document of kind "pack_drift" (data/schemas/pack_drift.schema.json).
std::string render_pack_drift_json(const PackDrift& drift);

} // namespace onramp
