// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace onramp::knowledge {

// A set of places in a list of items. Sets that are put together are of one size.
class ItemSet {
public:
    ItemSet() = default;
    explicit ItemSet(std::size_t size) : m_words((size + k_bits - 1) / k_bits) {}

    bool contains(std::size_t item) const { return (m_words[item / k_bits] & bit(item)) != 0; }
    void insert(std::size_t item) { m_words[item / k_bits] |= bit(item); }
    void erase(std::size_t item) { m_words[item / k_bits] &= ~bit(item); }

    void insert(const ItemSet& other) {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] |= other.m_words[i];
        }
    }
    void erase(const ItemSet& other) {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] &= ~other.m_words[i];
        }
    }
    void keep(const ItemSet& other) {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] &= other.m_words[i];
        }
    }

    std::size_t count() const {
        std::size_t sum = 0;
        for (const std::uint64_t word : m_words) {
            sum += static_cast<std::size_t>(std::popcount(word));
        }
        return sum;
    }
    std::size_t common(const ItemSet& other) const {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            sum += static_cast<std::size_t>(std::popcount(m_words[i] & other.m_words[i]));
        }
        return sum;
    }
    bool meets(const ItemSet& other) const {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if ((m_words[i] & other.m_words[i]) != 0) {
                return true;
            }
        }
        return false;
    }
    bool empty() const {
        return std::all_of(m_words.begin(), m_words.end(), [](std::uint64_t word) { return word == 0; });
    }

    // The lowest. Precondition: not empty.
    std::size_t first() const {
        std::size_t i = 0;
        while (m_words[i] == 0) {
            ++i;
        }
        return i * k_bits + static_cast<std::size_t>(std::countr_zero(m_words[i]));
    }
    // Calls visit(item) for each, ascending.
    template <class Visit>
    void each(const Visit& visit) const {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1) {
                visit(i * k_bits + static_cast<std::size_t>(std::countr_zero(word)));
            }
        }
    }
    std::vector<std::size_t> members() const {
        std::vector<std::size_t> all;
        each([&](std::size_t item) { all.push_back(item); });
        return all;
    }

    bool operator==(const ItemSet&) const = default;

    struct Hash {
        std::size_t operator()(const ItemSet& set) const {
            std::uint64_t sum = 0;
            for (const std::uint64_t word : set.m_words) {
                // The mixer of SplitMix64 (Steele, Lea & Flood 2014).
                sum += word + 0x9e3779b97f4a7c15U;
                sum = (sum ^ (sum >> 30U)) * 0xbf58476d1ce4e5b9U;
                sum = (sum ^ (sum >> 27U)) * 0x94d049bb133111ebU;
                sum ^= sum >> 31U;
            }
            return sum;
        }
    };

private:
    static constexpr std::size_t k_bits = 64;

    static std::uint64_t bit(std::size_t item) { return std::uint64_t{1} << (item % k_bits); }

    std::vector<std::uint64_t> m_words;
};

} // namespace onramp::knowledge
