// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cstdint>
#include <limits>

#include "onramp/base/natural.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

TEST_CASE("small numbers of any size are those of the machine") {
    onramp_test::Numbers numbers(11);
    const auto any = [&] {
        std::uint64_t value = 0;
        for (int bits = numbers.below(33); bits > 0; --bits) {
            value = value * 2 + static_cast<std::uint64_t>(numbers.below(2));
        }
        return value;
    };
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t a = any();
        const std::uint64_t b = any();
        CAPTURE(a, b);
        CHECK(Natural(a).text() == std::to_string(a));
        CHECK((Natural(a) += Natural(b)).text() == std::to_string(a + b));
        CHECK((Natural(std::max(a, b)) -= Natural(std::min(a, b))).text() ==
              std::to_string(std::max(a, b) - std::min(a, b)));
        CHECK((Natural(a) *= Natural(b)).text() == std::to_string(a * b));
        const auto small = static_cast<std::uint32_t>(b % std::numeric_limits<std::uint32_t>::max());
        CHECK((Natural(a) *= small).text() == std::to_string(a * small));
        CHECK((Natural(a) /= small + 1).text() == std::to_string(a / (small + 1)));
        CHECK((Natural(a) == Natural(b)) == (a == b));
    }
    CHECK(Natural(std::numeric_limits<std::uint64_t>::max()).text() == "18446744073709551615");
    CHECK(Natural() == Natural(0));
    CHECK((Natural(5) -= Natural(5)) == Natural());
    CHECK((Natural(5) *= Natural()) == Natural());
    CHECK((Natural(5) *= 0U) == Natural());
}

// The factorial of 30 and the middle binomial coefficient of 100, as tables and any computer algebra give them.
TEST_CASE("numbers beyond those of the machine") {
    Natural factorial(1);
    for (std::uint32_t i = 2; i <= 30; ++i) {
        factorial *= i;
    }
    CHECK(factorial.text() == "265252859812191058636308480000000");
    Natural by_itself = factorial;
    by_itself *= factorial;
    CHECK(by_itself.text() == "70359079638545882374689246780656119576032161719910400000000000000");
    for (std::uint32_t i = 30; i >= 2; --i) {
        by_itself /= i;
    }
    CHECK(by_itself == factorial);
    CHECK(binomial(100, 50).text() == "100891344545564193334812497256");
    // A number with zeros inside keeps them, and a borrow runs through them.
    Natural power(1);
    for (int i = 0; i < 30; ++i) {
        power *= 10U;
    }
    CHECK(power.text() == "1" + std::string(30, '0'));
    CHECK((power -= Natural(1)).text() == std::string(30, '9'));
    CHECK((power += Natural(1)).text() == "1" + std::string(30, '0'));
}

TEST_CASE("binomial coefficients are those of Pascal's triangle") {
    for (std::uint32_t n = 1; n <= 70; ++n) {
        CHECK(binomial(n, 0) == Natural(1));
        CHECK(binomial(n, n) == Natural(1));
        for (std::uint32_t k = 1; k < n; ++k) {
            Natural sum = binomial(n - 1, k - 1);
            sum += binomial(n - 1, k);
            CHECK(binomial(n, k) == sum);
        }
    }
}
