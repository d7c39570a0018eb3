// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/base/result.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp {

// The persona that a Markdown document (CommonMark) describes: every heading, bullet, step, field,
// code block and paragraph of it, with what is understood of them as typed facts. Any text is
// accepted but for an empty one, invalid UTF-8, more than 500,000 lines, more than 1,000,000 list items
// and quotes, and lists or quotes nested more than 32 levels deep: kind `invalid`. `file` names it in
// messages.
Result<Persona> import_persona(std::string_view text, const std::string& file);

// The Markdown document. Of an imported persona the same text: line breaks (where they were mixed),
// white space on blank lines and more than 100 of them are made uniform, all else is kept byte for byte.
std::string export_persona(const Persona& persona);

} // namespace onramp
