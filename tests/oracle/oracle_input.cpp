// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/oracle_input.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "onramp/base/text.hpp"

namespace onramp_oracle {

using onramp::counted;
using onramp::Problem;
using onramp::Severity;
using onramp::irt::Answer;

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::string quoted(std::string_view text) {
    return "'" + onramp::visible(onramp::shorten(text, 40)) + "'";
}

struct Row {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

// The file being read and what is wrong with it so far.
class Findings {
public:
    explicit Findings(const std::string& file) : m_file(file) {}

    void error(std::size_t line, std::string rule, std::string message, std::string hint = {}) {
        m_problems.push_back(
            {Severity::error, std::move(rule), std::move(message), std::move(hint), {m_file, line, 0, {}}});
    }

    bool none() const { return m_problems.empty(); }

    // An error where the name has stood before.
    void check_first(std::string_view what, const std::string& name, std::size_t line) {
        const auto [found, fresh] = m_lines.emplace(name, line);
        if (!fresh) {
            error(line, "duplicate",
                  std::string(what) + " " + quoted(name) + " stands twice, first in line " +
                      std::to_string(found->second));
        }
    }

    template <class T>
    onramp::Reading<T> reading_of(T value) {
        onramp::Reading<T> reading;
        if (m_problems.empty()) {
            reading.value = std::move(value);
        }
        reading.problems = std::move(m_problems);
        return reading;
    }

private:
    const std::string& m_file;
    std::vector<Problem> m_problems;
    std::map<std::string, std::size_t> m_lines;
};

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

// The rows below the header, each with the wanted columns only, in the order wanted.
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
                           counted(rows[i].cells.size(), "cell") + " where the header has " +
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

std::vector<Answer> read_answers(std::size_t line, std::string_view digits, Findings& findings) {
    std::vector<Answer> answers;
    for (const char digit : digits) {
        if (digit != '0' && digit != '1') {
            findings.error(line, "responses", "the responses " + quoted(digits) + " hold more than 0 and 1");
            break;
        }
        answers.push_back(digit == '1' ? Answer::right : Answer::wrong);
    }
    return answers;
}

} // namespace

std::optional<double> parse_number(std::string_view text) {
    const std::string owned(text);
    char* end = nullptr;
    const double number = std::strtod(owned.c_str(), &end);
    if (owned.empty() || *end != '\0' || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

onramp::Reading<Bank> read_bank(std::string_view text, const std::string& file) {
    Findings findings(file);
    Bank bank;
    const std::vector<Row> rows = read_columns(text, {"item", "a", "b", "c", "d"}, findings);
    for (const Row& row : rows) {
        const std::string& name = row.cells[0];
        if (name.empty() || name.find(';') != std::string::npos) {
            findings.error(row.line, "item", "the item's name " + quoted(name) + " is empty or holds a semicolon");
        }
        findings.check_first("the item", name, row.line);
        const onramp::irt::Item item{read_number(row, 1, "a", findings), read_number(row, 2, "b", findings),
                                     read_number(row, 3, "c", findings), read_number(row, 4, "d", findings)};
        const bool numbers = !std::isnan(item.a) && !std::isnan(item.b) && !std::isnan(item.c) && !std::isnan(item.d);
        if (const auto fault = onramp::irt::find_fault(item); numbers && fault) {
            findings.error(row.line, "item", "the item " + quoted(name) + " cannot be: " + *fault);
        }
        bank.names.push_back(name);
        bank.items.push_back(item);
    }
    if (rows.empty() && findings.none()) {
        findings.error(1, "empty", "there are no items below the header line");
    }
    return findings.reading_of(std::move(bank));
}

onramp::Reading<std::vector<Person>> read_people(std::string_view text, const std::string& file,
                                                 std::size_t item_count) {
    Findings findings(file);
    std::vector<Person> people;
    for (const Row& row : read_columns(text, {"id", "theta", "responses"}, findings)) {
        findings.check_first("the person", row.cells[0], row.line);
        read_number(row, 1, "theta", findings);
        Person person{row.cells[0], read_answers(row.line, row.cells[2], findings)};
        if (row.cells[2].size() != item_count) {
            findings.error(row.line, "responses",
                           counted(row.cells[2].size(), "response") + " where the bank has " +
                               counted(item_count, "item"));
        }
        people.push_back(std::move(person));
    }
    return findings.reading_of(std::move(people));
}

onramp::Reading<std::vector<onramp::irt::AnswerPattern>> read_patterns(std::string_view text, const std::string& file) {
    Findings findings(file);
    std::vector<onramp::irt::AnswerPattern> patterns;
    std::optional<std::size_t> length;
    for (const Row& row : lines_of(text)) {
        const std::string_view line = row.cells.front();
        const std::size_t colon = line.find(':');
        const std::string_view digits = onramp::trim(line.substr(0, colon));
        const auto count = parse_number(onramp::trim(colon == std::string_view::npos ? "" : line.substr(colon + 1)));
        if (!count || *count <= 0 || *count != std::floor(*count)) {
            findings.error(row.line, "pattern", quoted(line) + " is not PATTERN:COUNT with a count of 1 or more");
            continue;
        }
        if (digits.size() != length.value_or(digits.size()) || digits.empty()) {
            findings.error(row.line, "pattern",
                           "the pattern has " + counted(digits.size(), "answer") + ", the first one " +
                               std::to_string(length.value_or(0)));
            continue;
        }
        length = digits.size();
        findings.check_first("the pattern", std::string(digits), row.line);
        patterns.push_back({read_answers(row.line, digits, findings), *count});
    }
    if (patterns.empty()) {
        findings.error(1, "empty", "there are no patterns", "one PATTERN:COUNT a line, for example 01101:3");
    }
    return findings.reading_of(std::move(patterns));
}

} // namespace onramp_oracle
