// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "onramp/base/result.hpp"
#include "onramp/ports/environment.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

enum class ColorChoice : std::uint8_t { automatic, always, never };

// What one output stream can show, decided once.
struct Terminal {
    bool is_terminal = false;
    std::size_t width = 80;
    Style style; // colour and characters
};

// `--color` first, then NO_COLOR (set and not empty), CLICOLOR_FORCE or FORCE_COLOR (set, not empty,
// not "0"), TERM=dumb, then whether the stream is a terminal. The width is COLUMNS (40-400) where
// set, else the terminal's, else 80. Characters beyond ASCII only where LC_ALL, LC_CTYPE or LANG
// (the first that is set) names UTF-8.
Terminal decide_terminal(ColorChoice choice, bool is_terminal, std::size_t terminal_width,
                         const Environment& environment);

} // namespace onramp
