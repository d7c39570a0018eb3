// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/render/style.hpp"

namespace onramp {

// Running text in inks, cut into words and set into rows. Text is made safe to show when it is added.
class InkedWords {
public:
    // Breaks may come at the spaces of `text`; without one at its ends it sticks to its neighbors.
    void add(std::string_view text, Ink ink);

    // `text` stays in one row where it can: a short piece of a program. Its spaces are kept.
    void add_whole(std::string_view text, Ink ink);

    void break_line();

    // Rows of at most `width` cells. A longer word is cut, each row after the first beginning with the
    // style's sign of continuation. No trailing spaces.
    std::vector<std::string> rows(const Style& style, std::size_t width) const;

private:
    struct Piece {
        std::string text;
        Ink ink = Ink::plain;
    };
    struct Word {
        std::vector<Piece> pieces;
        std::size_t cells = 0;
        bool begins_line = false;
    };

    void append(std::string text, Ink ink);

    std::vector<Word> m_words;
    bool m_open = false; // whether what comes next belongs to the last word
    bool m_breaks = false;

    friend class RowSetter;
};

// The first of `rows` behind `first`, the others behind `rest`, where they are not empty. One row at least.
std::vector<std::string> behind(std::string_view first, std::string_view rest, std::vector<std::string> rows);

} // namespace onramp
