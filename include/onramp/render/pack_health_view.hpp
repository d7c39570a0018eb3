// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onramp/assess/bank_health.hpp"
#include "onramp/assess/simulate.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// How well a role's bank measures it, and how often its items were asked; all by the index of skill, area or item.
struct PackHealthView {
    const Role& role;
    const std::vector<QuizItem>& bank;
    BankHealth health;
    SimulationRequest request;      // of the developers below
    std::vector<std::int64_t> uses; // by how many of them each item was asked
};
inline constexpr double k_nearly_everybody = 0.8; // share of developers from which on an item is asked too often

// Areas, what is not measurable, the skills that need an item most, items never and too often asked.
std::string render_pack_health_text(const PackHealthView& view, const Style& style);
std::string render_pack_health_markdown(const PackHealthView& view);

// A document of kind "pack_health" (data/schemas/pack_health.schema.json), of every skill and item.
std::string render_pack_health_json(const PackHealthView& view);

} // namespace onramp
