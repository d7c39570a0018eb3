// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/assess/assessment.hpp"
#include "onramp/render/text_table.hpp"

namespace onramp {

// What the views of an assessment say alike.

Ink ink_of(Verdict verdict);
Cell verdict_cell(Verdict verdict);

// The role's name, or the profile's id where it has none.
std::string standing_of(const Assessment& assessment);

// "2.7".
std::string level_tenth(double level);

// "83 %", "under 1 %", "over 99 %".
std::string chance_words(double chance);

// What shows a level that answers do not: "practice" where that does.
std::string_view shown_by(const Ceilings& ceilings, int level);

// "right", "wrong", "not known".
std::string_view response_words(Response response);

} // namespace onramp
