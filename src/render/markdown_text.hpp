// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// `text` as it reads, in Markdown: characters that would be markup are escaped, control characters made
// visible. For running text, the beginning of a line included, and for cells of tables.
std::string markdown_text(std::string_view text);

// A span of code with just that text.
std::string markdown_code(std::string_view text);

// As `markdown_text`, but what stands between two single backticks stays a span of code: for one line of running text,
// no cells of tables.
std::string markdown_prose(std::string_view text);

// A link that shows `text`; what may not stand in a URI is percent-encoded.
std::string markdown_link(std::string_view text, std::string_view url);

} // namespace onramp
