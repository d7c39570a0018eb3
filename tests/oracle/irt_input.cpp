// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/irt_input.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "onramp/base/text.hpp"
#include "oracle/oracle_csv.hpp"

namespace onramp_oracle {

using onramp::counted;
using onramp::irt::Answer;

namespace {

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
