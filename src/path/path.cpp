// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path.hpp"

#include <algorithm>

namespace onramp {

const PathStep* Path::find(std::string_view id) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const PathStep& step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace onramp
