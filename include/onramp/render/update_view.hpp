// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/render/style.hpp"
#include "onramp/update/update.hpp"

namespace onramp {

// Paragraphs and bullets, ready to paste.
std::string render_update_text(const Update& update, const Style& style);
std::string render_update_markdown(const Update& update);
std::string render_update_json(const Update& update); // kind "update"

} // namespace onramp
