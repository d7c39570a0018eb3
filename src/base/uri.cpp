// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/uri.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace onramp {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_hex_digit(char c) {
    return std::string_view("0123456789ABCDEFabcdef").find(c) != std::string_view::npos;
}

// "%2F" at the beginning.
bool is_escape(std::string_view text) {
    return text.size() >= 3 && is_hex_digit(text[1]) && is_hex_digit(text[2]);
}

enum class Escapes : std::uint8_t { keep, encode };

std::string encoded(std::string_view text, std::string_view kept, Escapes escapes) {
    constexpr std::string_view k_digits = "0123456789ABCDEF";
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_letter_or_digit(c) || kept.find(c) != std::string_view::npos ||
            (c == '%' && escapes == Escapes::keep && is_escape(text.substr(at)))) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += k_digits[byte >> 4U];
            result += k_digits[byte & 15U];
        }
    }
    return result;
}

} // namespace

std::string uri_text(std::string_view text) {
    // Brackets stand in a host alone (RFC 3986, section 3.2.2).
    const std::size_t marks = std::min(text.find_first_of("/?#"), text.size());
    const bool has_host = text.substr(marks, 2) == "//";
    const std::size_t end = has_host ? std::min(text.find_first_of("/?#", marks + 2), text.size()) : 0;
    constexpr std::string_view k_kept = "[]-._~:/?#@!$&'()*+,;=";
    return encoded(text.substr(0, end), k_kept, Escapes::keep) +
           encoded(text.substr(end), k_kept.substr(2), Escapes::keep);
}

std::string uri_part(std::string_view text) {
    return encoded(text, "-._~@", Escapes::encode);
}

} // namespace onramp
