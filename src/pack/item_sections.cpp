// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/item_sections.hpp"

#include <algorithm>
#include <set>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_filled = std::size_t{1024} * 1024;

std::size_t run_of(std::string_view line, char character) {
    return std::min(line.find_first_not_of(character), line.size());
}

// Whether each line stands in a fenced block, or opens or closes one.
class Fence {
public:
    bool holds(std::string_view line) {
        const std::string_view words = trim(line);
        const char mark = words.empty() ? ' ' : words.front();
        const std::size_t length = mark == '`' || mark == '~' ? run_of(words, mark) : 0;
        constexpr std::size_t k_least = 3;
        if (length < k_least) {
            return m_length > 0;
        }
        if (m_length == 0) {
            m_mark = mark;
            m_length = length;
        } else if (mark == m_mark && length >= m_length && length == words.size()) {
            m_length = 0;
        }
        return true;
    }

private:
    char m_mark = ' ';
    std::size_t m_length = 0;
};

// A fenced code block of Rust that begins at the start of a line and is closed.
struct PlacedBlock {
    std::string info;      // after "rust"
    std::string code;      // with its last line break
    std::size_t start = 0; // of its opening line
    std::size_t end = 0;   // after its closing line
};

std::string_view line_at(std::string_view text, std::size_t start) {
    return text.substr(start, text.find('\n', start) - start);
}

std::vector<PlacedBlock> placed_blocks(std::string_view text) {
    constexpr std::string_view k_rust = "rust";
    constexpr std::size_t k_least = 3;
    std::vector<PlacedBlock> blocks;
    std::set<std::size_t> unclosed; // lengths of fences that nothing closes from here on
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.size(); at = next) {
        const std::string_view opening = line_at(text, at);
        next = at + opening.size() + 1;
        const std::size_t length = run_of(opening, '`');
        const std::string_view info = opening.substr(length);
        if (length < k_least || !info.starts_with(k_rust) || info.find('`') != std::string_view::npos ||
            unclosed.contains(length)) {
            continue;
        }
        std::size_t closing = next;
        while (closing < text.size()) {
            const std::string_view line = line_at(text, closing);
            if (run_of(line, '`') == length && line.find_first_not_of(' ', length) == std::string_view::npos) {
                break;
            }
            closing += line.size() + 1;
        }
        if (closing >= text.size()) {
            unclosed.insert(length);
            continue;
        }
        const std::size_t end = std::min(closing + line_at(text, closing).size() + 1, text.size());
        blocks.push_back(
            {std::string(trim(info.substr(k_rust.size()))), std::string(text.substr(next, closing - next)), at, end});
        next = end;
    }
    return blocks;
}

bool is_hidden(const PlacedBlock& block) {
    const auto words = split(block.info, ' ');
    return std::find(words.begin(), words.end(), "hidden") != words.end();
}

// `line` with {{name}} replaced by the parameter of that name, where there is one.
std::string fill_line(std::string_view line, const std::vector<std::pair<std::string, std::string>>& parameters) {
    std::string filled;
    std::size_t from = 0;
    for (std::size_t at = line.find("{{"); at != std::string_view::npos; at = line.find("{{", at)) {
        const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto& parameter) {
            return line.substr(at + 2).starts_with(parameter.first) &&
                   line.substr(at + 2 + parameter.first.size()).starts_with("}}");
        });
        if (found == parameters.end()) {
            ++at;
            continue;
        }
        filled.append(line.substr(from, at - from)).append(found->second);
        at += found->first.size() + 4;
        from = at;
    }
    return filled.append(line.substr(from));
}

} // namespace

TracedText fill_body(const Item& item, std::size_t variant) {
    TracedText filled;
    std::size_t size = 0;
    std::uint32_t line = item.body_line;
    for (const std::string_view source : split(item.body, '\n')) {
        const std::string text = fill_line(source, item.parameters.at(variant));
        size += text.size() + 1;
        if (size > k_most_filled) {
            break;
        }
        for (const std::string_view piece : split(text, '\n')) {
            filled.lines.emplace_back(piece);
            filled.origins.push_back(line);
        }
        ++line;
    }
    return filled;
}

std::vector<Section> sections_of(const TracedText& body) {
    std::vector<Section> sections(1);
    Fence fence;
    for (std::size_t i = 0; i < body.lines.size(); ++i) {
        const std::string& line = body.lines[i];
        if (!fence.holds(line) && line.starts_with("## ")) {
            sections.push_back({std::string(trim(line.substr(3))), body.origins[i], {}});
        } else {
            sections.back().text += line + "\n";
        }
    }
    for (Section& section : sections) {
        const std::size_t start = section.text.find_first_not_of('\n');
        const std::size_t end = section.text.find_last_not_of('\n');
        section.text = start == std::string::npos ? std::string() : section.text.substr(start, end + 1 - start);
    }
    return sections;
}

std::string code_of(std::string_view text) {
    std::string code;
    for (const PlacedBlock& placed : placed_blocks(text)) {
        code += placed.code;
    }
    return code;
}

std::string without_hidden(std::string_view text) {
    std::string shown;
    std::size_t from = 0;
    for (const PlacedBlock& placed : placed_blocks(text)) {
        if (is_hidden(placed)) {
            shown += text.substr(from, placed.start - from);
            from = placed.end;
        }
    }
    shown += text.substr(from);
    return std::string(trim(shown));
}

} // namespace onramp
