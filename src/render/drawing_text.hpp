// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// Texts as the languages of drawings want them, quotes included. Control characters are made visible.

// The name of a node, for Graphviz: different texts have different names.
std::string dot_name(std::string_view text);

// What a node or an arrow shows, for Graphviz: in lines of about `cells` terminal cells, of any length where that is 0.
std::string dot_label(std::string_view text, std::size_t cells = 0);

// What a node, an arrow or a group shows, for Mermaid: whatever it might take for markup is an entity.
std::string mermaid_label(std::string_view text);

} // namespace onramp
