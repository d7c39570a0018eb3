// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace onramp {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array k_separators = {',', ';', '\t'};

std::string_view without_mark(std::string_view text) {
    return text.starts_with(k_byte_order_mark) ? text.substr(k_byte_order_mark.size()) : text;
}

} // namespace

char csv_separator(std::string_view text) {
    text = without_mark(text);
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    std::array<std::size_t, k_separators.size()> counts{};
    bool quoted = false;
    for (const char each : text) {
        if (each == '"') {
            quoted = !quoted;
        } else if (!quoted && (each == '\n' || each == '\r')) {
            break;
        } else if (!quoted) {
            const auto* const found = std::find(k_separators.begin(), k_separators.end(), each);
            if (found != k_separators.end()) {
                ++counts.at(static_cast<std::size_t>(found - k_separators.begin()));
            }
        }
    }
    const auto* const most = std::max_element(counts.begin(), counts.end());
    return k_separators.at(static_cast<std::size_t>(most - counts.begin()));
}

CsvReader::CsvReader(std::string_view text, char separator) : m_text(without_mark(text)), m_separator(separator) {}

bool CsvReader::next(std::vector<CsvCell>& cells) {
    cells.clear();
    m_reported = false;
    while (at_break()) {
        skip_break();
    }
    if (at_end()) {
        return false;
    }
    for (;;) {
        CsvCell cell = read_cell();
        if (cells.size() < k_most_cells) {
            cells.push_back(std::move(cell));
        } else {
            report("a record has more than " + std::to_string(k_most_cells) + " cells", "is this CSV?", cell);
        }
        if (at_end()) {
            return true;
        }
        if (at_break()) {
            skip_break();
            return true;
        }
        step();
    }
}

void CsvReader::step() {
    ++m_at;
    if (at_end() || (static_cast<unsigned char>(m_text[m_at]) & 0xC0U) != 0x80U) {
        ++m_column;
    }
}

void CsvReader::skip_break() {
    m_at += m_text.substr(m_at).starts_with("\r\n") ? 2U : 1U;
    ++m_line;
    m_column = 1;
}

CsvCell CsvReader::read_cell() {
    CsvCell cell{{}, m_line, m_column};
    if (!at_end() && m_text[m_at] == '"') {
        read_quoted(cell);
    }
    while (!at_cell_end()) {
        if (m_text[m_at] == '"') {
            report("a double quote stands in a cell that is not quoted",
                   "put the cell between double quotes, and write each one in it twice", {{}, m_line, m_column});
        }
        cell.text += m_text[m_at];
        step();
    }
    return cell;
}

void CsvReader::read_quoted(CsvCell& cell) {
    step();
    while (!at_end()) {
        if (at_break()) {
            cell.text += '\n';
            skip_break();
            continue;
        }
        const bool quote = m_text[m_at] == '"';
        const bool twice = quote && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"';
        if (quote) {
            step();
        }
        if (quote && !twice) {
            if (!at_cell_end()) {
                report("more stands behind a cell's closing quote", "write a double quote in a cell twice",
                       {{}, m_line, m_column});
            }
            return;
        }
        cell.text += m_text[m_at];
        step();
    }
    report("a double quote is never closed", "close the cell, or write a double quote in it twice", cell);
}

void CsvReader::report(std::string message, std::string hint, const CsvCell& cell) {
    if (!std::exchange(m_reported, true)) {
        m_problems.push_back(
            {Severity::error, "csv", std::move(message), std::move(hint), {{}, cell.line, cell.column, {}}});
    }
}

} // namespace onramp
