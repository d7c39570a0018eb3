// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/profile/profile_document.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What a role asks for and how its days go. Its JSON is render_profile_json.
std::string render_profile_text(const Profile& profile, const Style& style);
std::string render_profile_markdown(const Profile& profile);

// Values of a profile, by the entries that hold them, with the file and line of each.
std::string render_explanation_text(const std::vector<ExplainedValue>& values, const Style& style);
std::string render_explanation_markdown(const std::vector<ExplainedValue>& values);
std::string render_explanation_json(const std::vector<ExplainedValue>& values); // kind "explanation"

} // namespace onramp
