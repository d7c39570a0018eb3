// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onramp {

// What toml++ 3.3 cannot be given, though it is for the text to say: characters beyond ASCII outside
// of strings and comments (never valid; its tables of white space are undefined for some of them), and
// keys of more than a thousand parts (it frees the tables of such a key by recursion).
struct TomlRefusal {
    std::string reason;
    std::size_t line = 0;
    std::size_t column = 0; // in code points
};

// The first of them; nothing where there is none before the first string that does not end.
std::optional<TomlRefusal> find_toml_refusal(std::string_view text);

} // namespace onramp
