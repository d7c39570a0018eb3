// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/style.hpp"

namespace onramp {

namespace {

// SGR parameters: the 16 colours that every terminal's own theme defines.
std::string_view sequence(Ink ink) {
    switch (ink) {
    case Ink::bold:
        return "\x1b[1m";
    case Ink::dim:
        return "\x1b[2m";
    case Ink::good:
        return "\x1b[32m";
    case Ink::bad:
        return "\x1b[31m";
    case Ink::warn:
        return "\x1b[33m";
    case Ink::accent:
        return "\x1b[36m";
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
