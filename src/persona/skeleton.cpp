// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/skeleton.hpp"

#include <algorithm>
#include <array>

#include "persona/source_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_markers = 1000; // of a line; far beyond what may nest
constexpr std::size_t k_most_copied = 4096;  // of a line that may be HTML or a link definition

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Whether `line` from `at` on is only `mark` and blanks.
bool only(std::string_view line, std::size_t at, char mark) {
    const std::array<char, 3> allowed = {mark, ' ', '\t'};
    return line.find_first_not_of(std::string_view(allowed.data(), allowed.size()), at) == std::string_view::npos;
}

bool ends_word(std::string_view line, std::size_t at) {
    return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

// The end of the indentation, quote and list markers that `line` begins with.
std::size_t prefix_end(std::string_view line) {
    std::size_t at = 0;
    for (std::size_t markers = 0; markers < k_most_markers;) {
        at = std::min(line.find_first_not_of(" \t", at), line.size());
        if (at == line.size()) {
            return at;
        }
        const char c = line[at];
        if (c == '>') {
            ++at;
            ++markers;
        } else if ((c == '-' || c == '*' || c == '+') && ends_word(line, at + 1)) {
            if (++markers == k_most_markers && only(line, at, c)) {
                return line.size(); // a long thematic break
            }
            ++at;
        } else if (is_digit(c)) {
            std::size_t end = at;
            while (end < line.size() && end - at < 9 && is_digit(line[end])) {
                ++end;
            }
            if (end == line.size() || (line[end] != '.' && line[end] != ')') || !ends_word(line, end + 1)) {
                return at;
            }
            at = end + 1;
            ++markers;
        } else {
            return at;
        }
    }
    return at;
}

// What may end an HTML block that began on an earlier line.
std::string html_ends(std::string_view text) {
    std::string ends;
    if (text.find('>') == std::string_view::npos) {
        return ends;
    }
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const std::string_view end : {"-->", "?>", "]]>", "</script>", "</pre>", "</style>", "</textarea>", ">"}) {
        if (low.find(end) != std::string::npos) {
            ends += end;
        }
    }
    return ends;
}

// The structure of a line behind its prefix; `text` is not empty.
std::string content_structure(std::string_view text) {
    const char c = text.front();
    const std::size_t run = std::min(text.find_first_not_of(c), text.size());
    if (c == '#' && run <= 6 && ends_word(text, run)) {
        return std::string(text.substr(0, run)) + (is_blank(text.substr(run)) ? "" : " x");
    }
    if ((c == '`' || c == '~') && run >= 3 && (c == '~' || text.find('`', run) == std::string_view::npos)) {
        return std::string(text.substr(0, run)) + (is_blank(text.substr(run)) ? "" : " x");
    }
    if ((c == '-' || c == '*' || c == '_' || c == '=') && only(text, 0, c)) {
        return std::string(text);
    }
    if (c == '[') {
        return std::string(text.substr(0, k_most_copied));
    }
    if (c == '<') {
        const std::string_view rest = text.substr(std::min(k_most_copied, text.size()));
        return std::string(text.substr(0, k_most_copied)) + html_ends(rest);
    }
    return "x" + html_ends(text);
}

} // namespace

Skeleton make_skeleton(const std::vector<std::string_view>& lines) {
    Skeleton skeleton;
    skeleton.source_line.reserve(lines.size());
    bool after_blank = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        const std::size_t end = prefix_end(line);
        const bool blank = is_blank(line);
        if (blank && after_blank) {
            continue;
        }
        after_blank = blank;
        skeleton.text += line.substr(0, end);
        if (end < line.size()) {
            skeleton.text += content_structure(line.substr(end));
        }
        skeleton.text += '\n';
        skeleton.source_line.push_back(static_cast<std::uint32_t>(i));
    }
    return skeleton;
}

} // namespace onramp
