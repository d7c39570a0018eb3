// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/handles.hpp"

#include <algorithm>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_letters = "bcdfghjkmnpqrstvwxyz"; // no vowels: no words; no l: it reads as 1
constexpr std::size_t k_least_letters = 3;
constexpr std::size_t k_most_letters = 12; // 20^12 < 2^64
constexpr std::size_t k_most_shown = 5;

std::string letters_of(std::string_view id) {
    std::uint64_t hash = hash64(id);
    std::string letters;
    for (std::size_t i = 0; i < k_most_letters; ++i) {
        letters += k_letters[hash % k_letters.size()];
        hash /= k_letters.size();
    }
    return letters;
}

std::size_t shared_letters(std::string_view one, std::string_view other) {
    return static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first -
                                    one.begin());
}

} // namespace

std::map<std::string, std::string> short_handles(const std::vector<std::string>& ids) {
    std::vector<std::pair<std::string, std::string>> words; // letters, id
    for (const std::string& id : ids) {
        words.emplace_back(letters_of(id), id);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::map<std::string, std::string> handles;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& letters = words[i].first;
        std::size_t length = k_least_letters;
        if (i > 0) {
            length = std::max(length, shared_letters(letters, words[i - 1].first) + 1);
        }
        if (i + 1 < words.size()) {
            length = std::max(length, shared_letters(letters, words[i + 1].first) + 1);
        }
        handles[words[i].second] = letters.substr(0, length);
    }
    return handles;
}

Result<std::string> resolve_handle(std::string_view word, const std::map<std::string, std::string>& handles) {
    const std::string typed(word);
    if (handles.contains(typed)) {
        return typed;
    }
    std::vector<std::string> begun;
    std::vector<std::string> known;
    for (const auto& [id, handle] : handles) {
        if (handle == word) {
            return id;
        }
        if (!word.empty() && id.starts_with(word)) {
            begun.push_back(id);
        }
        known.push_back(id);
        known.push_back(handle);
    }
    if (begun.size() == 1) {
        return begun.front();
    }
    if (begun.size() > 1) {
        const std::size_t count = begun.size();
        begun.resize(std::min(count, k_most_shown));
        return fail(ErrorKind::unknown_name, "'" + typed + "' could mean " + std::to_string(count) + " things",
                    "for example " + listed(begun));
    }
    const std::string near = nearest(word, known);
    return fail(ErrorKind::unknown_name, "there is no step or task '" + typed + "'",
                near.empty() ? "'onramp today' shows what there is to do" : "did you mean '" + near + "'?");
}

} // namespace onramp
