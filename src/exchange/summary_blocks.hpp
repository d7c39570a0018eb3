// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

inline constexpr std::size_t k_most_summary_bytes = std::size_t{1} << 20U; // a hundred times the longest known
inline constexpr int k_most_summary_depth = 32;                            // of lists

// A link of a SUMMARY.md: its text without markup, and where it leads.
struct SummaryLink {
    std::string text;
    std::string target;
    std::size_t line = 0;
};

// An item of a list: its link, where it begins with one, and the lists in it.
struct SummaryItem {
    std::optional<SummaryLink> link;
    bool more = false; // there is something else beside the link
    std::vector<std::vector<SummaryItem>> lists;
    std::size_t line = 0;
};

// What a SUMMARY.md is made of, from the top.
struct SummaryBlock {
    enum class Kind : std::uint8_t { title, heading, paragraph, list, rule, html, other };

    Kind kind = Kind::other;
    std::string text;               // of a title
    std::vector<SummaryLink> links; // of a heading or paragraph
    std::vector<SummaryItem> items; // of a list
    std::size_t line = 0;
};

// The blocks of a text; problems where it is no UTF-8 text, or far beyond any book.
Reading<std::vector<SummaryBlock>> read_summary_blocks(std::string_view text, const std::string& file);

} // namespace onramp
