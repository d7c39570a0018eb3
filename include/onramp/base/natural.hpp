// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onramp {

// A whole number, 0 or more, of any size.
class Natural {
public:
    Natural() = default; // 0
    explicit Natural(std::uint64_t value);

    Natural& operator+=(const Natural& other);
    Natural& operator-=(const Natural& other); // precondition: not more than this number
    Natural& operator*=(const Natural& other);
    Natural& operator*=(std::uint32_t factor);
    Natural& operator/=(std::uint32_t divisor); // rounds down; precondition: not 0

    std::string text() const; // in decimal digits

    bool operator==(const Natural&) const = default;

private:
    void trim();

    std::vector<std::uint32_t> m_digits; // to the base 10^9, the lowest first, the last not 0
};

// n! / (k! (n - k)!), the number of ways to choose k of n. Precondition: k <= n.
Natural binomial(std::uint32_t n, std::uint32_t k);

} // namespace onramp
