// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/scanner.hpp"

#include <algorithm>

namespace onramp {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char low(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word(char c) {
    return is_digit(c) || (low(c) >= 'a' && low(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

} // namespace

void Scanner::skip_spaces() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') {
        ++m_at;
    }
}

bool Scanner::to_number() {
    m_at = std::max(m_at, m_number_end);
    for (; m_at < m_text.size(); ++m_at) {
        if (!is_digit(m_text[m_at])) {
            continue;
        }
        const char before = m_at > 0 ? m_text[m_at - 1] : ' ';
        const bool alone = !is_word(before) && before != '/' && before != '_' && before != '.' && before != '-';
        std::size_t end = m_at;
        while (end < m_text.size() && (is_digit(m_text[end]) || m_text[end] == '.' || m_text[end] == ',')) {
            ++end;
        }
        m_number_end = end;
        if (alone) {
            return true;
        }
        m_at = end - 1;
    }
    return false;
}

std::optional<int> Scanner::integer() {
    const std::size_t start = m_at;
    skip_spaces();
    std::size_t at = m_at;
    int value = 0;
    int digits = 0;
    for (; at < m_text.size(); ++at) {
        const bool group = m_text[at] == ',' && digits > 0 && at + 3 < m_text.size() &&
                           std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                       m_text.begin() + static_cast<std::ptrdiff_t>(at) + 4, is_digit) &&
                           (at + 4 >= m_text.size() || !is_digit(m_text[at + 4]));
        if (group) {
            continue;
        }
        if (!is_digit(m_text[at])) {
            break;
        }
        if (++digits > 9) {
            m_at = start;
            return std::nullopt;
        }
        value = value * 10 + (m_text[at] - '0');
    }
    if (digits == 0) {
        m_at = start;
        return std::nullopt;
    }
    m_at = at;
    return value;
}

std::optional<double> Scanner::decimal() {
    const auto whole = integer();
    if (!whole) {
        return std::nullopt;
    }
    double value = *whole;
    if (m_at + 1 < m_text.size() && m_text[m_at] == '.' && is_digit(m_text[m_at + 1])) {
        double divisor = 1;
        double fraction = 0;
        for (++m_at; m_at < m_text.size() && is_digit(m_text[m_at]) && divisor < 1e9; ++m_at) {
            fraction = fraction * 10 + (m_text[m_at] - '0');
            divisor *= 10;
        }
        value += fraction / divisor;
    }
    return value;
}

bool Scanner::sign(char c) {
    const std::size_t start = m_at;
    skip_spaces();
    if (m_at < m_text.size() && m_text[m_at] == c) {
        ++m_at;
        return true;
    }
    m_at = start;
    return false;
}

bool Scanner::words(std::initializer_list<std::string_view> choices) {
    const std::size_t start = m_at;
    skip_spaces();
    for (const std::string_view choice : choices) {
        const std::string_view here = m_text.substr(m_at, choice.size());
        const bool same = here.size() == choice.size() && std::equal(here.begin(), here.end(), choice.begin(),
                                                                     [](char a, char b) { return low(a) == b; });
        const std::size_t end = m_at + choice.size();
        if (same && (end >= m_text.size() || !is_word(m_text[end]))) {
            m_at = end;
            return true;
        }
    }
    m_at = start;
    return false;
}

bool Scanner::range_sign() {
    if (sign('-')) {
        sign('-'); // "--" for a dash
        return true;
    }
    return words({"to", "until", "till", "through"});
}

} // namespace onramp
