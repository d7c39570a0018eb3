// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/base/result.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// The persona as a JSON document, `kind` "persona" (data/schemas/persona.schema.json). What the
// persona does not say is absent.
std::string render_persona_json(const Persona& persona);

// Reads what render_persona_json() writes, strictly: every problem with JSON pointer, line and
// column. Unknown fields are kept and reported as warnings. Sections that have contents but no entry
// in `sections` get one, with the usual heading.
Reading<Persona> read_persona(std::string_view text, const std::string& file);

} // namespace onramp
