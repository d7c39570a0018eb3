// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

// toml++, header-only and without exceptions. Include it in as few files as can be.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <string>
#include <string_view>

#include "onramp/base/result.hpp"

namespace onramp {

// Fails with kind `invalid`, line and column. toml++ limits the depth of nesting itself.
inline Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
    toml::parse_result result = toml::parse(text, std::string_view(file));
    if (!result) {
        const toml::parse_error& error = result.error();
        return fail(ErrorKind::invalid, "not valid TOML: " + std::string(error.description()), {},
                    {file, error.source().begin.line, error.source().begin.column, {}});
    }
    return std::move(result).table();
}

} // namespace onramp
