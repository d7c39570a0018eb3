// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "onramp/render/style.hpp"

namespace onramp {

enum class Align : std::uint8_t { left, right };

struct Column {
    std::string heading;
    Align align = Align::left;
    bool flexible = false; // gives up width first, by shortening
    bool optional = false; // left out, the last one first, where flexible columns would be too narrow
};

struct Cell {
    std::string text;
    Ink ink = Ink::plain;
};

// Aligned columns two spaces apart, no wider than the style's width where flexible columns allow
// it (never below 8 cells; below 16 optional columns are left out first). Cells are made safe to show. No trailing
// spaces; a line per row.
class TextTable {
public:
    explicit TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    void add(std::vector<Cell> row) { m_rows.push_back(std::move(row)); }
    bool empty() const { return m_rows.empty(); }
    std::string render(const Style& style, std::size_t indent = 0) const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace onramp
