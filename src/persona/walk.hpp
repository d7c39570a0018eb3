// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "onramp/persona/persona.hpp"

namespace onramp {

// A heading of a section or area. The pointers are into the persona.
struct HeadingView {
    int level = 0; // 2 for sections, 3 for their areas ...
    const std::string* id = nullptr;
    const std::string* name = nullptr;
    const std::string* text = nullptr; // as in the document
    const std::string* raw = nullptr;
    std::optional<int> blank_lines;
    std::uint32_t line = 0;
};

struct PersonaVisitor {
    std::function<void(const HeadingView&)> heading;
    std::function<void(const PersonaBlock&)> block;
};

// Every section of the persona's index with its areas and blocks, in the document's order: blocks
// that are kept in several lists are joined by line. A skill group is visited as its bullet.
void walk_sections(const Persona& persona, const PersonaVisitor& visitor);
void walk_section(const Persona& persona, const PersonaSection& section, const PersonaVisitor& visitor);

// The bullet that a group was.
PersonaBlock block_of(const SkillGroup& group);

} // namespace onramp
