// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/line_names.hpp"

#include <algorithm>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::string_view last_part(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    return dot == std::string_view::npos ? id : id.substr(dot + 1);
}

// The first `count` words of an id's part; all of it where it has no more.
std::string_view first_words(std::string_view part, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t word = 0; word < count; ++word) {
        at = part.find('-', word == 0 ? 0 : at + 1);
        if (at == std::string_view::npos) {
            return part;
        }
    }
    return part.substr(0, at);
}

std::string short_name(const std::string& id, const std::vector<std::string>& ids) {
    constexpr std::size_t k_least_words = 2;
    const std::string_view part = last_part(id);
    for (std::size_t count = k_least_words;; ++count) {
        const std::string_view words = first_words(part, count);
        const auto same = std::count_if(ids.begin(), ids.end(),
                                        [&](const std::string& other) { return last_part(other).starts_with(words); });
        if (same <= 1) {
            return std::string(words);
        }
        if (words == part) { // another one begins with all of its words
            return id;
        }
    }
}

std::vector<std::string> names_of(const std::vector<LineName>& lines, const std::vector<std::size_t>& places) {
    constexpr std::size_t k_most_listed = 5;
    std::vector<std::string> names;
    for (const std::size_t place : places) {
        if (names.size() == k_most_listed) {
            names.push_back(std::to_string(places.size() - k_most_listed) + " more");
            break;
        }
        names.push_back(lines[place].name);
    }
    return names;
}

// Whether the id ends with the word, after the beginning of one of its own words.
bool ends_with_word(std::string_view id, std::string_view word) {
    return id.size() > word.size() && id.ends_with(word) &&
           (id[id.size() - word.size() - 1] == '.' || id[id.size() - word.size() - 1] == '-');
}

} // namespace

std::vector<std::string> short_line_names(const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const std::string& id : ids) {
        names.push_back(short_name(id, ids));
    }
    return names;
}

Result<std::size_t> find_line(std::string_view word, const std::vector<LineName>& lines, std::string_view noun,
                              std::string_view otherwise) {
    constexpr std::size_t k_shown = 60;
    const std::string wanted = lower(trim(word));
    const std::string words = wanted.empty() ? std::string() : kebab(wanted);
    std::vector<std::size_t> whole; // all of the words of its id
    std::vector<std::size_t> begun;
    std::vector<std::size_t> ended;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view id = lines[i].id;
        if (id == wanted || lines[i].name == wanted) {
            return i;
        }
        if (wanted.empty()) {
            continue;
        }
        if (last_part(id) == words) {
            whole.push_back(i);
        } else if (last_part(id).starts_with(words) || kebab(lines[i].text).starts_with(words) ||
                   id.starts_with(wanted)) {
            begun.push_back(i);
        } else if (ends_with_word(id, wanted) || ends_with_word(id, words)) {
            ended.push_back(i);
        }
    }
    const std::vector<std::size_t>& found = !whole.empty() ? whole : !begun.empty() ? begun : ended;
    if (found.size() == 1) {
        return found.front();
    }
    const std::string shown = shorten(replace_invalid_utf8(trim(word)), k_shown);
    if (found.size() > 1) {
        return fail(ErrorKind::unknown_name, "'" + shown + "' can be more than one " + std::string(noun),
                    "it can be " + listed(names_of(lines, found)));
    }
    std::vector<std::string> candidates;
    candidates.reserve(lines.size());
    for (const LineName& line : lines) {
        candidates.push_back(line.name);
    }
    const std::string near = nearest(wanted, candidates);
    return fail(ErrorKind::unknown_name, "the persona has no " + std::string(noun) + " '" + shown + "'",
                near.empty() ? std::string(otherwise) : "did you mean '" + near + "'?");
}

} // namespace onramp
