// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// A number that was measured of a goal of the persona.
struct GoalValue {
    std::string goal; // id
    double value = 0;
    std::string unit; // "%", "external developers"; may be empty
    std::string of;   // "code reuse" of "80% code reuse"; may be empty
    std::string note; // may be empty
    Date on{};        // the day that it is of
    Instant at{};     // when it was written down

    bool operator==(const GoalValue&) const = default;
};

// No number of a goal is further from 0.
inline constexpr double k_most_goal_value = 1e12;

// Bytes of a unit, and of a note.
inline constexpr std::size_t k_most_goal_unit = 80;
inline constexpr std::size_t k_most_goal_note = 2000;

struct GoalNumber {
    double value = 0;
    bool percent = false;

    bool operator==(const GoalNumber&) const = default;
};

// "12", "-3.5", "80%", "80 %": digits with a point at most. Fails (usage) on any other form.
Result<GoalNumber> parse_goal_number(std::string_view text);

} // namespace onramp
