// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/markdown_text.hpp"

#include "onramp/base/text.hpp"

namespace onramp {

std::string markdown_text(std::string_view text) {
    std::string escaped;
    for (const char c : visible(text)) {
        if (std::string_view("\\`*_[]<>|#&~").find(c) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

} // namespace onramp
