// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace onramp {

// Steps through a text of plain_characters(). What begins with a verb of reading skips spaces before
// it and moves only where it finds what it reads.
class Scanner {
public:
    Scanner(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    std::size_t position() const { return m_at; }
    bool at_end() const { return m_at >= m_text.size(); }
    std::string_view rest() const { return m_text.substr(m_at < m_text.size() ? m_at : m_text.size()); }
    void move_to(std::size_t at) { m_at = at; }

    // Moves to the next number that is a word of its own ("12", "$5", not the "2" of "HTTP/2").
    bool to_number();

    // Digits, with "," between groups of three; nothing beyond 999,999,999.
    std::optional<int> integer();
    std::optional<double> decimal();
    bool sign(char c);
    bool words(std::initializer_list<std::string_view> choices); // whole words, any case

    // "-", "to", "until" ... between the ends of a range.
    bool range_sign();

private:
    void skip_spaces();

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_number_end = 0; // to_number() looks behind it
};

} // namespace onramp
