// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onramp/base/result.hpp"

// What the files of onramp_oracle have in common: CSV as README.md describes it, and lists of problems.
namespace onramp_oracle {

std::string quoted(std::string_view text);

// The text as one cell of a row, in double quotes where it holds a comma or a quote.
std::string cell(const std::string& text);

// The whole text as a finite number; nothing for any other text.
std::optional<double> parse_number(std::string_view text);

struct Row {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

// The file being read and what is wrong with it so far.
class Findings {
public:
    explicit Findings(std::string file) : m_file(std::move(file)) {}

    void error(std::size_t line, std::string rule, std::string message, std::string hint = {}) {
        m_problems.push_back(
            {onramp::Severity::error, std::move(rule), std::move(message), std::move(hint), {m_file, line, 0, {}}});
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
    std::string m_file;
    std::vector<onramp::Problem> m_problems;
    std::map<std::string, std::size_t> m_lines;
};

// The lines that are not empty, without a byte order mark.
std::vector<Row> lines_of(std::string_view text);

// The rows below the header, each with the wanted columns only, in the order wanted.
std::vector<Row> read_columns(std::string_view text, const std::vector<std::string>& wanted, Findings& findings);

// NaN, and a finding, where the cell is no number.
double read_number(const Row& row, std::size_t place, const std::string& column, Findings& findings);

} // namespace onramp_oracle
