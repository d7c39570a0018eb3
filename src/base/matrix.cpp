// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onramp {

namespace {

void swap_rows(Matrix& matrix, std::size_t a, std::size_t b) {
    std::swap_ranges(matrix.row(a), matrix.row(a) + matrix.columns(), matrix.row(b));
}

void subtract_row(Matrix& matrix, std::size_t from, std::size_t what, double factor, std::size_t first) {
    double* target = matrix.row(from);
    const double* source = matrix.row(what);
    for (std::size_t i = first; i < matrix.columns(); ++i) {
        target[i] -= factor * source[i];
    }
}

} // namespace

bool solve_in_place(Matrix& left, Matrix& right) {
    const std::size_t size = left.rows();
    for (std::size_t at = 0; at < size; ++at) {
        std::size_t pivot = at;
        for (std::size_t row = at + 1; row < size; ++row) {
            if (std::abs(left(row, at)) > std::abs(left(pivot, at))) {
                pivot = row;
            }
        }
        if (!(std::abs(left(pivot, at)) > std::numeric_limits<double>::min())) {
            return false;
        }
        if (pivot != at) {
            swap_rows(left, pivot, at);
            swap_rows(right, pivot, at);
        }
        for (std::size_t row = at + 1; row < size; ++row) {
            if (const double factor = left(row, at) / left(at, at); factor != 0) {
                subtract_row(left, row, at, factor, at);
                subtract_row(right, row, at, factor, 0);
            }
        }
    }
    for (std::size_t at = size; at-- > 0;) {
        for (std::size_t below = at + 1; below < size; ++below) {
            if (const double factor = left(at, below); factor != 0) {
                subtract_row(right, at, below, factor, 0);
            }
        }
        for (std::size_t i = 0; i < right.columns(); ++i) {
            right(at, i) /= left(at, at);
        }
    }
    return true;
}

} // namespace onramp
