// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/ids.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace onramp {

namespace {

bool is_word_character(utf8proc_int32_t code) {
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return true;
    default:
        return false;
    }
}

bool is_ascii_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// How many such characters follow each other from `at` on.
std::size_t ascii_word_run(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_word_character(text[end])) {
        ++end;
    }
    return end - at;
}

void append_lower(std::string& text, std::string_view ascii) {
    text += ascii;
    for (auto c = text.end() - static_cast<std::ptrdiff_t>(ascii.size()); c != text.end(); ++c) {
        *c = *c >= 'A' && *c <= 'Z' ? static_cast<char>(*c - 'A' + 'a') : *c;
    }
}

bool is_apostrophe(utf8proc_int32_t code) {
    return code == '\'' || code == 0x2018 || code == 0x2019;
}

void append_code(std::string& text, utf8proc_int32_t code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const utf8proc_ssize_t count = utf8proc_encode_char(code, bytes.data());
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
        text.push_back(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
    }
}

} // namespace

std::string kebab(std::string_view text, std::size_t most_words) {
    constexpr std::size_t k_most_reserved = 96;
    std::string id;
    id.reserve(std::min(text.size(), k_most_reserved));
    std::size_t words = 0;
    bool in_word = false;
    // Opens a word where none is open; false once the last word allowed is complete.
    const auto begin_word = [&] {
        if (!in_word) {
            if (words == most_words) {
                return false;
            }
            if (words > 0) {
                id.push_back('-');
            }
            ++words;
            in_word = true;
        }
        return true;
    };
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    for (utf8proc_ssize_t at = 0; at < size;) {
        if (const std::size_t run = ascii_word_run(text, static_cast<std::size_t>(at)); run > 0) {
            if (!begin_word()) {
                break;
            }
            append_lower(id, text.substr(static_cast<std::size_t>(at), run));
            at += static_cast<utf8proc_ssize_t>(run);
            continue;
        }
        if (text[static_cast<std::size_t>(at)] == ' ') {
            in_word = false;
            ++at;
            continue;
        }
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t read = utf8proc_iterate(bytes + at, size - at, &code);
        if (read < 1) {
            ++at;
            in_word = false;
            continue;
        }
        at += read;
        if (is_apostrophe(code)) {
            continue;
        }
        if (code == '+' || code == '#') {
            in_word = false;
            if (!begin_word()) {
                break;
            }
            id += code == '+' ? "plus" : "sharp";
            in_word = false;
        } else if (is_word_character(code)) {
            if (!begin_word()) {
                break;
            }
            append_code(id, utf8proc_tolower(code));
        } else {
            in_word = false;
        }
    }
    return id.empty() ? "item" : id;
}

std::vector<std::string> sibling_ids(std::string_view parent, const std::vector<std::string>& texts,
                                     std::size_t most_words) {
    std::vector<Sibling> siblings;
    siblings.reserve(texts.size());
    for (const std::string& text : texts) {
        siblings.push_back({kebab(text, most_words), {}, text});
    }
    return distinct_ids(parent, std::move(siblings));
}

namespace {

bool all_distinct(const std::vector<Sibling>& siblings) {
    std::vector<std::string_view> bases;
    bases.reserve(siblings.size());
    for (const Sibling& sibling : siblings) {
        bases.push_back(sibling.base);
    }
    std::sort(bases.begin(), bases.end());
    return std::adjacent_find(bases.begin(), bases.end()) == bases.end();
}

} // namespace

std::vector<std::string> distinct_ids(std::string_view parent, std::vector<Sibling> siblings) {
    constexpr std::array<std::size_t, 4> k_digits = {0, 4, 8, 16}; // of the hash, by round of collision
    const std::string prefix = parent.empty() ? std::string() : std::string(parent) + ".";
    std::vector<std::string> ids(siblings.size());
    if (all_distinct(siblings)) {
        for (std::size_t i = 0; i < siblings.size(); ++i) {
            ids[i] = std::move(siblings[i].base.insert(0, prefix));
        }
        return ids;
    }
    std::vector<std::string> texts;
    texts.reserve(siblings.size());
    for (const Sibling& sibling : siblings) {
        texts.push_back((sibling.label.empty() ? "" : std::string(sibling.label) + ": ") + std::string(sibling.text));
    }
    std::unordered_map<std::string_view, std::size_t> level; // by text
    // Every text of a collision gets longer, whichever came first: so the order does not matter.
    for (std::size_t round = 0; round <= 3 * k_digits.size(); ++round) {
        std::unordered_map<std::string_view, std::size_t> ordinals;
        std::unordered_map<std::string_view, std::size_t> first_with;
        std::vector<std::string_view> collided;
        for (std::size_t i = 0; i < siblings.size(); ++i) {
            const std::string_view text = texts[i];
            const std::size_t digits = k_digits[level[text]];
            ids[i] = prefix + siblings[i].base;
            if (digits > 0) {
                ids[i] += "-" + hash_hex(text).substr(0, digits);
            }
            if (const std::size_t ordinal = ++ordinals[text]; ordinal > 1) {
                ids[i] += "-" + std::to_string(ordinal);
            }
        }
        for (std::size_t i = 0; i < siblings.size(); ++i) {
            const auto [entry, is_new] = first_with.emplace(ids[i], i);
            if (!is_new) {
                collided.emplace_back(texts[i]);
                collided.emplace_back(texts[entry->second]);
            }
        }
        std::unordered_set<std::string_view> raised;
        for (const std::string_view text : collided) {
            if (level[text] + 1 < k_digits.size() && raised.insert(text).second) {
                ++level[text];
            }
        }
        if (raised.empty()) {
            break;
        }
    }
    return ids;
}

std::uint64_t hash64(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return hash;
}

std::string hash_hex(std::string_view bytes) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    const std::uint64_t hash = hash64(bytes);
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = k_digits[(hash >> (4 * i)) & 15U];
    }
    return text;
}

} // namespace onramp
