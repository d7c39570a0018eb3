// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/style.hpp"

namespace onramp {

namespace {

// SGR parameters: the 16 colours that every terminal's own theme defines. Blue is left out: many themes
// make it too dark to read on black.
std::string_view sequence(Ink ink) {
    switch (ink) {
    case Ink::bold:
        return "\x1b[1m";
    case Ink::dim:
        return "\x1b[2m";
    case Ink::good:
    case Ink::literal:
        return "\x1b[32m";
    case Ink::bad:
        return "\x1b[31m";
    case Ink::warn:
    case Ink::lifetime:
        return "\x1b[33m";
    case Ink::accent:
    case Ink::type:
        return "\x1b[36m";
    case Ink::emphasis:
        return "\x1b[3m";
    case Ink::keyword:
        return "\x1b[35m";
    case Ink::plain:
        break;
    }
    return {};
}

} // namespace

std::string Style::paint(Ink ink, std::string_view text) const {
    const std::string_view begin = sequence(ink);
    if (!color || begin.empty() || text.empty()) {
        return std::string(text);
    }
    return std::string(begin).append(text).append("\x1b[0m");
}

} // namespace onramp
