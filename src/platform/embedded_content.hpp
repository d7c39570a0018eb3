// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>

#include "onramp/ports/content.hpp"

namespace onramp {

// Reads the content block (docs/ARCHITECTURE.md): a header of the number of files, for each file
// the offsets and sizes of its path and bytes, sorted by path, all 32-bit little-endian; then the
// paths and the bytes. Only what is asked for is touched.
class BlockContent final : public ContentSource {
public:
    explicit BlockContent(std::string_view block);
    std::optional<std::string_view> find(std::string_view path) const override;
    std::vector<std::string_view> list(std::string_view prefix) const override;

private:
    std::string_view path_at(std::uint32_t index) const;
    std::uint32_t word_at(std::size_t offset) const;

    std::string_view m_block;
    std::uint32_t m_count = 0;
};

// The block compiled into this program.
const ContentSource& embedded_content();

} // namespace onramp
