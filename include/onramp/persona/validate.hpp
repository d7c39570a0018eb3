// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/base/error.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// What is wrong with a persona beyond its form (docs/documents.md lists the rules): ids that stand
// twice, ranges and times that end before they start, blocks of the day that overlap, an index that
// does not fit the contents are errors; empty sections and groups, lines said twice, a name or
// skills missing are warnings. Each has the JSON pointer of what it is about and the line of the
// Markdown source.
std::vector<Problem> validate_persona(const Persona& persona);

} // namespace onramp
