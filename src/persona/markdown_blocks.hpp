// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/persona/persona.hpp"
#include "persona/structure.hpp"

namespace onramp {

// The usual way of writing a block; importer and exporter share it, so that `raw` is kept exactly
// where a block was written otherwise. Without a final line break.
std::string usual_block(const PersonaBlock& block, const PersonaSource& source);

// "### HEADING", at most six "#".
std::string usual_heading(int level, std::string_view text);

// What stands next to what decides how many blank lines are usual between them.
enum class ElementKind : std::uint8_t { start, front_matter, heading, item, field, other };
ElementKind element_kind(const PersonaBlock& block);
int usual_blank_lines(ElementKind before, ElementKind element, const PersonaSource& source);

struct LabelledText {
    std::string label; // empty where the text has none
    std::string text;
};

// "**Label**: text", "**Label:** text", the same with "__".
LabelledText split_label(std::string_view text);

// "Label: text" without emphasis: at most five words and 60 bytes, none of them an address.
LabelledText split_plain_label(std::string_view text);

// Adds the blocks of one unit that is no heading: one, but for paragraphs made of fields. `raw` is set
// where `source` does not say how the block was written; ids and blank lines are not set.
void read_unit(const SourceUnit& unit, const std::vector<std::string_view>& lines, std::size_t skipped,
               const PersonaSource& source, std::vector<PersonaBlock>& blocks);

// The text of a heading's unit, without "#" and underline.
std::string heading_text(const SourceUnit& unit, const std::vector<std::string_view>& lines);

// The lines of a unit joined by "\n".
std::string source_slice(const std::vector<std::string_view>& lines, std::size_t first, std::size_t last);

} // namespace onramp
