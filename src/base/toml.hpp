// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

// toml++, header-only and without exceptions. Include it in as few files as can be.
//
// Version 3.3 asserts that the key of a table's header begins as a key, which is for the text to say:
// "[" at the end of a line ends a debug build, and is undefined behavior where NDEBUG turns the
// assertion into an assumption. The parser handles the case right after it, so nothing is asserted.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ASSERT(expr) static_cast<void>(0)
#pragma push_macro("NDEBUG")
#undef NDEBUG
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include <string>
#include <string_view>

#include "base/toml_scan.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// Fails with kind `invalid`, line and column.
inline Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
    if (const auto refusal = find_toml_refusal(text)) {
        return fail(ErrorKind::invalid, "not valid TOML: " + refusal->reason, {},
                    {file, refusal->line, refusal->column, {}});
    }
    toml::parse_result result = toml::parse(text, std::string_view(file));
    if (!result) {
        const toml::parse_error& error = result.error();
        return fail(ErrorKind::invalid, "not valid TOML: " + std::string(error.description()), {},
                    {file, error.source().begin.line, error.source().begin.column, {}});
    }
    return std::move(result).table();
}

} // namespace onramp
