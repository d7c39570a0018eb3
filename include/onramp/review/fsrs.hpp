// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

// FSRS-6, the Free Spaced Repetition Scheduler: how well one thing is remembered, and when to review it.
// Formulas, clamps and default parameters are those of py-fsrs 6, of its class Scheduler without learning
// steps and without fuzz; "The Algorithm" of the fsrs4anki wiki, section FSRS-6, is their description.
//
// They differ from fsrs-rs in one place: a review rated hard on the day of the one before. Here, as in the
// wiki and in py-fsrs up to 6.3.1, it may lower stability (5 days become 2.747009589); fsrs-rs, and py-fsrs
// from 6.3.2 on, leave it at 5.
namespace onramp::fsrs {

inline constexpr std::size_t k_parameter_count = 21;
using Parameters = std::array<double, k_parameter_count>; // w0 to w20
inline constexpr Parameters k_default_parameters = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                                    0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                                    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

// What is wrong with the parameters, in words; nothing where each lies within py-fsrs's bounds. Everything
// below takes such parameters only.
std::optional<std::string> find_fault(const Parameters& parameters);

enum class Rating : std::uint8_t { again = 1, hard, good, easy };

inline constexpr double k_least_stability = 0.001; // days
inline constexpr double k_least_difficulty = 1;
inline constexpr double k_most_difficulty = 10;

struct MemoryState {
    double stability = k_least_stability;   // days until retrievability has fallen to 0.9: at least k_least_stability
    double difficulty = k_least_difficulty; // within k_least_difficulty and k_most_difficulty

    bool operator==(const MemoryState&) const = default;
};

// The state after the first review of all.
MemoryState first_state(Rating rating, const Parameters& parameters = k_default_parameters);

// The probability of recall so many days after a review, above 0 and at most 1: 1 at once, 0.9 after
// `stability` days. Precondition: days >= 0.
double retrievability(double days, double stability, const Parameters& parameters = k_default_parameters);

// The state after one more review, so many whole days after the one before; 0 is the same day, which has
// a formula of its own. Precondition: gap_days >= 0.
MemoryState next_state(const MemoryState& state, Rating rating, int gap_days,
                       const Parameters& parameters = k_default_parameters);

struct IntervalRule {
    double retention = 0.9; // wanted probability of recall at the next review, from 0.7 to 0.97
    int most_days = 36500;  // 1 or more
};

// What is wrong with the rule, in words.
std::optional<std::string> find_fault(const IntervalRule& rule);

// The days until retrievability has fallen to the wanted retention, rounded to a whole number (halves to
// the even one, as Python's round), at least 1 and at most rule.most_days. Precondition: no fault in the rule.
int interval_days(double stability, const IntervalRule& rule = {}, const Parameters& parameters = k_default_parameters);

} // namespace onramp::fsrs
