// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/inked_words.hpp"

#include <algorithm>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

// Fills rows from left to right.
class RowSetter {
public:
    RowSetter(const Style& style, std::size_t width) : m_style(style), m_width(std::max<std::size_t>(width, 1)) {}

    void set(const InkedWords::Word& word) {
        if (word.begins_line || (m_cells > 0 && m_cells + 1 + word.cells > m_width)) {
            end_row();
        } else if (m_cells > 0) {
            m_row += ' ';
            ++m_cells;
        }
        for (const InkedWords::Piece& piece : word.pieces) {
            if (word.cells > m_width) {
                set_cut(piece);
            } else {
                m_row += m_style.paint(piece.ink, piece.text);
            }
        }
        m_cells += word.cells > m_width ? 0 : word.cells;
    }

    std::vector<std::string> rows() {
        if (m_cells > 0) {
            end_row();
        }
        return std::move(m_rows);
    }

private:
    void end_row() {
        m_rows.push_back(std::exchange(m_row, {}));
        m_cells = 0;
    }

    void set_cut(const InkedWords::Piece& piece) {
        std::string_view text = piece.text;
        while (!text.empty()) {
            if (m_cells >= m_width) {
                end_row();
                const std::string_view sign = m_style.continuation();
                if (m_width > 2 * display_width(sign)) {
                    m_row = m_style.paint(Ink::dim, sign);
                    m_cells = display_width(sign);
                }
            }
            std::string_view part = fitting_prefix(text, m_width - m_cells);
            const std::size_t cells = display_width(part);
            if (m_cells + cells > m_width && m_cells > display_width(m_style.continuation())) {
                m_cells = m_width; // a wide character that has no room left here
                continue;
            }
            m_row += m_style.paint(piece.ink, part);
            m_cells += cells;
            text.remove_prefix(part.size());
        }
    }

    const Style& m_style;
    std::size_t m_width;
    std::size_t m_cells = 0; // of the row so far
    std::string m_row;
    std::vector<std::string> m_rows;
};

void InkedWords::append(std::string text, Ink ink) {
    if (!m_open) {
        m_words.push_back({{}, 0, m_breaks && !m_words.empty()});
        m_open = true;
        m_breaks = false;
    }
    Word& word = m_words.back();
    word.cells += display_width(text);
    if (!word.pieces.empty() && word.pieces.back().ink == ink) {
        word.pieces.back().text += text;
    } else {
        word.pieces.push_back({std::move(text), ink});
    }
}

void InkedWords::add(std::string_view text, Ink ink) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            append(visible(text.substr(0, end)), ink);
        }
        if (end < text.size()) {
            m_open = false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void InkedWords::add_whole(std::string_view text, Ink ink) {
    append(visible(text), ink);
}

void InkedWords::break_line() {
    m_open = false;
    m_breaks = true;
}

std::vector<std::string> InkedWords::rows(const Style& style, std::size_t width) const {
    RowSetter setter(style, width);
    for (const Word& word : m_words) {
        setter.set(word);
    }
    return setter.rows();
}

std::vector<std::string> behind(std::string_view first, std::string_view rest, std::vector<std::string> rows) {
    if (rows.empty()) {
        rows.emplace_back();
    }
    rows.front().insert(0, first);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (!rows[i].empty()) {
            rows[i].insert(0, rest);
        }
    }
    return rows;
}

} // namespace onramp
