// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "onramp/path/path.hpp"
#include "onramp/path/path_progress.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What of a path opens what.
struct PathGraphView {
    Path path; // what is shown of it
    PathProgress progress;
    std::map<std::string, int, std::less<>> layers; // path_layers of the whole path
    std::string around;                             // the step that it is about; empty: all of them
    std::size_t more = 0;                           // steps of the outline that are left out
};

// Layer by layer: what is settled, what is open now, what is one step away, and so on; with each step what it opens.
std::string render_path_graph_text(const PathGraphView& view, const Style& style);

// A flowchart for Mermaid in a block of code, as code hosts show it.
std::string render_path_graph_markdown(const PathGraphView& view);

std::string render_path_graph_json(const PathGraphView& view); // kind "path_graph"

} // namespace onramp
