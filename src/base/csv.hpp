// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/error.hpp"

namespace onramp {

// One cell of a record, and where it begins.
struct CsvCell {
    std::string text;
    std::size_t line = 1;
    std::size_t column = 1; // in code points
};

// What stands between the cells of the first record: the most frequent of comma, semicolon and tab outside of quotes;
// a comma where none does.
char csv_separator(std::string_view text);

// Reads CSV (RFC 4180) a record at a time. Cells in double quotes may hold separators, line breaks and quotes written
// twice; lines end with CRLF, LF or CR. A byte order mark and empty lines are skipped.
class CsvReader {
public:
    static constexpr std::size_t k_most_cells = 10'000; // of a record

    // `text` has to outlive the reader.
    CsvReader(std::string_view text, char separator);

    // The cells of the next record; false where there is none. A record has one problem at most: it is read as far as
    // it can be.
    bool next(std::vector<CsvCell>& cells);

    // What is wrong with the records so far, in the order of the text.
    const std::vector<Problem>& problems() const { return m_problems; }

private:
    bool at_end() const { return m_at == m_text.size(); }
    bool at_break() const { return !at_end() && (m_text[m_at] == '\n' || m_text[m_at] == '\r'); }
    bool at_cell_end() const { return at_end() || at_break() || m_text[m_at] == m_separator; }
    void step();
    void skip_break();
    CsvCell read_cell();
    void read_quoted(CsvCell& cell);
    void report(std::string message, std::string hint, const CsvCell& cell);

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_column = 1;
    bool m_reported = false; // of the record
    std::vector<Problem> m_problems;
};

} // namespace onramp
