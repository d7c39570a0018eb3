// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

// A table that is shown on a screen and in Markdown.
struct Sheet {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows = {};
};

// Shortens a column only where it is wider than that: others give up their width first.
inline void keep_whole_up_to(Sheet& sheet, std::size_t column, std::size_t cells) {
    std::size_t widest = 0;
    for (const std::vector<Cell>& row : sheet.rows) {
        widest = std::max(widest, column < row.size() ? display_width(row[column].text) : 0);
    }
    sheet.columns.at(column).flexible = widest > cells;
}

inline std::string sheet_text(const Sheet& sheet, const Style& style) {
    TextTable table(sheet.columns);
    for (const std::vector<Cell>& row : sheet.rows) {
        table.add(row);
    }
    return table.render(style, 2);
}

inline std::string sheet_markdown(const Sheet& sheet) {
    std::string heads = "|";
    std::string rule = "|";
    for (const Column& column : sheet.columns) {
        heads += " " + markdown_text(column.heading) + " |";
        rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    std::string text = heads + "\n" + rule + "\n";
    for (const std::vector<Cell>& row : sheet.rows) {
        text += "|";
        for (const Cell& cell : row) {
            text += " " + markdown_text(cell.text) + " |";
        }
        text += "\n";
    }
    return text;
}

} // namespace onramp
