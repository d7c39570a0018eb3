// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/text_table.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_gap = 2;
constexpr std::size_t k_least_flexible = 8;

} // namespace

std::string TextTable::render(const Style& style, std::size_t indent) const {
    std::vector<std::size_t> widths;
    bool headings = false;
    for (const Column& column : m_columns) {
        widths.push_back(display_width(column.heading));
        headings = headings || !column.heading.empty();
    }
    std::vector<std::vector<Cell>> rows;
    rows.reserve(m_rows.size() + 1);
    if (headings) {
        std::vector<Cell> row;
        for (const Column& column : m_columns) {
            row.push_back({column.heading, Ink::dim});
        }
        rows.push_back(std::move(row));
    }
    for (const auto& source : m_rows) {
        std::vector<Cell> row;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            Cell cell = i < source.size() ? source[i] : Cell{};
            cell.text = visible(cell.text);
            widths[i] = std::max(widths[i], display_width(cell.text));
            row.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }

    std::size_t total = indent + (m_columns.empty() ? 0 : (m_columns.size() - 1) * k_gap);
    for (const std::size_t width : widths) {
        total += width;
    }
    for (std::size_t i = m_columns.size(); i-- > 0 && total > style.width;) {
        if (m_columns[i].flexible && widths[i] > k_least_flexible) {
            const std::size_t cut = std::min(total - style.width, widths[i] - k_least_flexible);
            widths[i] -= cut;
            total -= cut;
        }
    }

    std::string text;
    for (const auto& row : rows) {
        std::string line(indent, ' ');
        std::size_t pending = 0; // spaces owed before the next visible cell
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string shown =
                m_columns[i].flexible ? shorten(row[i].text, widths[i], style.ellipsis()) : row[i].text;
            const std::size_t cells = display_width(shown);
            const std::size_t space = widths[i] > cells ? widths[i] - cells : 0;
            const bool right = m_columns[i].align == Align::right;
            if (!shown.empty()) {
                line.append(pending + (right ? space : 0), ' ');
                line += style.paint(row[i].ink, shown);
                pending = k_gap + (right ? 0 : space);
            } else {
                pending += widths[i] + k_gap;
            }
        }
        while (!line.empty() && line.back() == ' ') {
            line.pop_back();
        }
        text += line + "\n";
    }
    return text;
}

} // namespace onramp
