// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/pack/pack_document.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What a graph is of: these skills of the pack. Drawings have the prerequisites between two of them, text
// and JSON all that they need.
struct PackGraph {
    const Pack& pack;
    std::vector<const Skill*> skills; // in the order of the pack

    bool has(std::string_view skill) const;
};

// Every step that needs something, a line each.
std::string render_pack_graph_text(const PackGraph& graph, const Style& style);

// For Graphviz: an arrow goes from what is needed to what needs it, its label saying "level needed >
// level reached" of each; dashed where it is one of several.
std::string render_pack_graph_dot(const PackGraph& graph);

// The same as a flowchart for Mermaid.
std::string render_pack_graph_mermaid(const PackGraph& graph);

std::string render_pack_graph_json(const PackGraph& graph); // kind "pack_graph"

} // namespace onramp
