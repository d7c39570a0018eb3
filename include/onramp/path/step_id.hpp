// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace onramp {

// A step's id, "lifetimes@3", taken apart.
struct StepId {
    std::string_view skill; // of the text that it was read from
    int level = 0;          // 1 to k_most_level

    bool operator==(const StepId&) const = default;
};

// Nothing where the text has another form or level; whether there is such a skill is not asked.
std::optional<StepId> parse_step_id(std::string_view id);

// `ids` and, of the steps among them, the levels below: who is at 3 has 1 and 2.
std::set<std::string> with_levels_below(std::set<std::string> ids);

} // namespace onramp
