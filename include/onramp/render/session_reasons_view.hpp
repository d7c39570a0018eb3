// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/render/style.hpp"
#include "onramp/schedule/session_reasons.hpp"

namespace onramp {

// Why a session stands where it does; also fit for Markdown without colour.
std::string render_session_reasons_text(const SessionReasons& reasons, const Style& style);
std::string render_slot_reasons_text(const SlotReasons& reasons, const Style& style);

} // namespace onramp
