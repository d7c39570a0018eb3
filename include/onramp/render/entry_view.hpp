// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/render/style.hpp"
#include "onramp/schedule/entry.hpp"

namespace onramp {

// One line for what was written down, one for what to do next.
std::string render_entry_text(const Entry& entry, const Style& style);

} // namespace onramp
