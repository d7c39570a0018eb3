// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

namespace onramp {

// A dense matrix, row by row.
class Matrix {
public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns) : m_columns(columns), m_values(rows * columns) {}

    std::size_t rows() const { return m_columns == 0 ? 0 : m_values.size() / m_columns; }
    std::size_t columns() const { return m_columns; }

    double& operator()(std::size_t row, std::size_t column) { return m_values[row * m_columns + column]; }
    double operator()(std::size_t row, std::size_t column) const { return m_values[row * m_columns + column]; }

    double* row(std::size_t at) { return m_values.data() + at * m_columns; }
    const double* row(std::size_t at) const { return m_values.data() + at * m_columns; }

    bool operator==(const Matrix&) const = default;

private:
    std::size_t m_columns = 0;
    std::vector<double> m_values;
};

// Replaces `right` by the X of left * X = right, by elimination with partial pivoting; `left` is used up.
// Returns false where `left` is singular to working precision. Precondition: left is square and has as
// many rows as right.
bool solve_in_place(Matrix& left, Matrix& right);

} // namespace onramp
