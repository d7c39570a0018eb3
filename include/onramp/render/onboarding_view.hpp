// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/goal/onboarding.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Thirty days after thirty days: tasks, steps, responsibilities and goals.
std::string render_onboarding_text(const Onboarding& onboarding, const Style& style);

// As a checklist.
std::string render_onboarding_markdown(const Onboarding& onboarding);

// As a document of kind "onboarding" (data/schemas/onboarding.schema.json).
std::string render_onboarding_json(const Onboarding& onboarding);

} // namespace onramp
