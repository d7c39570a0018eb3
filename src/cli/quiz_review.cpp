// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/quiz_review.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <string>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// Digits with what people put between them.
std::optional<double> parse_number(std::string_view text) {
    std::string digits;
    for (const char c : trim(text)) {
        if (c != '_' && c != ' ' && c != ',' && c != '\'') {
            digits += c;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

GivenAnswer given_of(Response response) {
    switch (response) {
    case Response::right:
        return GivenAnswer::right;
    case Response::wrong:
        return GivenAnswer::wrong;
    case Response::dont_know:
        break;
    }
    return GivenAnswer::dont_know;
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
        const ItemVariant shown = variant_of(*item, static_cast<std::size_t>(answer.variant));
        if (content_hash(*item, shown) != answer.hash) {
            continue;
        }
        ReviewEntry& entry = entries.emplace_back();
        const std::size_t skill = role.find_skill(answer.skill);
        entry.number = answer.number;
        entry.skill = skill < role.skills.size() ? role.skills[skill].skill.name : answer.skill;
        entry.question = shown.question;
        entry.is_number = item->kind == ItemKind::number;
        entry.explanation = shown.explanation;
        entry.sources = item->sources;
        entry.hinted = answer.hinted;
        entry.given = given_of(answer.response);
        if (entry.is_number) {
            entry.typed = answer.given;
        }
        for (const std::size_t at : option_order(seed, *item, shown.options.size())) {
            const ItemOption& option = shown.options[at];
            const bool chosen = entry.is_number ? !option.right && same_number(answer.given, option.shown)
                                                : answer.given == std::to_string(at + 1);
            entry.options.push_back({option.shown, option.right, chosen, option.why});
        }
    }
    return entries;
}

} // namespace onramp
