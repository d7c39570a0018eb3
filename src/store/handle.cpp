// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/handle.hpp"

#include <algorithm>
#include <set>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_alphabet = "bcdfghjkmnpqrstvwxz";
constexpr std::size_t k_least_letters = 3;
constexpr std::size_t k_letters_of_hash = 12; // 19^12 < 2^64
constexpr std::size_t k_most_letters = 36;    // three hashes: never needed, but an end
constexpr std::size_t k_most_listed = 5;

// The first `length` letters of the id's code.
std::string code_of(const std::string& id, std::size_t length) {
    std::string code;
    for (std::size_t block = 0; code.size() < length; ++block) {
        std::uint64_t hash = hash64(block == 0 ? id : std::to_string(block) + "\n" + id);
        for (std::size_t i = 0; i < k_letters_of_hash; ++i) {
            code += k_alphabet[hash % k_alphabet.size()];
            hash /= k_alphabet.size();
        }
    }
    code.resize(length);
    return code;
}

tl::unexpected<Error> ambiguous(std::string_view word, std::vector<std::string> found) {
    std::sort(found.begin(), found.end());
    if (found.size() > k_most_listed) {
        const std::size_t more = found.size() - k_most_listed;
        found.resize(k_most_listed);
        found.push_back(std::to_string(more) + " more");
    }
    return fail(ErrorKind::unknown_name, "'" + std::string(word) + "' can be more than one thing",
                "it can be " + listed(found));
}

} // namespace

std::map<std::string, std::string> short_handles(const std::vector<std::string>& ids) {
    const std::set<std::string> distinct(ids.begin(), ids.end());
    std::map<std::string, std::string> handles;
    for (std::size_t length = k_least_letters; length <= k_most_letters; ++length) {
        handles.clear();
        std::set<std::string> used;
        for (const std::string& id : distinct) {
            handles[id] = code_of(id, length);
            used.insert(handles[id]);
        }
        if (used.size() == distinct.size()) {
            break;
        }
    }
    return handles;
}

Result<std::string> find_by_handle(std::string_view word, const std::vector<std::string>& ids) {
    const std::set<std::string> distinct(ids.begin(), ids.end());
    const std::string wanted = lower(word);
    std::vector<std::string> by_handle;
    std::vector<std::string> by_prefix;
    for (const std::string& id : distinct) {
        if (id == word) {
            return id;
        }
        if (wanted.size() >= k_least_letters && wanted.size() <= k_most_letters &&
            code_of(id, wanted.size()) == wanted) {
            by_handle.push_back(id);
        }
        if (!word.empty() && id.starts_with(word)) {
            by_prefix.push_back(id);
        }
    }
    for (const auto& found : {by_handle, by_prefix}) {
        if (found.size() == 1) {
            return found.front();
        }
        if (found.size() > 1) {
            return ambiguous(word, found);
        }
    }
    const std::string near = nearest(word, {distinct.begin(), distinct.end()});
    return fail(ErrorKind::unknown_name, "there is nothing called '" + std::string(word) + "'",
                near.empty() ? "name it by its id or its short handle" : "did you mean '" + near + "'?");
}

} // namespace onramp
