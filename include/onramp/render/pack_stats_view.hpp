// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/pack/pack_stats.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Items by area, kind, level, difficulty and skill; how many are verified; what cannot be measured.
std::string render_pack_stats_text(const Pack& pack, const PackStats& stats, const Style& style);
std::string render_pack_stats_markdown(const Pack& pack, const PackStats& stats);
std::string render_pack_stats_json(const Pack& pack, const PackStats& stats); // kind "pack_stats"

} // namespace onramp
