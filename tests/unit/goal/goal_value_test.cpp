// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/goal/goal_value.hpp"

#include <cmath>

#include "support/catch.hpp"

using namespace onramp;

TEST_CASE("numbers as people log them") {
    struct Case {
        const char* text;
        GoalNumber number;
    };
    const Case cases[] = {
        {"12", {12, false}},       {" 12 ", {12, false}},   {"12.5", {12.5, false}},   {"80%", {80, true}},
        {"80 %", {80, true}},      {"-3.5", {-3.5, false}}, {"+5", {5, false}},        {"-0", {0, false}},
        {"0.001%", {0.001, true}}, {"00012", {12, false}},  {"99.95%", {99.95, true}}, {"1000000000000", {1e12, false}},
        {"-2%", {-2, true}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto number = parse_goal_number(each.text);
        REQUIRE(number);
        CHECK(*number == each.number);
        CHECK(std::signbit(number->value) == (each.number.value < 0)); // no -0
    }
}

TEST_CASE("what is no number is refused") {
    const std::string cases[] = {
        "",
        " ",
        "%",
        "abc",
        "1,500",
        "1.500,5",
        "1e3",
        "0x10",
        "nan",
        "inf",
        "-inf",
        "1..2",
        ".5",
        "5.",
        "--5",
        "+-5",
        "5%%",
        "% 5",
        "1 000",
        "12 ms",
        "1000+",
        "\xFF",
        "5\n6",
        "１２",
        "1000000000001",
        "-1000000000001",
        std::string(400, '9'),
        std::string("5\0%", 3),
    };
    for (const std::string& each : cases) {
        CAPTURE(each);
        const auto number = parse_goal_number(each);
        REQUIRE_FALSE(number);
        CHECK(number.error().kind == ErrorKind::usage);
        CHECK_FALSE(number.error().hint.empty());
        CHECK(number.error().message.size() < 200);
    }
}
