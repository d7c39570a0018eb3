// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
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

// "Daily Activities"; empty for extra sections.
std::string_view usual_section_heading(SectionKey key);

inline constexpr std::array k_known_sections = {
    SectionKey::role_overview, SectionKey::background,       SectionKey::responsibilities, SectionKey::skills,
    SectionKey::expertise,     SectionKey::daily_activities, SectionKey::pain_points,      SectionKey::goals,
    SectionKey::learning,      SectionKey::communication,    SectionKey::preferences,      SectionKey::methods,
    SectionKey::environment};

} // namespace onramp
