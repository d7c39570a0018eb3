// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/natural.hpp"

#include <algorithm>
#include <iterator>

namespace onramp {

namespace {

constexpr std::uint64_t k_base = 1'000'000'000;
constexpr std::size_t k_places = 9; // decimal digits of one of m_digits

std::uint32_t low(std::uint64_t sum) {
    return static_cast<std::uint32_t>(sum % k_base);
}

} // namespace

Natural::Natural(std::uint64_t value) {
    for (; value > 0; value /= k_base) {
        m_digits.push_back(low(value));
    }
}

void Natural::trim() {
    while (!m_digits.empty() && m_digits.back() == 0) {
        m_digits.pop_back();
    }
}

Natural& Natural::operator+=(const Natural& other) {
    m_digits.resize(std::max(m_digits.size(), other.m_digits.size()) + 1);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < m_digits.size(); ++i) {
        carry += std::uint64_t{m_digits[i]} + (i < other.m_digits.size() ? other.m_digits[i] : 0);
        m_digits[i] = low(carry);
        carry /= k_base;
    }
    trim();
    return *this;
}

Natural& Natural::operator-=(const Natural& other) {
    std::uint64_t borrowed = 0;
    for (std::size_t i = 0; i < m_digits.size(); ++i) {
        const std::uint64_t taken = borrowed + (i < other.m_digits.size() ? other.m_digits[i] : 0);
        borrowed = m_digits[i] < taken ? 1 : 0;
        m_digits[i] = static_cast<std::uint32_t>(m_digits[i] + borrowed * k_base - taken);
    }
    trim();
    return *this;
}

Natural& Natural::operator*=(const Natural& other) {
    std::vector<std::uint32_t> product(m_digits.size() + other.m_digits.size());
    for (std::size_t i = 0; i < m_digits.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t k = 0; k < other.m_digits.size(); ++k) {
            carry += product[i + k] + std::uint64_t{m_digits[i]} * other.m_digits[k];
            product[i + k] = low(carry);
            carry /= k_base;
        }
        product[i + other.m_digits.size()] = static_cast<std::uint32_t>(carry);
    }
    m_digits = std::move(product);
    trim();
    return *this;
}

Natural& Natural::operator*=(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& digit : m_digits) {
        carry += std::uint64_t{digit} * factor;
        digit = low(carry);
        carry /= k_base;
    }
    for (; carry > 0; carry /= k_base) {
        m_digits.push_back(low(carry));
    }
    trim();
    return *this;
}

Natural& Natural::operator/=(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (std::size_t i = m_digits.size(); i-- > 0;) {
        rest = rest * k_base + m_digits[i];
        m_digits[i] = static_cast<std::uint32_t>(rest / divisor);
        rest %= divisor;
    }
    trim();
    return *this;
}

std::string Natural::text() const {
    if (m_digits.empty()) {
        return "0";
    }
    std::string text = std::to_string(m_digits.back());
    for (auto digit = std::next(m_digits.rbegin()); digit != m_digits.rend(); ++digit) {
        const std::string places = std::to_string(*digit);
        text += std::string(k_places - places.size(), '0') + places;
    }
    return text;
}

Natural binomial(std::uint32_t n, std::uint32_t k) {
    Natural ways(1);
    for (std::uint32_t i = 1; i <= std::min(k, n - k); ++i) {
        ways *= n - i + 1;
        ways /= i; // no remainder: what is left is itself a binomial coefficient
    }
    return ways;
}

} // namespace onramp
