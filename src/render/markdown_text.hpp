// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// `text` as it reads, in Markdown: characters that would be markup are escaped, control characters made
// visible. For running text and for cells of tables.
std::string markdown_text(std::string_view text);

} // namespace onramp
