// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <utility>

namespace onramp {

// xoshiro256++ (Blackman & Vigna 2021), seeded by splitmix64: the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) {
        for (std::uint64_t& word : m_state) {
            seed += 0x9E3779B97F4A7C15ULL;
            std::uint64_t x = (seed ^ (seed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
            x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
            word = x ^ (x >> 31U);
        }
    }

    std::uint64_t bits() {
        const std::uint64_t result = rotated(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }
    double uniform() { return (static_cast<double>(bits() >> 11U) + 0.5) * 0x1.0p-53; }
    double normal() { // Box & Muller 1958
        return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform());
    }
    // Two that are independent, for little more than one.
    std::pair<double, double> two_normals() {
        const double length = std::sqrt(-2 * std::log(uniform()));
        const double angle = 2 * std::numbers::pi * uniform();
        return {length * std::cos(angle), length * std::sin(angle)};
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(bits() % bound); }

private:
    static std::uint64_t rotated(std::uint64_t x, unsigned by) { return (x << by) | (x >> (64U - by)); }

    std::array<std::uint64_t, 4> m_state{};
};

} // namespace onramp
