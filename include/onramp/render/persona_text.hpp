// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/persona/diff.hpp"
#include "onramp/persona/persona.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// The persona for reading on a terminal. Its Markdown is that of export_persona().
std::string render_persona_text(const Persona& persona, const Style& style);

// "No differences." or each with its id, and their counts. Markdown has the same as a list.
std::string render_persona_diff_text(const std::vector<PersonaDifference>& differences, const Style& style);
std::string render_persona_diff_markdown(const std::vector<PersonaDifference>& differences);

} // namespace onramp
