// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>

#include "onramp/persona/persona.hpp"

namespace onramp {

// What a section's heading says it is; the lower the rank, the closer to the usual heading.
struct SectionMatch {
    SectionKey key = SectionKey::extra;
    int rank = 0;
};

// By the heading's words, without numbering, "and", "the" and the like; `extra` for any other.
SectionMatch match_section(std::string_view heading);

} // namespace onramp
