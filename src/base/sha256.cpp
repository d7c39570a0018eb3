// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/sha256.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace onramp {

namespace {

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2).
constexpr std::array<std::uint32_t, 64> k_rounds = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Those of the square roots of the first 8 primes (section 5.3.3).
constexpr std::array<std::uint32_t, 8> k_start = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr std::size_t k_block = 64; // bytes

using State = std::array<std::uint32_t, 8>;

std::uint32_t small_sigma(std::uint32_t word, int first, int second, int shift) {
    return std::rotr(word, first) ^ std::rotr(word, second) ^ (word >> static_cast<unsigned>(shift));
}

std::uint32_t big_sigma(std::uint32_t word, int first, int second, int third) {
    return std::rotr(word, first) ^ std::rotr(word, second) ^ std::rotr(word, third);
}

void add_block(State& state, std::string_view block) {
    std::array<std::uint32_t, k_rounds.size()> schedule{};
    for (std::size_t i = 0; i < k_block; ++i) {
        schedule[i / 4] = (schedule[i / 4] << 8U) | static_cast<unsigned char>(block[i]);
    }
    for (std::size_t i = 16; i < schedule.size(); ++i) {
        schedule[i] = small_sigma(schedule[i - 2], 17, 19, 10) + schedule[i - 7] +
                      small_sigma(schedule[i - 15], 7, 18, 3) + schedule[i - 16];
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const std::uint32_t first = h + big_sigma(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + k_rounds[i] + schedule[i];
        const std::uint32_t second = big_sigma(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const State added = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) {
        state[i] += added[i];
    }
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
    State state = k_start;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (; bytes.size() >= k_block; bytes.remove_prefix(k_block)) {
        add_block(state, bytes.substr(0, k_block));
    }
    std::string last(bytes);
    last += '\x80';
    while (last.size() % k_block != k_block - 8) {
        last += '\0';
    }
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        last += static_cast<char>((bits >> (shift - 8)) & 0xFFU);
    }
    for (std::size_t at = 0; at < last.size(); at += k_block) {
        add_block(state, std::string_view(last).substr(at, k_block));
    }
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string text;
    for (const std::uint32_t word : state) {
        for (unsigned shift = 32; shift > 0; shift -= 4) {
            text += k_digits[(word >> (shift - 4)) & 15U];
        }
    }
    return text;
}

} // namespace onramp
