// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path.hpp"

#include <algorithm>

namespace onramp {

std::string_view horizon_name(PathSelection::Horizon horizon) {
    switch (horizon) {
    case PathSelection::Horizon::first_90_days:
        return "first_90_days";
    case PathSelection::Horizon::weeks:
        return "weeks";
    case PathSelection::Horizon::deadline:
        break;
    }
    return "deadline";
}

const PathStep* Path::find(std::string_view id) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const PathStep& step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace onramp
