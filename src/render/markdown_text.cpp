// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/markdown_text.hpp"

#include <algorithm>
#include <cstddef>

#include "base/uri.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

bool ends_marker(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ';
}

// Where the line would begin a list or underline a heading: the place of the character that does it.
std::size_t marker_at(std::string_view text) {
    if (text.empty()) {
        return std::string_view::npos;
    }
    const bool bar = text[0] == '-' || text[0] == '=';
    if (((bar || text[0] == '+') && ends_marker(text, 1)) || (bar && text.size() > 1 && text[1] == text[0])) {
        return 0;
    }
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool dot = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return dot && ends_marker(text, digits + 1) ? digits : std::string_view::npos;
}

} // namespace

std::string markdown_text(std::string_view text) {
    const std::string shown = visible(text);
    const std::size_t marker = marker_at(shown);
    std::string escaped;
    for (std::size_t at = 0; at < shown.size(); ++at) {
        if (at == marker || std::string_view("\\`*_[]<>|#&~").find(shown[at]) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += shown[at];
    }
    return escaped;
}

std::string markdown_code(std::string_view text) {
    const std::string shown = visible(text);
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : shown) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    const bool padded = shown.empty() || shown.front() == '`' || shown.back() == '`' || shown.front() == ' ';
    const std::string_view pad = padded ? " " : "";
    return fence + std::string(pad) + shown + std::string(pad) + fence;
}

std::string markdown_prose(std::string_view text) {
    std::string prose;
    while (true) {
        const std::size_t open = text.find('`');
        const std::size_t close = open == std::string_view::npos ? open : text.find('`', open + 1);
        if (close == std::string_view::npos || close == open + 1) {
            return prose + markdown_text(text);
        }
        prose += markdown_text(text.substr(0, open)) + markdown_code(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
}

std::string markdown_link(std::string_view text, std::string_view url) {
    std::string target;
    for (const char c : uri_text(url)) {
        target += c == '&' ? std::string_view("&amp;") : std::string_view(&c, 1); // no entity of the URL's own
    }
    const bool plain = !target.empty() && target.find_first_of("()") == std::string::npos;
    return "[" + markdown_text(text) + "](" + (plain ? target : "<" + target + ">") + ")";
}

} // namespace onramp
