// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/embedded_content.hpp"

// Defined by the generated content_block.cpp.
extern "C" {
extern const char onramp_content_block[];
extern const char onramp_content_block_end[];
}

namespace onramp {

namespace {

constexpr std::size_t k_word = 4;
constexpr std::size_t k_entry_words = 4;

} // namespace

BlockContent::BlockContent(std::string_view block) : m_block(block), m_count(word_at(0)) {}

std::uint32_t BlockContent::word_at(std::size_t offset) const {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < k_word; ++i) {
        word |= static_cast<std::uint32_t>(static_cast<unsigned char>(m_block[offset + i])) << (8 * i);
    }
    return word;
}

std::string_view BlockContent::path_at(std::uint32_t index) const {
    const std::size_t entry = k_word + index * k_entry_words * k_word;
    return m_block.substr(word_at(entry), word_at(entry + k_word));
}

std::optional<std::string_view> BlockContent::find(std::string_view path) const {
    std::uint32_t low = 0;
    std::uint32_t high = m_count;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (path_at(middle) < path) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == m_count || path_at(low) != path) {
        return std::nullopt;
    }
    const std::size_t entry = k_word + low * k_entry_words * k_word;
    return m_block.substr(word_at(entry + 2 * k_word), word_at(entry + 3 * k_word));
}

std::vector<std::string_view> BlockContent::list(std::string_view prefix) const {
    std::vector<std::string_view> paths;
    for (std::uint32_t i = 0; i < m_count; ++i) {
        if (const std::string_view path = path_at(i); path.starts_with(prefix)) {
            paths.push_back(path);
        }
    }
    return paths;
}

const ContentSource& embedded_content() {
    static const BlockContent content(std::string_view(
        onramp_content_block, static_cast<std::size_t>(onramp_content_block_end - onramp_content_block)));
    return content;
}

} // namespace onramp
