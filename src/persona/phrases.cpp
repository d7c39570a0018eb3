// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/phrases.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "onramp/base/text.hpp"
#include "persona/scanner.hpp"

namespace onramp {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr Replacement k_replacements[] = {
    {"\xC2\xA0", " "},     // no-break space
    {"\xE2\x80\x87", " "}, // figure space
    {"\xE2\x80\x89", " "}, // thin space
    {"\xE2\x80\xAF", " "}, // narrow no-break space
    {"\xE2\x80\x90", "-"}, // hyphen
    {"\xE2\x80\x91", "-"}, // no-break hyphen
    {"\xE2\x80\x92", "-"}, // figure dash
    {"\xE2\x80\x93", "-"}, // en dash
    {"\xE2\x80\x94", "-"}, // em dash
    {"\xE2\x88\x92", "-"}, // minus
    {"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
};

std::size_t closing(std::string_view text, std::size_t at) {
    constexpr std::string_view k_open = "([{";
    constexpr std::string_view k_close = ")]}";
    std::string expected;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (const std::size_t open = k_open.find(text[i]); open != std::string_view::npos) {
            expected.push_back(k_close[open]);
        } else if (!expected.empty() && text[i] == expected.back()) {
            expected.pop_back();
            if (expected.empty()) {
                return i;
            }
        }
    }
    return std::string_view::npos;
}

// Where a bracket, quote or code span that begins at `at` ends; npos where none begins or it does
// not end. What is not closed is looked for once only: `unclosed` remembers it.
std::size_t span_end(std::string_view text, std::size_t at, std::string& unclosed) {
    const char c = text[at];
    if (unclosed.find(c) != std::string::npos) {
        return std::string_view::npos;
    }
    std::size_t end = std::string_view::npos;
    if (c == '(' || c == '[' || c == '{') {
        end = closing(text, at);
    } else if (c == '"' || c == '`') {
        end = text.find(c, at + 1);
    } else {
        return std::string_view::npos;
    }
    if (end == std::string_view::npos) {
        unclosed.push_back(c);
    }
    return end;
}

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::string_view clean_item(std::string_view item, bool last) {
    item = trim(item);
    if (last) {
        for (const std::string_view word : {"and ", "or ", "& "}) {
            if (item.starts_with(word)) {
                item = trim(item.substr(word.size()));
                break;
            }
        }
        if (item.ends_with('.') && !item.ends_with("..") && !lower(item).ends_with("etc.")) {
            item = trim(item.substr(0, item.size() - 1));
        }
    }
    return item;
}

} // namespace

std::string plain_characters(std::string_view text, std::vector<std::size_t>* offsets) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const auto* found = std::find_if(std::begin(k_replacements), std::end(k_replacements),
                                         [&](const Replacement& each) { return rest.starts_with(each.first); });
        if (offsets != nullptr) {
            offsets->push_back(at);
        }
        if (found != std::end(k_replacements)) {
            plain += found->second;
            at += found->first.size();
        } else {
            plain += text[at++];
        }
    }
    if (offsets != nullptr) {
        offsets->push_back(text.size());
    }
    return plain;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string_view> pieces;
    std::string unclosed;
    std::size_t begin = 0;
    bool quotes_close = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (quotes_close && text.substr(at).starts_with("\xE2\x80\x9C")) {
            const std::size_t end = text.find("\xE2\x80\x9D", at);
            quotes_close = end != std::string_view::npos;
            at = quotes_close ? end : at;
        } else if (const std::size_t end = span_end(text, at, unclosed); end != std::string_view::npos) {
            at = end;
        } else if (text[at] == ';' ||
                   (text[at] == ',' && !(at > 0 && digit_at(text, at - 1) && digit_at(text, at + 1)))) {
            pieces.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    pieces.push_back(text.substr(begin));
    std::vector<std::string> items;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view item = clean_item(pieces[i], i + 1 == pieces.size());
        if (!item.empty()) {
            items.emplace_back(item);
        }
    }
    return items;
}

std::optional<FoundRange> find_range(std::string_view text, std::size_t from) {
    for (Scanner scan(text, from); scan.to_number();) {
        FoundRange found;
        found.begin = scan.position();
        const auto low = scan.integer();
        if (!low) {
            continue;
        }
        found.range.min = *low;
        found.end = scan.position();
        if (scan.range_sign()) {
            if (const auto high = scan.integer()) {
                found.range.max = *high;
                found.end = scan.position();
                return found;
            }
            scan.move_to(found.end); // "6-month"
        }
        if (scan.sign('+') || scan.words({"or more"})) {
            found.end = scan.position();
            return found;
        }
        const std::string before = lower(text.substr(0, found.begin));
        for (const std::string_view word : {"at least ", "over ", "more than ", "minimum of ", "minimum "}) {
            if (before.ends_with(word)) {
                return found;
            }
        }
        found.range.max = found.range.min;
        return found;
    }
    return std::nullopt;
}

std::optional<int> find_percent(std::string_view text, const std::vector<std::string_view>& words) {
    for (Scanner scan(text, 0); scan.to_number();) {
        const std::size_t begin = scan.position();
        const auto value = scan.integer();
        if (!value || *value > 100 || !(scan.sign('%') || scan.words({"percent", "per cent"}))) {
            continue;
        }
        const std::string after = lower(text.substr(scan.position()));
        std::string before = lower(text.substr(0, begin));
        while (!before.empty() && (before.back() == ' ' || before.back() == ':' || before.back() == '(')) {
            before.pop_back();
        }
        for (const std::string_view word : words) {
            if (trim(after).starts_with(word) || before.ends_with(word)) {
                return value;
            }
        }
    }
    return std::nullopt;
}

} // namespace onramp
