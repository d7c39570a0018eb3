// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onramp/persona/persona.hpp"
#include "persona/markdown_blocks.hpp"
#include "persona/source_text.hpp"
#include "persona/structure.hpp"

namespace onramp {

// A block with the items of the list that it states, where its section has such lists.
struct OutlineBlock {
    PersonaBlock block;
    std::vector<NamedItem> items;
};

// A heading with what stands below it, before anything is understood.
struct OutlineNode {
    std::string heading;
    std::string name; // what the id is made from
    std::string id;
    int level = 0;
    std::uint32_t line = 0;
    std::string slice; // the heading's source
    std::optional<int> blank_lines;
    std::vector<OutlineBlock> blocks;
    std::vector<OutlineNode> children;
};

struct Outline {
    std::vector<PersonaBlock> preamble;
    std::optional<OutlineNode> title; // with the introduction as its blocks
    std::vector<OutlineNode> sections;
};

// Builds the outline and notes in `source.facts` how the document is written.
Outline build_outline(const std::vector<SourceUnit>& units, SourceText& source);

// At most `most_words` words of `text` in kebab-case; beyond 96 bytes cut, with a hash of the text.
std::string id_part(std::string_view text, std::size_t most_words);

// Gives the blocks, items and children below `node` their ids, which begin with node.id. Block ids
// have the first six words of label or text; docs/ids.md is the whole rule.
void assign_ids(OutlineNode& node);
void assign_block_ids(const std::string& parent, std::vector<PersonaBlock>& blocks);

} // namespace onramp
