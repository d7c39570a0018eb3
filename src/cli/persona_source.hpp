// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/named_source.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// Personas by name: built-in ones, those of $XDG_DATA_HOME/onramp/personas, those of .onramp/personas.
std::vector<NamedSource> list_personas(const Services& services);

// The text of a persona: a name, a file (it has a "/" or ends in ".json" or ".md") or "-". Fails with
// kind `unknown_name`, or `io` where a file cannot be read.
Result<NamedText> find_persona(const Services& services, const std::string& name);

// The persona of a JSON document or a Markdown text. Warnings are dropped.
Result<Persona> parse_persona(const NamedText& source);

// find_persona, then parse_persona.
Result<Persona> load_persona(const Services& services, const std::string& name);

} // namespace onramp
