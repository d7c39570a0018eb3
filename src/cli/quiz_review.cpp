// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/quiz_review.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <string>

#include "cli/asked_item.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// Digits with what people put between them.
std::optional<double> parse_number(std::string_view text) {
    std::string digits;
    for (const char c : trim(text)) {
        if (c != '`' && c != '_' && c != ' ' && c != ',' && c != '\'') {
            digits += c;
        }
    }
    if (digits.size() > 1 && digits.front() == '+' && digits[1] != '-') {
        digits.erase(0, 1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

} // namespace

bool same_number(std::string_view typed, std::string_view right) {
    const auto a = parse_number(typed);
    const auto b = parse_number(right);
    return a && b ? *a == *b : trim(typed) == trim(right);
}

std::vector<std::size_t> option_order(std::uint64_t seed, const Item& item, std::size_t options) {
    std::vector<std::size_t> order(options);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = options; i > 1; --i) {
        constexpr int k_hex = 16;
        const std::string hash = hash_hex(std::to_string(seed) + "/" + item.id + "/" + std::to_string(i));
        std::uint64_t drawn = 0;
        std::from_chars(hash.data(), hash.data() + hash.size(), drawn, k_hex);
        std::swap(order[i - 1], order[drawn % i]);
    }
    return order;
}

std::vector<ReviewEntry> review_of(const Role& role, const std::vector<Item>& items, std::uint64_t seed,
                                   const std::vector<QuizAnswer>& answers) {
    std::vector<ReviewEntry> entries;
    for (const QuizAnswer& answer : answers) {
        const auto item =
            std::find_if(items.begin(), items.end(), [&](const Item& each) { return each.id == answer.item; });
        if (item == items.end() || answer.variant < 0 ||
            static_cast<std::size_t>(answer.variant) >= item->parameters.size()) {
            continue;
        }
        AskedItem question = asked_item(*item, answer.variant, seed);
        if (question.hash == answer.hash) {
            question.number = answer.number;
            question.hinted = answer.hinted;
            entries.push_back(entry_of(role, question, {answer.response, answer.given}));
        }
    }
    return entries;
}

} // namespace onramp
