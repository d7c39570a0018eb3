// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// One top-level key of a TOML file. Keys are in kebab-case ("max_bytes" is read as "max-bytes"),
// values as text ("true", "25", "1.5", the string's own).
struct TomlSetting {
    std::string key;
    std::string value;
    Location where;
    bool in_array = false;
};

// The scalars of a TOML 1.0 document and of its tables ("review.retention"), in the order of the file; each string of
// an array of strings is a setting of that name. Fails with kind `invalid` and line and column on a syntax error, on
// any other array or a date, and on a table within a table.
Result<std::vector<TomlSetting>> read_toml_settings(std::string_view text, const std::string& file);

} // namespace onramp
