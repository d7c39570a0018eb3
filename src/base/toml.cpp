// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#define TOML_IMPLEMENTATION
#include "base/toml.hpp"

#include "base/toml_scan.hpp"

namespace onramp {

Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
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
