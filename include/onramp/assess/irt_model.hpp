// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

// Item response theory with one ability and answers that are right or wrong: the classical core
// against which published numbers can be held.
namespace onramp::irt {

enum class Answer : std::uint8_t { wrong, right };

// An item of the four-parameter logistic model on the logistic metric (D = 1), Barton & Lord (1981):
// P(right) = c + (d - c) / (1 + exp(-a (ability - b))). With c = 0 and d = 1 it is the two-parameter
// model, with a = 1 too the Rasch model.
struct Item {
    double a = 1; // discrimination, more than 0
    double b = 0; // difficulty, in units of ability
    double c = 0; // probability of a right answer far below b
    double d = 1; // the same far above it

    bool operator==(const Item&) const = default;
};

// What is wrong with the parameters, in words; nothing where all are finite, a > 0 and
// 0 <= c < d <= 1. Everything below takes such items only.
std::optional<std::string> find_fault(const Item& item);

// The response function at an ability, with its first and second derivatives by ability.
struct Curve {
    double right = 0;  // P
    double wrong = 0;  // 1 - P, exact in the tails, too
    double slope = 0;  // dP
    double change = 0; // d2P
};
Curve curve_at(const Item& item, double ability);

// The natural logarithm of the probability of the answer, never above 0: finite wherever the
// probability is not 0 itself.
double log_probability(const Item& item, Answer answer, double ability);

// The derivative of log_probability by ability.
double score(const Item& item, Answer answer, double ability);

// Fisher's information dP^2 / (P (1 - P)), 0 or more; that of several items is their sum. Magis (2013),
// "A note on the item information function of the four-parameter logistic model".
double information(const Item& item, double ability);
double information(std::span<const Item> items, double ability);

// dP d2P / (P (1 - P)): the term of an item in the correction of Warm (1989), equation 17.
double warm_term(const Item& item, double ability);

// The sum of log_probability. Precondition: as many answers as items.
double log_likelihood(std::span<const Item> items, std::span<const Answer> answers, double ability);

} // namespace onramp::irt
