// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>

#include "onramp/base/text.hpp"
#include "persona/phrases.hpp"
#include "persona/scanner.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_unit_words = 3;

constexpr std::array<std::string_view, 24> k_stops = {
    "in",   "by",    "to",  "for",   "with", "across", "within", "per",     "from",  "on",   "of",  "and",
    "that", "which", "via", "using", "at",   "over",   "or",     "through", "while", "when", "the", "during"};

// The words that follow a number, up to a preposition or punctuation: "external developers".
std::string following_words(std::string_view text) {
    std::string words;
    for (std::size_t count = 0; count < k_most_unit_words && !text.empty() && text.front() == ' '; ++count) {
        text.remove_prefix(1);
        const std::size_t end = std::min(text.find_first_of(" ,.;:()[]!?\"%+="), text.size());
        const std::string_view word = text.substr(0, end);
        if (word.empty() || (word.front() >= '0' && word.front() <= '9') ||
            std::find(k_stops.begin(), k_stops.end(), lower(word)) != k_stops.end()) {
            break;
        }
        words += (words.empty() ? "" : " ") + std::string(word);
        text.remove_prefix(end);
    }
    return words;
}

std::optional<Comparison> comparison_before(std::string_view text) {
    struct Words {
        std::string_view words;
        Comparison comparison;
    };
    constexpr Words k_words[] = {
        {"at least", Comparison::at_least},    {"more than", Comparison::at_least},
        {"minimum of", Comparison::at_least},  {"over", Comparison::at_least},
        {"above", Comparison::at_least},       {">", Comparison::at_least},
        {">=", Comparison::at_least},          {"\xE2\x89\xA5", Comparison::at_least},
        {"at most", Comparison::at_most},      {"less than", Comparison::at_most},
        {"no more than", Comparison::at_most}, {"up to", Comparison::at_most},
        {"under", Comparison::at_most},        {"below", Comparison::at_most},
        {"within", Comparison::at_most},       {"<", Comparison::at_most},
        {"<=", Comparison::at_most},           {"\xE2\x89\xA4", Comparison::at_most},
    };
    const std::string before = lower(trim(text));
    std::optional<Comparison> found;
    std::size_t longest = 0;
    for (const Words& each : k_words) {
        const std::size_t at = before.size() - std::min(before.size(), each.words.size());
        const bool whole_word =
            at == 0 || before[at - 1] == ' ' || each.words.front() < 'a' || each.words.front() > 'z';
        if (each.words.size() > longest && before.ends_with(each.words) && whole_word) {
            found = each.comparison;
            longest = each.words.size();
        }
    }
    return found;
}

// Whether a number at the end of `text` is one that something falls to: "reduce build time to 5 minutes".
bool falls_to(std::string_view text) {
    constexpr std::string_view k_falling[] = {"reduce",  "reducing", "lower",      "lowering", "cut",
                                              "cutting", "decrease", "decreasing", "shrink",   "shrinking",
                                              "drop",    "dropping", "down"};
    const std::string before = lower(trim(text));
    if (!before.ends_with(" to")) {
        return false;
    }
    const std::vector<std::string_view> words = split(before, ' ');
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(std::begin(k_falling), std::end(k_falling), word) != std::end(k_falling);
    });
}

bool is_lower_plural(std::string_view words) {
    const std::size_t last = words.rfind(' ') + 1; // npos + 1 is 0
    const std::string_view word = words.substr(last);
    return word.size() > 2 && word.ends_with('s') && !word.ends_with("ss") && word.front() >= 'a' &&
           word.front() <= 'z';
}

bool is_year(double value) {
    return value >= 1900 && value < 2200;
}

} // namespace

std::vector<NumericTarget> find_targets(std::string_view text) {
    std::vector<NumericTarget> targets;
    const std::string plain = plain_characters(text.substr(0, k_most_phrase));
    for (Scanner scan(plain, 0); scan.to_number();) {
        const std::size_t begin = scan.position();
        const auto value = scan.decimal();
        if (!value) {
            continue;
        }
        NumericTarget target{*value, Comparison::equal, {}, {}};
        const bool percent = scan.sign('%') || scan.words({"percent"});
        const bool plus = scan.sign('+');
        const bool times = !percent && scan.words({"x"});
        const bool more = plus || scan.words({"or more"});
        const bool less = !more && scan.words({"or less", "or fewer"});
        auto before = comparison_before(
            std::string_view(plain).substr(begin > 24 ? begin - 24 : 0, std::min<std::size_t>(begin, 24)));
        if (less || (!before && falls_to(std::string_view(plain).substr(0, begin)))) {
            before = Comparison::at_most;
        }
        const std::string words = following_words(scan.rest());
        target.comparison = more ? Comparison::at_least : before.value_or(Comparison::equal);
        if (percent || times) {
            target.unit = percent ? "%" : "x";
            target.of = words;
        } else {
            target.unit = words;
            const bool plural = is_lower_plural(words) && !is_year(*value);
            if (!plus && !(more && !words.empty()) && !(before && !words.empty() && !is_year(*value)) && !plural) {
                continue;
            }
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

} // namespace onramp
