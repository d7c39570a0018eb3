// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/text_table.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_gap = 2;
constexpr std::size_t k_least_flexible = 8;
constexpr std::size_t k_good_flexible = 16;

std::size_t total_width(const std::vector<std::size_t>& widths, std::size_t indent) {
    std::size_t total = indent;
    std::size_t gap = 0;
    for (const std::size_t width : widths) {
        total += width + gap;
        gap = k_gap;
    }
    return total;
}

// The last optional column where flexible ones cannot give enough and stay readable.
std::optional<std::size_t> column_to_drop(const std::vector<Column>& columns, const std::vector<std::size_t>& widths,
                                          std::size_t too_much) {
    std::size_t spare = 0;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].flexible && widths[i] > k_good_flexible) {
            spare += widths[i] - k_good_flexible;
        }
        if (columns[i].optional) {
            last = i;
        }
    }
    return too_much > spare ? last : std::nullopt;
}

} // namespace

std::string TextTable::render(const Style& style, std::size_t indent) const {
    std::vector<Column> columns = m_columns;
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

    std::size_t total = total_width(widths, indent);
    while (total > style.width) {
        const auto dropped = column_to_drop(columns, widths, total - style.width);
        if (!dropped) {
            break;
        }
        const auto at = static_cast<std::ptrdiff_t>(*dropped);
        columns.erase(columns.begin() + at);
        widths.erase(widths.begin() + at);
        for (auto& row : rows) {
            row.erase(row.begin() + at);
        }
        total = total_width(widths, indent);
    }
    for (std::size_t i = columns.size(); i-- > 0 && total > style.width;) {
        if (columns[i].flexible && widths[i] > k_least_flexible) {
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
                columns[i].flexible ? shorten(row[i].text, widths[i], style.ellipsis()) : row[i].text;
            const std::size_t cells = display_width(shown);
            const std::size_t space = widths[i] > cells ? widths[i] - cells : 0;
            const bool right = columns[i].align == Align::right;
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
