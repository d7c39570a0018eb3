// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

// toml++ without exceptions; toml.cpp alone has its parser. Include it in as few files as can be.
//
// Version 3.3 asserts that the key of a table's header begins as a key, which is for the text to say:
// "[" at the end of a line ends a debug build, and is undefined behavior where NDEBUG turns the
// assertion into an assumption. The parser handles the case right after it, so nothing is asserted.
#define TOML_HEADER_ONLY 0
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ASSERT(expr) static_cast<void>(0)
#pragma push_macro("NDEBUG")
#undef NDEBUG
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include <string>
#include <string_view>

#include "onramp/base/result.hpp"

namespace onramp {

// Fails with kind `invalid`, line and column.
Result<toml::table> parse_toml(std::string_view text, const std::string& file);

} // namespace onramp
