// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/goal/goal_value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

bool is_plain_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
           std::count(text.begin(), text.end(), '.') <= 1 &&
           std::all_of(text.begin(), text.end(), [&](char c) { return is_digit(c) || c == '.'; });
}

} // namespace

Result<GoalNumber> parse_goal_number(std::string_view text) {
    constexpr std::size_t k_shown = 40;
    GoalNumber number;
    std::string_view digits = trim(text);
    if (digits.ends_with('%')) {
        number.percent = true;
        digits = trim(digits.substr(0, digits.size() - 1));
    }
    const auto bad = [&](const char* hint) {
        return fail(ErrorKind::usage,
                    "'" + shorten(replace_invalid_utf8(text), k_shown) + "' is not a number that can be logged", hint);
    };
    if (!is_plain_number(digits)) {
        return bad("write digits with a point at most: 1500, 12.5, 80%");
    }
    if (digits.front() == '+') {
        digits.remove_prefix(1);
    }
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value, std::chars_format::fixed);
    if (error != std::errc() || end != digits.data() + digits.size() || std::abs(number.value) > k_most_goal_value) {
        return bad("no number may be above a million million");
    }
    number.value += 0.0; // -0 is 0
    return number;
}

} // namespace onramp
