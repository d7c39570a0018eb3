// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/update/update.hpp"

namespace onramp {

// What text, Markdown and JSON say alike of an update.

// "Update for Engineering Teams: 2026-11-23 to 2026-11-30".
std::string update_heading(const Update& update);

// What was done in a sentence, and how far the plan is.
std::string update_summary(const Update& update);

// "Late or blocked", "Risks".
std::string_view section_heading(UpdateSection section, UpdateVoice voice);

// A fact in the words of the voice, as it stands in its section.
std::string fact_words(const UpdateFact& fact, UpdateSection section, UpdateVoice voice);

} // namespace onramp
