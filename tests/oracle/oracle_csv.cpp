// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/oracle_csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/csv.hpp"
#include "onramp/base/text.hpp"

namespace onramp_oracle {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

// The records that are not blank, their cells trimmed.
std::vector<Row> read_rows(std::string_view text, Findings& findings) {
    onramp::CsvReader reader(text, ',');
    std::vector<Row> rows;
    std::vector<onramp::CsvCell> cells;
    while (reader.next(cells)) {
        Row row{cells.front().line, {}};
        for (const onramp::CsvCell& cell : cells) {
            row.cells.emplace_back(onramp::trim(cell.text));
        }
        if (row.cells.size() > 1 || !row.cells.front().empty()) {
            rows.push_back(std::move(row));
        }
    }
    for (const onramp::Problem& problem : reader.problems()) {
        findings.error(problem.where.line, problem.rule, problem.message, problem.hint);
    }
    return rows;
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
    const std::vector<Row> rows = read_rows(text, findings);
    if (rows.empty()) {
        findings.error(1, "empty", "there is no header line", "it names the columns: " + onramp::listed(wanted));
        return {};
    }
    const Row& header = rows.front();
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
