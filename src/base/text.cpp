// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace onramp {

namespace {

struct CodePoint {
    utf8proc_int32_t code = 0; // negative for an invalid byte
    std::size_t size = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t read = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (read < 1) {
        return {-1, 1};
    }
    return {code, static_cast<std::size_t>(read)};
}

bool is_steering(utf8proc_int32_t code) {
    if (code == 0x200C || code == 0x200D) {
        return false; // joiners are part of words and emoji
    }
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CS:
        return true;
    default:
        return false;
    }
}

void append_hex(std::string& text, unsigned value, std::size_t least_digits) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string digits;
    do {
        digits.insert(digits.begin(), k_digits[value & 15U]);
        value >>= 4U;
    } while (value != 0);
    text.append(digits.size() < least_digits ? least_digits - digits.size() : 0, '0');
    text += digits;
}

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

constexpr utf8proc_int32_t k_zero_width_joiner = 0x200D;
constexpr utf8proc_int32_t k_emoji_presentation = 0xFE0F;

bool is_regional_indicator(utf8proc_int32_t code) {
    return code >= 0x1F1E6 && code <= 0x1F1FF;
}

// The end and the cells of the grapheme cluster that begins at `at`.
struct Cluster {
    std::size_t end = 0;
    std::size_t cells = 0;
};

Cluster cluster_at(std::string_view text, std::size_t at) {
    const CodePoint first = code_point_at(text, at);
    Cluster cluster{at + first.size, 0};
    if (first.code < 0) {
        cluster.cells = 1;
        return cluster;
    }
    cluster.cells = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(first.code)));
    utf8proc_int32_t state = 0;
    utf8proc_int32_t before = first.code;
    while (cluster.end < text.size()) {
        const CodePoint next = code_point_at(text, cluster.end);
        if (next.code < 0 || utf8proc_grapheme_break_stateful(before, next.code, &state)) {
            break;
        }
        if (next.code == k_emoji_presentation || is_regional_indicator(next.code)) {
            cluster.cells = 2;
        } else if (before != k_zero_width_joiner) {
            const auto cells = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(next.code)));
            cluster.cells = std::max(cluster.cells, cells);
        }
        before = next.code;
        cluster.end += next.size;
    }
    return cluster;
}

std::size_t optimal_string_alignment(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

} // namespace

std::string_view trim(std::string_view text) {
    constexpr std::string_view k_space = " \t\r\n\f\v";
    constexpr std::string_view k_no_break_space = "\xC2\xA0";
    for (bool changed = true; changed;) {
        changed = false;
        const std::size_t first = text.find_first_not_of(k_space);
        if (first == std::string_view::npos) {
            return {};
        }
        text = text.substr(first, text.find_last_not_of(k_space) - first + 1);
        if (text.substr(0, 2) == k_no_break_space) {
            text.remove_prefix(2);
            changed = true;
        }
        if (text.size() >= 2 && text.substr(text.size() - 2) == k_no_break_space) {
            text.remove_suffix(2);
            changed = true;
        }
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (;;) {
        const std::size_t at = text.find(separator);
        pieces.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return pieces;
        }
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t at = text.find('\n');
        std::string_view line = text.substr(0, at);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        if (at == std::string_view::npos) {
            break;
        }
        text.remove_prefix(at + 1);
    }
    return lines;
}

std::string unix_lines(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) != "\r\n") {
            result += text[at];
        }
    }
    return result;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::string lower(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c >= 0) {
            result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (point.code < 0) {
            result.push_back(c);
        } else {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto count =
                static_cast<std::size_t>(utf8proc_encode_char(utf8proc_tolower(point.code), bytes.data()));
            for (std::size_t i = 0; i < count; ++i) {
                result.push_back(static_cast<char>(bytes[i]));
            }
        }
        at += point.size;
    }
    return result;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= 0) {
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (point.code < 0) {
            return false;
        }
        at += point.size;
    }
    return true;
}

std::string replace_invalid_utf8(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.code < 0) {
            result += "\xEF\xBF\xBD";
        } else {
            result += text.substr(at, point.size);
        }
        at += point.size;
    }
    return result;
}

std::string visible(std::string_view text, Lines lines) {
    if (is_plain_ascii(text)) {
        return std::string(text);
    }
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.code < 0) {
            result += "\\x{";
            append_hex(result, static_cast<unsigned char>(text[at]), 2);
            result += '}';
        } else if (is_steering(point.code) && !(lines == Lines::keep && (point.code == '\n' || point.code == '\t'))) {
            result += "\\u{";
            append_hex(result, static_cast<unsigned>(point.code), 2);
            result += '}';
        } else {
            result += text.substr(at, point.size);
        }
        at += point.size;
    }
    return result;
}

std::size_t display_width(std::string_view text) {
    if (is_plain_ascii(text)) {
        return text.size();
    }
    std::size_t cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Cluster cluster = cluster_at(text, at);
        cells += cluster.cells;
        at = cluster.end;
    }
    return cells;
}

std::string shorten(std::string_view text, std::size_t cells, std::string_view ellipsis) {
    if (display_width(text) <= cells) {
        return std::string(text);
    }
    const std::size_t ellipsis_cells = display_width(ellipsis);
    if (cells < ellipsis_cells) {
        return {};
    }
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Cluster cluster = cluster_at(text, at);
        if (used + cluster.cells > cells - ellipsis_cells) {
            break;
        }
        used += cluster.cells;
        at = cluster.end;
    }
    std::string kept(text.substr(0, at));
    kept.erase(kept.find_last_not_of(' ') + 1);
    return kept.append(ellipsis);
}

std::string_view fitting_prefix(std::string_view text, std::size_t cells) {
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Cluster cluster = cluster_at(text, at);
        if (at > 0 && used + cluster.cells > cells) {
            break;
        }
        used += cluster.cells;
        at = cluster.end;
    }
    return text.substr(0, at);
}

std::string wrap(std::string_view text, std::size_t width, std::string_view indent) {
    std::string result;
    std::size_t column = 0;
    bool line_empty = true;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        if (text[at] == '\n') {
            result += '\n';
            result += indent;
            column = display_width(indent);
            line_empty = true;
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::size_t cells = display_width(word);
        if (!line_empty && column + 1 + cells > width) {
            result += '\n';
            result += indent;
            column = display_width(indent);
            line_empty = true;
        }
        if (!line_empty) {
            result += ' ';
            ++column;
        }
        result += word;
        column += cells;
        line_empty = false;
        at = end;
    }
    return result;
}

std::string pad(std::string_view text, std::size_t cells) {
    std::string result(text);
    const std::size_t width = display_width(text);
    if (width < cells) {
        result.append(cells - width, ' ');
    }
    return result;
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string wanted = lower(word.substr(0, 100));
    std::size_t best = wanted.size() / 3 + 2;
    std::string found;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = optimal_string_alignment(wanted, lower(candidate));
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            text += i + 1 == words.size() ? " and " : ", ";
        }
        text += words[i];
    }
    return text;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    std::string text = std::to_string(count) + " ";
    if (count == 1) {
        return text.append(singular);
    }
    return plural.empty() ? text.append(singular).append("s") : text.append(plural);
}

} // namespace onramp
