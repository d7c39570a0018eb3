// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/source_text.hpp"

#include <algorithm>

namespace onramp {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view k_blanks = " \t";

bool is_key_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    return line.starts_with('#') || (colon != std::string_view::npos && colon > 0 && line.front() != ' ' &&
                                     (colon + 1 == line.size() || line[colon + 1] == ' '));
}

// Lines of a YAML front matter, its fences included; 0 without one. A thematic break at the top is
// none: the line after the fence has to be a key.
std::size_t front_matter_lines(const std::vector<std::string_view>& lines) {
    if (lines.size() < 2 || trim_blanks(lines[0]) != "---" || lines[0].front() != '-' || !is_key_line(lines[1])) {
        return 0;
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = trim_blanks(lines[i]);
        if (!lines[i].empty() && lines[i].front() != ' ' && (line == "---" || line == "...")) {
            return i + 1;
        }
    }
    return 0;
}

} // namespace

bool is_blank(std::string_view line) {
    return line.find_first_not_of(k_blanks) == std::string_view::npos;
}

std::string_view trim_blanks(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(k_blanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return line.substr(begin, line.find_last_not_of(k_blanks) - begin + 1);
}

SourceText split_source(std::string_view text) {
    SourceText source;
    if (text.starts_with(k_byte_order_mark)) {
        source.facts.byte_order_mark = true;
        text.remove_prefix(k_byte_order_mark.size());
    }
    std::size_t windows_breaks = 0;
    std::size_t breaks = 0;
    // The next of each kind of break is looked for once only, however far away it is.
    std::size_t line_feed = text.find('\n');
    std::size_t carriage_return = text.find('\r');
    for (std::size_t at = 0; at < text.size();) {
        line_feed = line_feed < at ? text.find('\n', at) : line_feed;
        carriage_return = carriage_return < at ? text.find('\r', at) : carriage_return;
        const std::size_t end = std::min(line_feed, carriage_return);
        source.lines.push_back(text.substr(at, end - at));
        if (end == std::string_view::npos) {
            break;
        }
        ++breaks;
        const bool windows = carriage_return != std::string_view::npos && carriage_return + 1 == line_feed;
        windows_breaks += windows ? 1 : 0;
        at = end + (windows ? 2 : 1);
    }
    source.facts.crlf = windows_breaks * 2 > breaks;
    while (!source.lines.empty() && is_blank(source.lines.back())) {
        source.lines.pop_back();
    }
    const std::size_t final_breaks = breaks - (source.lines.empty() ? 0 : source.lines.size() - 1);
    source.facts.final_line_breaks = static_cast<int>(std::min<std::size_t>(final_breaks, k_most_blank_lines));
    source.skipped = front_matter_lines(source.lines);
    for (std::size_t i = 0; i < source.skipped; ++i) {
        source.facts.front_matter += (i > 0 ? "\n" : "") + std::string(source.lines[i]);
    }
    source.lines.erase(source.lines.begin(), source.lines.begin() + static_cast<std::ptrdiff_t>(source.skipped));
    return source;
}

} // namespace onramp
