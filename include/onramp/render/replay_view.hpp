// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/assess/replay.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Each question with what was expected, what was given and why it was asked, and whether all comes out as it is
// recorded; otherwise the first difference and what may have changed.
std::string render_replay_text(const Replay& replay, const Style& style);
std::string render_replay_markdown(const Replay& replay);
std::string render_replay_json(const Replay& replay); // kind "assessment_replay"

} // namespace onramp
