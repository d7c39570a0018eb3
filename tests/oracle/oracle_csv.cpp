// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/oracle_csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "onramp/base/text.hpp"

namespace onramp_oracle {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

// The cells of one line; a cell in double quotes may hold commas, and quotes written twice.
std::optional<std::vector<std::string>> split_cells(std::string_view line) {
    std::vector<std::string> cells(1);
    bool inside = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (inside) {
            if (line[i] != '"') {
                cells.back() += line[i];
            } else if (i + 1 < line.size() && line[i + 1] == '"') {
                cells.back() += '"';
                ++i;
            } else {
                inside = false;
            }
        } else if (line[i] == ',') {
            cells.emplace_back();
        } else if (line[i] == '"') {
            inside = true;
        } else {
            cells.back() += line[i];
        }
    }
    if (inside) {
        return std::nullopt;
    }
    for (std::string& cell : cells) {
        cell = std::string(onramp::trim(cell));
    }
    return cells;
}

} // namespace

std::string quoted(std::string_view text) {
    return "'" + onramp::visible(onramp::shorten(text, 40)) + "'";
}

std::string cell(const std::string& text) {
    if (text.find_first_of(",\"") == std::string::npos) {
        return text;
    }
    std::string out = "\"";
    for (const char letter : text) {
        out += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return out + "\"";
}

std::optional<double> parse_number(std::string_view text) {
    const std::string owned(text);
    char* end = nullptr;
    const double number = std::strtod(owned.c_str(), &end);
    if (owned.empty() || *end != '\0' || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

std::vector<Row> lines_of(std::string_view text) {
    if (text.starts_with(k_byte_order_mark)) {
        text.remove_prefix(k_byte_order_mark.size());
    }
    std::vector<Row> lines;
    std::size_t number = 0;
    for (const std::string_view line : onramp::split_lines(text)) {
        ++number;
        if (const std::string_view words = onramp::trim(line); !words.empty()) {
            lines.push_back({number, {std::string(words)}});
        }
    }
    return lines;
}

std::vector<Row> read_columns(std::string_view text, const std::vector<std::string>& wanted, Findings& findings) {
    std::vector<Row> rows;
    for (Row& line : lines_of(text)) {
        auto cells = split_cells(line.cells.front());
        if (!cells) {
            findings.error(line.line, "quote", "a double quote is not closed on its line");
            continue;
        }
        rows.push_back({line.line, std::move(*cells)});
    }
    if (rows.empty()) {
        findings.error(1, "empty", "there is no header line", "it names the columns: " + onramp::listed(wanted));
        return {};
    }
    const Row header = rows.front();
    std::vector<std::size_t> places;
    for (const std::string& name : wanted) {
        const auto count = std::count(header.cells.begin(), header.cells.end(), name);
        if (count != 1) {
            findings.error(header.line, "column",
                           count == 0 ? "the column '" + name + "' is missing"
                                      : "the column '" + name + "' stands twice",
                           "the header line names the columns: " + onramp::listed(wanted));
        }
        places.push_back(
            static_cast<std::size_t>(std::find(header.cells.begin(), header.cells.end(), name) - header.cells.begin()));
    }
    if (places.end() != std::find(places.begin(), places.end(), header.cells.size())) {
        return {};
    }
    std::vector<Row> picked;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].cells.size() != header.cells.size()) {
            findings.error(rows[i].line, "cells",
                           onramp::counted(rows[i].cells.size(), "cell") + " where the header has " +
                               std::to_string(header.cells.size()));
            continue;
        }
        Row row{rows[i].line, {}};
        for (const std::size_t place : places) {
            row.cells.push_back(rows[i].cells[place]);
        }
        picked.push_back(std::move(row));
    }
    return picked;
}

double read_number(const Row& row, std::size_t place, const std::string& column, Findings& findings) {
    const std::optional<double> number = parse_number(row.cells[place]);
    if (!number) {
        findings.error(row.line, "number", column + " is " + quoted(row.cells[place]) + ", not a number");
    }
    return number.value_or(std::nan(""));
}

} // namespace onramp_oracle
