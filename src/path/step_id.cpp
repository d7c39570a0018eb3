// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_id.hpp"

#include "onramp/pack/pack.hpp"

namespace onramp {

std::optional<StepId> parse_step_id(std::string_view id) {
    const std::size_t at = id.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 2 != id.size()) {
        return std::nullopt;
    }
    const int level = id.back() - '0';
    return level >= 1 && level <= k_most_level ? std::optional(StepId{id.substr(0, at), level}) : std::nullopt;
}

std::set<std::string> with_levels_below(std::set<std::string> ids) {
    std::set<std::string> below;
    for (const std::string& id : ids) {
        if (const auto step = parse_step_id(id)) {
            for (int level = 1; level < step->level; ++level) {
                below.insert(std::string(step->skill) + "@" + std::to_string(level));
            }
        }
    }
    ids.merge(below);
    return ids;
}

} // namespace onramp
