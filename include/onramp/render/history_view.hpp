// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/session_change.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Each session of questions with its answers and what it changed: the areas decided, and the three that moved
// the most.
std::string render_history_text(const std::string& role_name, const std::vector<SessionChange>& sessions,
                                const Style& style);
std::string render_history_markdown(const std::string& role_name, const std::vector<SessionChange>& sessions,
                                    const Days& days = {});
std::string render_history_json(const std::vector<SessionChange>& sessions); // kind "assessment_history"

} // namespace onramp
