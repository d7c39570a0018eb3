// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/drawing_text.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::string with_escapes(std::string_view text, std::string_view special) {
    std::string result;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c;
    }
    return result;
}

// Mermaid reads labels as Markdown, too: a label that begins like a list or a quotation shows an error in its place.
std::size_t block_marker(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+' || text[0] == '>')) {
        return 0;
    }
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool dot = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return dot ? digits : std::string_view::npos;
}

bool is_plain(char c) {
    const bool word = c < 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return word || std::string_view(" ,.:'()-+/?!=>").find(c) != std::string_view::npos;
}

} // namespace

std::string dot_name(std::string_view text) {
    // Graphviz keeps both backslashes of two, so that no text that was made visible is another's name.
    return "\"" + visible(with_escapes(text, "\"\\")) + "\"";
}

std::string dot_label(std::string_view text, std::size_t cells) {
    std::string result;
    const std::string shown = visible(text);
    for (const char c : cells == 0 ? shown : wrap(shown, cells)) {
        if (c == '\n') {
            result += "\\n";
        } else if (c == '&') { // it reads entities of HTML
            result += "&amp;";
        } else {
            result += with_escapes(std::string_view(&c, 1), "\"\\");
        }
    }
    return "\"" + result + "\"";
}

std::string mermaid_label(std::string_view text) {
    const std::string shown = visible(text);
    const std::size_t marker = block_marker(shown);
    std::string result = "\"";
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const char c = shown[at];
        const bool glued = c == ':' && at + 1 < shown.size() && shown[at + 1] != ' '; // addresses, styles
        if (c == '"') {
            result += "#quot;";
        } else if (!is_plain(c) || at == marker || glued) {
            result += "#" + std::to_string(static_cast<int>(c)) + ";";
        } else {
            result += c;
        }
    }
    return result + "\"";
}

} // namespace onramp
