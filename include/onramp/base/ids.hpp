// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onramp {

// Lower-case letters and digits of `text` (any script) joined by single hyphens. Apostrophes are
// dropped, "+" reads "plus" and "#" reads "sharp": "C++ Developer" is "c-plus-plus-developer".
// At most the first `most_words` words. "item" for a text without any letter or digit.
std::string kebab(std::string_view text, std::size_t most_words = SIZE_MAX);

// Ids of siblings under `parent`: "parent.kebab(text)" each. Different texts with the same id all
// get "-" and 4 (where that is not enough 8, then 16) hex digits of a hash of their text; the very
// same text is numbered "-2", "-3" ... in order. Independent of the order of different texts
// (docs/ids.md).
std::vector<std::string> sibling_ids(std::string_view parent, const std::vector<std::string>& texts,
                                     std::size_t most_words = SIZE_MAX);

// One of several siblings: the words of its id, already in kebab-case, and the text they are from,
// which is "label: text" where there is a label.
struct Sibling {
    std::string base;
    std::string_view label;
    std::string_view text;
};

// The same for siblings whose ids are not all made by one rule; texts tell equal ones apart.
std::vector<std::string> distinct_ids(std::string_view parent, std::vector<Sibling> siblings);

// 64-bit FNV-1a.
std::uint64_t hash64(std::string_view bytes);

// 16 lower-case hex digits of hash64.
std::string hash_hex(std::string_view bytes);

} // namespace onramp
