// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/base/date.hpp"

namespace onramp {

// How long the sessions of something are: `usual` or nearly so.
struct Lengths {
    Minutes least{25};
    Minutes usual{60};
    Minutes most{90};
};

// The sessions that `minutes` are cut into: none longer than `most`, and shorter than `least` only where all of it is.
std::vector<Minutes> lengths_of(Minutes minutes, const Lengths& lengths);

} // namespace onramp
