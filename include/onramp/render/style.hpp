// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "onramp/render/days.hpp"

namespace onramp {

enum class Ink : std::uint8_t {
    plain,
    bold,
    dim,
    good,
    bad,
    warn,
    accent,
    emphasis,
    keyword, // from here on: parts of a program
    type,
    literal,
    lifetime,
};

// How text is drawn: with colour or without, in Unicode or ASCII, in whose days.
struct Style {
    bool color = false;
    bool unicode = true;
    std::size_t width = 80; // cells to wrap at
    Days days = {};

    // `text` between the escape sequences of `ink` where colour is on. The text itself must
    // already be safe to show (onramp::visible).
    std::string paint(Ink ink, std::string_view text) const;

    std::string_view bullet() const { return unicode ? "•" : "-"; }
    std::string_view arrow() const { return unicode ? "→" : "->"; }
    std::string_view ellipsis() const { return unicode ? "…" : "..."; }
    std::string_view dash() const { return unicode ? "–" : "-"; }
    std::string_view separator() const { return unicode ? " · " : " | "; }
    // Stands before what had to go on in a new row.
    std::string_view continuation() const { return unicode ? "↳ " : "\\ "; }
};

} // namespace onramp
