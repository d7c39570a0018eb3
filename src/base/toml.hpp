// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

// toml++, header-only and without exceptions. Include it in as few files as can be.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "onramp/base/result.hpp"

namespace onramp {

// Parts that a dotted key may have. toml++ limits the depth of values but not of keys, and frees the
// tables of a key with a hundred thousand parts by recursion.
inline constexpr std::ptrdiff_t k_most_key_parts = 1000;

// The number of the first line that may hold a longer key (it has as many dots before an equals sign
// or within a table's header), or 0.
inline std::size_t line_of_endless_key(std::string_view text) {
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const bool header = line.find_first_not_of(" \t") == line.find('[');
        for (std::size_t end = line.find('='); end != std::string_view::npos || header; end = line.find('=')) {
            const std::string_view key = line.substr(0, end);
            if (std::count(key.begin(), key.end(), '.') > k_most_key_parts) {
                return number;
            }
            if (end == std::string_view::npos) {
                break;
            }
            line.remove_prefix(end + 1);
        }
    }
    return 0;
}

// Fails with kind `invalid`, line and column.
inline Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
    if (const std::size_t line = line_of_endless_key(text); line != 0) {
        return fail(ErrorKind::invalid, "not valid TOML: a key with more than a thousand parts", {},
                    {file, line, 1, {}});
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
