// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <initializer_list>
#include <limits>

#include "onramp/base/matrix.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

Matrix rows(std::initializer_list<std::initializer_list<double>> values) {
    Matrix made(values.size(), values.begin()->size());
    std::size_t at = 0;
    for (const auto& row : values) {
        std::copy(row.begin(), row.end(), made.row(at++));
    }
    return made;
}

} // namespace

TEST_CASE("a matrix goes row by row") {
    Matrix made(2, 3);
    CHECK(made.rows() == 2);
    CHECK(made.columns() == 3);
    CHECK(made == rows({{0, 0, 0}, {0, 0, 0}}));
    made(1, 2) = 7;
    CHECK(made.row(1)[2] == 7);
    CHECK(made != Matrix(3, 2));
    CHECK(Matrix().rows() == 0);
}

TEST_CASE("systems of equations") {
    SECTION("one unknown") {
        Matrix left = rows({{-4}});
        Matrix right = rows({{2, 8}});
        REQUIRE(solve_in_place(left, right));
        CHECK(right == rows({{-0.5, -2}}));
    }
    SECTION("whole numbers") { // 2x + y - z = 8, -3x - y + 2z = -11, -2x + y + 2z = -3: x = 2, y = 3, z = -1
        Matrix left = rows({{2, 1, -1}, {-3, -1, 2}, {-2, 1, 2}});
        Matrix right = rows({{8}, {-11}, {-3}});
        REQUIRE(solve_in_place(left, right));
        CHECK(right(0, 0) == Approx(2).margin(1e-14));
        CHECK(right(1, 0) == Approx(3).margin(1e-14));
        CHECK(right(2, 0) == Approx(-1).margin(1e-14));
    }
    SECTION("a 0 where the first pivot would be") {
        Matrix left = rows({{0, 2}, {1, 1}});
        Matrix right = rows({{4, 2}, {5, 0}});
        REQUIRE(solve_in_place(left, right));
        CHECK(right == rows({{3, -1}, {2, 1}}));
    }
    SECTION("a tiny pivot, which without exchanging rows gives x = 0") { // Golub & Van Loan 2013, ch. 3.3
        Matrix left = rows({{1e-20, 1}, {1, 1}});
        Matrix right = rows({{1}, {2}});
        REQUIRE(solve_in_place(left, right));
        CHECK(right(0, 0) == Approx(1).margin(1e-15));
        CHECK(right(1, 0) == Approx(1).margin(1e-15));
    }
    SECTION("an inverse: of the Hilbert matrix of order 4, in whole numbers (Choi 1983)") {
        Matrix left(4, 4);
        Matrix right(4, 4);
        for (std::size_t i = 0; i < 4; ++i) {
            right(i, i) = 1;
            for (std::size_t j = 0; j < 4; ++j) {
                left(i, j) = 1.0 / static_cast<double>(i + j + 1);
            }
        }
        REQUIRE(solve_in_place(left, right));
        const Matrix inverse = rows(
            {{16, -120, 240, -140}, {-120, 1200, -2700, 1680}, {240, -2700, 6480, -4200}, {-140, 1680, -4200, 2800}});
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                CHECK(right(i, j) == Approx(inverse(i, j)).epsilon(1e-11));
            }
        }
    }
}

TEST_CASE("singular systems are refused") {
    const auto solves = [](Matrix left) {
        Matrix right(left.rows(), 1);
        return solve_in_place(left, right);
    };
    CHECK(solves(rows({{1, 2}, {3, 4}})));
    CHECK_FALSE(solves(rows({{0}})));
    CHECK_FALSE(solves(rows({{1, 2}, {2, 4}})));
    CHECK_FALSE(solves(rows({{1, 0, 2}, {0, 0, 3}, {4, 0, 5}})));
    CHECK_FALSE(solves(rows({{std::numeric_limits<double>::quiet_NaN()}})));
}
