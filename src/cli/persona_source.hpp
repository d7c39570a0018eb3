// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/named_source.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// Personas by name: built-in ones, those of $XDG_DATA_HOME/onramp/personas, those of .onramp/personas.
std::vector<NamedSource> list_personas(const Services& services);

// The text of a persona: a name, a file (it has a "/" or ends in ".json" or ".md") or "-". Fails with
// kind `unknown_name`, or `io` where a file cannot be read.
Result<NamedText> find_persona(const Services& services, const std::string& name);

// Whether the text is a JSON document: it begins with a brace. Names do not count.
bool is_persona_json(std::string_view text);

// The persona of a JSON document or a Markdown text. A text without a heading is none. Problems are
// located; only those of reading are looked for.
Reading<Persona> read_named_persona(const NamedText& source);

// The same, with every problem in one error. Warnings are dropped.
Result<Persona> parse_persona(const NamedText& source);

// find_persona, then parse_persona.
Result<Persona> load_persona(const Services& services, const std::string& name);

// The name of the persona that a command is about without an argument: --persona, else the profile's.
Result<std::string> default_persona(const Services& services);

} // namespace onramp
