// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cmark.h>

#include <memory>

namespace onramp {

// cmark's trees and walks, freed with their owner.
struct FreeMarkdown {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* walk) const { cmark_iter_free(walk); }
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeMarkdown>;
using MarkdownWalk = std::unique_ptr<cmark_iter, FreeMarkdown>;

} // namespace onramp
