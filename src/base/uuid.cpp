// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/uuid.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace onramp {

namespace {

constexpr std::size_t k_block = 64; // bytes
constexpr std::string_view k_digits = "0123456789abcdef";

using State = std::array<std::uint32_t, 5>;

// SHA-1's functions and constants of round `round` (FIPS 180-4, sections 4.1.1 and 4.2.1).
std::uint32_t round_term(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (round < 20) {
        return ((b & c) ^ (~b & d)) + 0x5a827999U;
    }
    if (round < 40) {
        return (b ^ c ^ d) + 0x6ed9eba1U;
    }
    return round < 60 ? ((b & c) ^ (b & d) ^ (c & d)) + 0x8f1bbcdcU : (b ^ c ^ d) + 0xca62c1d6U;
}

void add_block(State& state, std::string_view block) {
    std::array<std::uint32_t, 80> schedule{};
    for (std::size_t i = 0; i < k_block; ++i) {
        schedule[i / 4] = (schedule[i / 4] << 8U) | static_cast<unsigned char>(block[i]);
    }
    for (std::size_t i = 16; i < schedule.size(); ++i) {
        schedule[i] = std::rotl(schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16], 1);
    }
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const std::uint32_t next = std::rotl(a, 5) + round_term(i, b, c, d) + e + schedule[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const State added = {a, b, c, d, e};
    for (std::size_t i = 0; i < state.size(); ++i) {
        state[i] += added[i];
    }
}

State sha1(std::string bytes) {
    State state = {0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U, 0xc3d2e1f0U};
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    bytes += '\x80';
    while (bytes.size() % k_block != k_block - 8) {
        bytes += '\0';
    }
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        bytes += static_cast<char>((bits >> (shift - 8)) & 0xFFU);
    }
    for (std::size_t at = 0; at < bytes.size(); at += k_block) {
        add_block(state, std::string_view(bytes).substr(at, k_block));
    }
    return state;
}

// The bytes that a UUID's digits stand for.
std::string bytes_of(std::string_view uuid) {
    std::string bytes;
    unsigned value = 0;
    bool half = false;
    for (const char c : uuid) {
        if (const std::size_t digit = k_digits.find(c); digit != std::string_view::npos) {
            value = value * 16 + static_cast<unsigned>(digit);
            if (half) {
                bytes += static_cast<char>(value);
                value = 0;
            }
            half = !half;
        }
    }
    return bytes;
}

} // namespace

std::string name_uuid(std::string_view space, std::string_view name) {
    State state = sha1(bytes_of(space) + std::string(name));
    state[1] = (state[1] & 0xFFFF0FFFU) | 0x5000U;     // version 5
    state[2] = (state[2] & 0x3FFFFFFFU) | 0x80000000U; // the variant of RFC 9562
    std::string text;
    for (std::size_t digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
            text += '-';
        }
        text += k_digits[(state[digit / 8] >> (28 - 4 * (digit % 8))) & 15U];
    }
    return text;
}

bool is_uuid(std::string_view text) {
    constexpr std::string_view k_form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.size() != k_form.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_right = k_form[i] == '-' ? text[i] == '-' : k_digits.find(text[i]) != std::string_view::npos;
        if (!is_right) {
            return false;
        }
    }
    return true;
}

} // namespace onramp
