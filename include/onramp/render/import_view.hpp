// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/exchange/import.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What another program's file says: topics in order, what is done, what that shows, cards.
std::string render_import_text(const Import& import, const Style& style);
std::string render_import_markdown(const Import& import);

// A document of kind "import" (data/schemas/import.schema.json).
std::string render_import_json(const Import& import);

} // namespace onramp
