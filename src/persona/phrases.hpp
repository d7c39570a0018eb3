// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/persona/persona.hpp"

// Readers of short phrases: numbers, ranges, times and lists as people write them. They take "-",
// en and em dashes, "to", no-break spaces and typographic quotes, and find nothing rather than guess.
namespace onramp {

// No-break and other fixed spaces as plain ones, dashes as "-", typographic quotes as plain ones.
// `offsets`, where given, gets the position in `text` of each byte of the result, and the end.
std::string plain_characters(std::string_view text, std::vector<std::size_t>* offsets = nullptr);

// Texts longer than this are prose: phrases are looked for in their beginning only.
inline constexpr std::size_t k_most_phrase = 4096;

// The items of "a, b (c, d), and e": split at commas and semicolons outside brackets, quotes and
// numbers, without the "and" or "or" of a last item and without a final full stop.
std::vector<std::string> split_list(std::string_view text);

// Positions are of the text that was looked through, which must be of plain_characters().
struct FoundRange {
    IntegerRange range;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The first "6-12", "6 to 12", "4+", "at least 4" or "4" of `text` from `from` on.
std::optional<FoundRange> find_range(std::string_view text, std::size_t from = 0);

// What a heading says beside its name.
struct HeadingTimes {
    std::string name; // the heading without the times, or all of it where nothing else is left
    Minutes start{0};
    Minutes end{0};
};

// "Morning (8:00 AM - 12:00 PM)", "9-17", "13:00 to 17.30", "noon - 5pm".
std::optional<HeadingTimes> read_heading_times(std::string_view heading);

struct HeadingMonths {
    std::string name;
    IntegerRange months;
};

// "Short-term Goals (1-3 months)", "This year: 6-12 months", "(1-2 years)".
std::optional<HeadingMonths> read_heading_months(std::string_view heading);

// Numbers that a goal is to be measured by: those with "%", "+", "x", words like "at least", or
// before a plural ("3 services"). Others ("Rust 2024", "HTTP/2") are none.
std::vector<NumericTarget> find_targets(std::string_view text);

// The whole percentage directly before or after one of `words`: "60% remote", "remote: 60 %".
std::optional<int> find_percent(std::string_view text, const std::vector<std::string_view>& words);

} // namespace onramp
