// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// "NAME LEN LF TEXT LF", LEN being the length of the text in bytes: parts that are hashed one after the
// other cannot run into each other.
inline std::string hashed_part(std::string_view name, std::string_view text) {
    return std::string(name) + " " + std::to_string(text.size()) + "\n" + std::string(text) + "\n";
}

} // namespace onramp
