// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/skeleton.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "persona/source_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_markers = 1000; // of a line; far beyond what may nest
constexpr std::size_t k_most_copied = 4096;  // of a line that may be HTML or a link definition
constexpr std::size_t k_most_html_start = 9; // of "<![CDATA["

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Whether `line` from `at` on is only `mark` and blanks.
bool only(std::string_view line, std::size_t at, char mark) {
    const std::array<char, 3> allowed = {mark, ' ', '\t'};
    return line.find_first_not_of(std::string_view(allowed.data(), allowed.size()), at) == std::string_view::npos;
}

bool ends_word(std::string_view line, std::size_t at) {
    return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

// The indentation, quote and list markers that a line begins with.
struct Prefix {
    std::size_t end = 0;
    std::size_t markers = 0;
};

Prefix read_prefix(std::string_view line) {
    std::size_t at = 0;
    std::size_t markers = 0;
    while (markers < k_most_markers) {
        at = std::min(line.find_first_not_of(" \t", at), line.size());
        if (at == line.size()) {
            break;
        }
        const char c = line[at];
        if (c == '>') {
            ++at;
            ++markers;
        } else if ((c == '-' || c == '*' || c == '+') && ends_word(line, at + 1)) {
            if (++markers == k_most_markers && only(line, at, c)) {
                return {line.size(), markers}; // a long thematic break
            }
            ++at;
        } else if (is_digit(c)) {
            std::size_t end = at;
            while (end < line.size() && end - at < 9 && is_digit(line[end])) {
                ++end;
            }
            if (end == line.size() || (line[end] != '.' && line[end] != ')') || !ends_word(line, end + 1)) {
                break;
            }
            at = end + 1;
            ++markers;
        } else {
            break;
        }
    }
    return {at, markers};
}

std::string found_in(std::string_view text, std::span<const std::string_view> wanted) {
    std::string found;
    if (text.find('>') == std::string_view::npos) {
        return found;
    }
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const std::string_view each : wanted) {
        if (low.find(each) != std::string::npos) {
            found += each;
        }
    }
    return found;
}

// What of `text` may end an HTML block that began on an earlier line.
std::string html_ends(std::string_view text) {
    constexpr std::array<std::string_view, 8> k_ends = {"-->",    "?>",       "]]>",         "</script>",
                                                        "</pre>", "</style>", "</textarea>", ">"};
    return found_in(text, k_ends);
}

// Ends of HTML blocks that without_inlines() would hide.
std::string hidden_ends(std::string_view text) {
    constexpr std::array<std::string_view, 4> k_ends = {"</script>", "</pre>", "</style>", "</textarea>"};
    return found_in(text, k_ends);
}

// "[label]: ..." on one line. What goes over several is taken for a paragraph.
bool is_link_definition(std::string_view text) {
    const std::size_t end = text.find_first_of("[]", 1);
    return end != std::string_view::npos && text.substr(end).starts_with("]:");
}

// `text` from `from` on without the characters that inlines are made of. What stands for them is as
// good or bad as they were in the name and value of an HTML attribute.
std::string without_inlines(std::string_view text, std::size_t from) {
    std::string result(text);
    for (std::size_t i = from; i < result.size(); ++i) {
        switch (result[i]) {
        case '<':
        case '`':
            result[i] = '=';
            break;
        case '*':
        case '!':
        case '&':
        case '\\':
            result[i] = '^';
            break;
        case '[':
            result[i] = '(';
            break;
        case '_':
            result[i] = 'x';
            break;
        default:
            break;
        }
    }
    return result;
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
    if (c == '[' && is_link_definition(text)) {
        return without_inlines(text.substr(0, k_most_copied), 1);
    }
    if (c == '<' && text.size() > 1 && (is_letter(text[1]) || text[1] == '/' || text[1] == '!' || text[1] == '?')) {
        const std::string_view copied = text.substr(0, k_most_copied);
        return without_inlines(copied, k_most_html_start) + hidden_ends(copied) + html_ends(text.substr(copied.size()));
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
        const auto [end, markers] = read_prefix(line);
        const bool blank = is_blank(line);
        if (blank && after_blank) {
            continue;
        }
        after_blank = blank;
        skeleton.markers += markers;
        // cmark takes spaces on a blank line for indentation in places; CommonMark says they do not count.
        skeleton.text += blank ? std::string_view() : line.substr(0, end);
        if (end < line.size()) {
            skeleton.text += content_structure(line.substr(end));
        }
        skeleton.text += '\n';
        skeleton.source_line.push_back(static_cast<std::uint32_t>(i));
    }
    return skeleton;
}

} // namespace onramp
