// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/wrap_markdown.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_code_indent = 4;
constexpr std::size_t k_least_width = 20;

std::size_t leading_spaces(std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string_view::npos ? line.size() : first;
}

// The cells of "- ", "12. " with what stands before it; 0 where the line begins no list item.
std::size_t marker_width(std::string_view line) {
    const std::size_t start = leading_spaces(line);
    std::string_view rest = line.substr(start);
    if (rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("+ ")) {
        return start + 2;
    }
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    return digits > 0 && rest.substr(digits).starts_with(". ") ? start + digits + 2 : 0;
}

bool is_fence(std::string_view line) {
    const std::string_view text = trim(line);
    return text.starts_with("```") || text.starts_with("~~~");
}

class Wrapper {
public:
    Wrapper(std::size_t width, std::size_t indent)
        : m_width(std::max(width, indent + k_least_width)), m_indent(indent, ' ') {}

    std::string wrapped(std::string_view text) {
        bool fenced = false;
        for (const std::string_view line : split_lines(text)) {
            const bool fence = is_fence(line);
            const bool code = m_paragraph.empty() && leading_spaces(line) >= k_code_indent && marker_width(line) == 0;
            if (fence) {
                end_paragraph();
                fenced = !fenced;
            }
            if (!fence && !fenced && trim(line).empty()) {
                end_paragraph();
                m_gap = !m_text.empty();
            } else if (fence || fenced || code) {
                add(line);
            } else {
                take(line);
            }
        }
        end_paragraph();
        return std::move(m_text);
    }

private:
    void take(std::string_view line) {
        const std::size_t marker = marker_width(line);
        if (marker > 0 || line.starts_with("#")) {
            end_paragraph();
        }
        if (m_paragraph.empty()) {
            m_hanging = marker > 0 ? marker : leading_spaces(line);
            m_head = marker > 0 ? line.substr(0, marker) : std::string_view();
            m_paragraph = trim(line.substr(m_head.size()));
        } else {
            m_paragraph += " " + std::string(trim(line));
        }
        if (line.starts_with("#")) {
            end_paragraph();
        }
    }

    void end_paragraph() {
        if (m_paragraph.empty()) {
            return;
        }
        const std::string hanging(m_hanging, ' ');
        const std::size_t taken = std::min(m_indent.size() + m_hanging, m_width - k_least_width);
        const std::string lines = wrap(visible(m_paragraph), m_width - taken);
        bool first = true;
        for (const std::string_view line : split_lines(lines)) {
            add((first && !m_head.empty() ? std::string(m_head) : hanging) + std::string(line));
            first = false;
        }
        m_paragraph.clear();
    }

    void add(std::string_view line) {
        if (m_gap) {
            m_text += "\n";
            m_gap = false;
        }
        const std::string shown = m_indent + visible(line, Lines::keep);
        m_text += shown.substr(0, shown.find_last_not_of(' ') + 1) + "\n";
    }

    std::size_t m_width;
    std::string m_indent;
    std::string m_text;
    std::string m_paragraph;
    std::string m_head; // the mark of a list item
    std::size_t m_hanging = 0;
    bool m_gap = false;
};

} // namespace

std::string wrap_markdown(std::string_view text, std::size_t width, std::size_t indent) {
    return Wrapper(width, indent).wrapped(text);
}

} // namespace onramp
