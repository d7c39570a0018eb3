// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// `text` made safe to show and wrapped behind `indent` cells: they are there already in the first line, and
// spaces in the others.
inline std::string hanging_text(std::string_view text, std::size_t indent, const Style& style) {
    constexpr std::size_t k_least = 20;
    const std::size_t width = style.width > indent + k_least ? style.width - indent : k_least;
    const std::string wrapped = wrap(visible(text), width);
    std::vector<std::string> lines;
    for (const std::string_view line : split_lines(wrapped)) {
        lines.emplace_back(line);
    }
    return join(lines, "\n" + std::string(indent, ' '));
}

} // namespace onramp
