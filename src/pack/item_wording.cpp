// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/item_wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/item_document.hpp"

namespace onramp {

namespace {

bool is_word_byte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80U || byte == '_' || byte == '\'' || std::isalnum(value) != 0;
}

std::vector<std::string> words_of(std::string_view text) {
    const std::string folded = lower(text);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        if (!is_word_byte(folded[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && is_word_byte(folded[end])) {
            ++end;
        }
        words.push_back(folded.substr(at, end - at));
        at = end;
    }
    return words;
}

bool is_negative(const std::string& word) {
    constexpr std::array<std::string_view, 3> k_negatives = {"not", "cannot", "except"};
    return word.ends_with("n't") || std::find(k_negatives.begin(), k_negatives.end(), word) != k_negatives.end();
}

// A negative soon after the question word, before any clause of its own: "which of these is not".
bool asks_for_what_is_not(const std::vector<std::string>& words) {
    constexpr std::size_t k_soon = 7;
    constexpr std::array<std::string_view, 8> k_clauses = {"when",  "if",  "that",    "why",
                                                           "where", "who", "because", "while"};
    if (words.empty() || (words[0] != "which" && words[0] != "what")) {
        return false;
    }
    for (std::size_t i = 1; i < std::min(words.size(), k_soon); ++i) {
        if (std::find(k_clauses.begin(), k_clauses.end(), words[i]) != k_clauses.end()) {
            return false;
        }
        if (is_negative(words[i])) {
            return true;
        }
    }
    return false;
}

std::string without_bold(std::string_view text) {
    std::string result;
    bool bold = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("**")) {
            bold = !bold;
            ++at;
        } else if (!bold) {
            result.push_back(text[at]);
        }
    }
    return result;
}

} // namespace

Shingles shingles_of(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    Shingles shingles;
    for (std::size_t at = 0; at + k_shingle <= words.size(); ++at) {
        std::string joined;
        for (std::size_t i = 0; i < k_shingle; ++i) {
            joined += words[at + i] + " ";
        }
        shingles.push_back(hash64(joined));
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double likeness(const Shingles& a, const Shingles& b) {
    const double least = static_cast<double>(std::min(a.size(), b.size()));
    const double most = static_cast<double>(std::max(a.size(), b.size()));
    if (least == 0 || least < k_alike * most) {
        return 0; // it cannot be more than the sizes allow
    }
    std::size_t both = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        both += a[i] == b[j] ? 1 : 0;
        const bool first = a[i] <= b[j];
        const bool second = b[j] <= a[i];
        i += first ? 1 : 0;
        j += second ? 1 : 0;
    }
    return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

std::string prose_of(std::string_view markdown) {
    std::string prose;
    bool fenced = false;
    for (const std::string_view line : split(markdown, '\n')) {
        const std::string_view words = trim(line);
        if (words.starts_with("```") || words.starts_with("~~~")) {
            fenced = !fenced;
            continue;
        }
        if (fenced) {
            continue;
        }
        bool code = false;
        for (const char byte : line) {
            code = code != (byte == '`');
            if (!code) {
                prose.push_back(byte == '`' ? ' ' : byte);
            }
        }
        prose.push_back('\n');
    }
    return prose;
}

std::optional<std::string> find_plain_negative(std::string_view prose) {
    std::size_t start = 0;
    for (std::size_t end = prose.find('?'); end != std::string_view::npos; end = prose.find('?', end + 1)) {
        const std::size_t stop = prose.substr(0, end).find_last_of(".?!:\n");
        start = std::max(start, stop == std::string_view::npos ? 0 : stop + 1);
        const std::string_view sentence = prose.substr(start, end + 1 - start);
        if (asks_for_what_is_not(words_of(without_bold(sentence)))) {
            return std::string(trim(sentence));
        }
        start = end + 1;
    }
    return std::nullopt;
}

std::optional<std::string> find_reference_to_options(std::string_view prose) {
    constexpr std::array<std::string_view, 8> k_references = {
        "of the above", "all of these options", "none of these options", "options above",
        "option above", "the previous option",  "the other options",     "of the other answers"};
    const std::string text = join(words_of(prose), " ");
    for (const std::string_view words : k_references) {
        if (text.find(words) != std::string::npos) {
            return std::string(words);
        }
    }
    return std::nullopt;
}

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace onramp
