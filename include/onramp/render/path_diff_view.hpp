// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/path/path_diff.hpp"
#include "onramp/render/path_view.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Causes, then what came, went and moved, and why.
std::string render_path_diff_text(const PathDiff& diff, Extent extent, const Style& style);
std::string render_path_diff_markdown(const PathDiff& diff);
// As a document of kind "path_diff" (data/schemas/path_diff.schema.json).
std::string render_path_diff_json(const PathDiff& diff);

// A plan under other conditions, beside the one that there is.
struct WhatIf {
    std::string name; // "10 h a week, until 2027-03-31"
    PathSummary summary;
    PathDiff diff; // from the plan that there is

    bool operator==(const WhatIf&) const = default;
};

// Side by side; with one alternative what it changes as well.
std::string render_what_if_text(const PathSummary& now, const std::vector<WhatIf>& others, Extent extent,
                                const Style& style);
std::string render_what_if_markdown(const PathSummary& now, const std::vector<WhatIf>& others);
// As a document of kind "what_if" (data/schemas/what_if.schema.json).
std::string render_what_if_json(const PathSummary& now, const std::vector<WhatIf>& others);

} // namespace onramp
