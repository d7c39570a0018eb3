// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/balance_input.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "onramp/base/text.hpp"
#include "oracle/oracle_csv.hpp"

namespace onramp_oracle {

using onramp::counted;

namespace {

constexpr std::int64_t k_most_number = 1000000000;
constexpr int k_most_depth = 20;

enum class Kind : std::uint8_t { name, number, sign, end };

struct Token {
    Kind kind = Kind::end;
    std::string text; // of a sign one character, or ".." or "/\"
    std::size_t line = 1;
};

// The text without its comments. One that is opened and not closed, or not closed before the next one is
// opened, ends with its line: two of the three files of CSPLib have one.
class Tokens {
public:
    explicit Tokens(std::string_view text) : m_text(text) {
        if (m_text.starts_with("\xEF\xBB\xBF")) {
            m_text.remove_prefix(3);
        }
        read();
    }

    const Token& next() const { return m_next; }
    Token take() {
        Token token = m_next;
        read();
        return token;
    }
    bool is_sign(std::string_view sign) const { return m_next.kind == Kind::sign && m_next.text == sign; }
    bool take_sign(std::string_view sign) {
        const bool found = is_sign(sign);
        if (found) {
            read();
        }
        return found;
    }

private:
    static bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
    static bool is_of_name(char letter) {
        return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               letter == '_';
    }

    void skip(std::size_t count) {
        m_line += static_cast<std::size_t>(std::count(m_text.begin(), m_text.begin() + static_cast<long>(count), '\n'));
        m_text.remove_prefix(count);
    }

    void skip_blanks() {
        while (!m_text.empty()) {
            if (m_text.starts_with("/*")) {
                const std::size_t closed = m_text.find("*/", 2);
                if (closed != std::string_view::npos && m_text.find("/*", 2) > closed) {
                    skip(closed + 2);
                    continue;
                }
            }
            if (m_text[0] == '%' || m_text.starts_with("//") || m_text.starts_with("/*")) {
                skip(std::min(m_text.find('\n'), m_text.size()));
            } else if (std::string_view(" \t\r\n\f\v").find(m_text[0]) != std::string_view::npos) {
                skip(1);
            } else {
                return;
            }
        }
    }

    void read() {
        skip_blanks();
        m_next = {Kind::end, "", m_line};
        if (m_text.empty()) {
            return;
        }
        std::size_t size = 1;
        if (m_text[0] == '"') {
            size = m_text.find('"', 1);
            if (size != std::string_view::npos && m_text.substr(0, size).find('\n') == std::string_view::npos) {
                m_next = {Kind::name, std::string(m_text.substr(1, size - 1)), m_line};
                skip(size + 1);
                return;
            }
            size = 1; // an open quote is a sign that nothing expects
        }
        m_next.kind = Kind::sign;
        if (is_digit(m_text[0]) || (m_text[0] == '-' && m_text.size() > 1 && is_digit(m_text[1]))) {
            m_next.kind = Kind::number;
            while (size < m_text.size() && is_digit(m_text[size])) {
                ++size;
            }
        } else if (is_of_name(m_text[0])) {
            m_next.kind = Kind::name;
        } else if (m_text.starts_with("..") || m_text.starts_with("/\\")) {
            size = 2;
        }
        // 12ab is one word, and no number.
        while (m_next.kind != Kind::sign && size < m_text.size() && is_of_name(m_text[size])) {
            m_next.kind = Kind::name;
            ++size;
        }
        m_next.text = std::string(m_text.substr(0, size));
        skip(size);
    }

    std::string_view m_text;
    std::size_t m_line = 1;
    Token m_next;
};

struct Value {
    Kind kind = Kind::end; // name, number; `sign` is a list
    std::string text;
    std::int64_t number = 0;
    std::vector<Value> items;
    std::size_t line = 1;

    bool is_list() const { return kind == Kind::sign; }
};

// What the files say, by name: statements NAME = VALUE; the fields of a JSON object, and prerequisite(A, B).
class Statements {
public:
    explicit Statements(std::string_view text, Findings& findings) : m_tokens(text), m_findings(findings) {
        if (m_tokens.is_sign("{")) {
            read_object();
        } else {
            while (m_good && m_tokens.next().kind != Kind::end) {
                read_statement();
            }
        }
    }

    bool is_good() const { return m_good; }
    // The first of these names that is given.
    const Value* find(std::initializer_list<const char*> names) const {
        for (const char* name : names) {
            if (const auto found = m_values.find(name); found != m_values.end()) {
                return &found->second;
            }
        }
        return nullptr;
    }
    const std::vector<Value>& prerequisites() const { return m_prerequisites; } // lists of two

private:
    // Whatever follows a fault would be guessed: reading ends there.
    void error(std::size_t line, std::string message) {
        if (m_good) {
            m_findings.error(line, "syntax", std::move(message),
                             "data of CSPLib 030: the .dat of OPL, MiniZinc, or JSON with the same names");
        }
        m_good = false;
    }

    static std::string shown(const Token& token) {
        return token.kind == Kind::end ? "the end of the file" : quoted(token.text);
    }

    void expect(std::string_view sign, std::string_view after) {
        if (!m_tokens.take_sign(sign)) {
            error(m_tokens.next().line, "after " + std::string(after) + " comes " + shown(m_tokens.next()) +
                                            " where '" + std::string(sign) + "' is wanted");
        }
    }

    void keep(const Token& name, Value value) {
        m_findings.check_first("the name", name.text, name.line);
        m_values.emplace(name.text, std::move(value));
    }

    void read_object() {
        m_tokens.take();
        while (m_good && !m_tokens.take_sign("}")) {
            const Token name = m_tokens.take();
            if (name.kind != Kind::name) {
                error(name.line, shown(name) + " stands where the name of a field is wanted");
                return;
            }
            expect(":", quoted(name.text));
            keep(name, read_value(0));
            m_tokens.take_sign(",");
        }
        if (m_tokens.next().kind != Kind::end) {
            error(m_tokens.next().line, shown(m_tokens.next()) + " follows the object");
        }
    }

    void read_statement() {
        const Token first = m_tokens.next();
        if (first.kind != Kind::name) {
            error(first.line, shown(first) + " stands where a statement is wanted");
            return;
        }
        if (first.text == "include") {
            m_tokens.take();
            m_tokens.take();
            expect(";", "an include");
            return;
        }
        if (first.text == "constraint") {
            m_tokens.take();
            do {
                read_prerequisite();
            } while (m_good && m_tokens.take_sign("/\\"));
            expect(";", "a constraint");
            return;
        }
        if (first.text == "prerequisite") {
            read_prerequisite();
            m_tokens.take_sign(";");
            return;
        }
        read_assignment();
    }

    // NAME = VALUE; or TYPE: NAME = VALUE; or TYPE: NAME; and the last says nothing.
    void read_assignment() {
        Token name = m_tokens.take();
        bool declared = false;
        while (!m_tokens.is_sign("=")) {
            const Token token = m_tokens.take();
            declared = declared || (token.kind == Kind::sign && token.text == ":");
            if (declared && token.kind == Kind::sign && token.text == ";") {
                return;
            }
            if (token.kind == Kind::end || token.text == ";" || token.text == "{" || token.text == "<" ||
                (token.kind == Kind::name && token.line != name.line)) {
                error(name.line, quoted(name.text) + " is followed by no '='");
                return;
            }
            if (token.kind == Kind::name) {
                name = token;
            }
        }
        m_tokens.take();
        keep(name, read_value(0));
        m_tokens.take_sign(";");
    }

    void read_prerequisite() {
        const Token name = m_tokens.take();
        if (name.kind != Kind::name || name.text != "prerequisite") {
            error(name.line, shown(name) + " stands where prerequisite(A, B) is wanted");
            return;
        }
        if (!m_tokens.is_sign("(")) {
            expect("(", "'prerequisite'");
            return;
        }
        m_prerequisites.push_back(read_value(0));
    }

    Value read_value(int depth) {
        const Token token = m_tokens.take();
        Value value{token.kind, token.text, 0, {}, token.line};
        if (token.kind == Kind::number) {
            value.number = parse_whole(token);
            if (m_tokens.is_sign(".")) {
                error(token.line, quoted(token.text + ".") + " begins no whole number");
            }
            if (m_tokens.take_sign("..")) {
                read_value(depth); // a range, of the indices of an array
            }
            return value;
        }
        if (token.kind == Kind::name && m_tokens.is_sign("(") && depth < k_most_depth) {
            // array1d(1..3, LIST), array2d(...): what counts is the list at the end.
            Value call = read_value(depth + 1);
            return call.items.empty() ? call : std::move(call.items.back());
        }
        if (token.kind == Kind::name) {
            return value;
        }
        const std::string_view openings = "[{(<";
        const std::string_view closings = "]})>";
        const std::size_t bracket = token.text.empty() ? std::string_view::npos : openings.find(token.text);
        if (token.kind != Kind::sign || bracket == std::string_view::npos || depth == k_most_depth) {
            error(token.line, shown(token) + " stands where a number, a name or a list is wanted");
            return value;
        }
        read_items(value, closings.substr(bracket, 1), depth);
        return value;
    }

    // Commas may be missing, as they are in one of the files of CSPLib, and one may stand after the last.
    void read_items(Value& list, std::string_view closing, int depth) {
        const bool rows = m_tokens.take_sign("|"); // [| 2, 1 | 3, 1 |]
        while (m_good && !m_tokens.take_sign(closing)) {
            if (m_tokens.next().kind == Kind::end) {
                error(list.line, "the '" + list.text + "' is not closed");
            } else if (rows) {
                Value row{Kind::sign, "|", 0, {}, m_tokens.next().line};
                while (m_good && !m_tokens.take_sign("|") && !m_tokens.is_sign(closing)) {
                    row.items.push_back(read_value(depth + 1));
                    m_tokens.take_sign(",");
                }
                if (!row.items.empty()) {
                    list.items.push_back(std::move(row));
                }
            } else {
                list.items.push_back(read_value(depth + 1));
                m_tokens.take_sign(",");
            }
        }
    }

    std::int64_t parse_whole(const Token& token) {
        const auto number = parse_number(token.text);
        if (!number || *number < 0 || *number > static_cast<double>(k_most_number)) {
            error(token.line,
                  "the number " + quoted(token.text) + " is not from 0 to " + std::to_string(k_most_number));
            return 0;
        }
        return static_cast<std::int64_t>(*number);
    }

    Tokens m_tokens;
    Findings& m_findings;
    bool m_good = true;
    std::map<std::string, Value> m_values;
    std::vector<Value> m_prerequisites;
};

// Makes a curriculum of the statements.
class CurriculumReader {
public:
    CurriculumReader(const Statements& statements, Findings& findings)
        : m_statements(statements), m_findings(findings),
          // PyCSP3 counts courses from 0 and names the earlier one first; the others, from 1 and the later one.
          m_from_zero(statements.find({"nPeriods"}) != nullptr) {}

    Curriculum read() {
        read_courses();
        read_periods();
        if (const Value* list = m_statements.find({"prereq", "prerequisites", "prereqs"})) {
            read_prerequisites(*list);
        }
        for (const Value& pair : m_statements.prerequisites()) {
            read_pair(pair);
        }
        return std::move(m_curriculum);
    }

private:
    const Value* required(std::initializer_list<const char*> names) {
        const Value* value = m_statements.find(names);
        if (value == nullptr) {
            const std::vector<std::string> all(names.begin(), names.end());
            m_findings.error(1, "missing", "none of " + onramp::listed(all) + " is given");
        }
        return value;
    }

    std::int64_t number_of(const Value& value, std::string_view what) {
        if (value.kind != Kind::number) {
            m_findings.error(value.line, "number", std::string(what) + " is not a number");
        }
        return value.number;
    }

    void read_courses() {
        const Value* loads = required({"credit", "course_load", "credits"});
        if (loads == nullptr) {
            return;
        }
        if (!loads->is_list()) {
            m_findings.error(loads->line, "list", "the loads of the courses are not a list");
            return;
        }
        for (const Value& each : loads->items) {
            m_curriculum.problem.loads.push_back(number_of(each, "the load of a course"));
        }
        const std::size_t size = loads->items.size();
        if (const Value* count = m_statements.find({"n_courses", "nCourses"});
            count != nullptr && number_of(*count, "the number of courses") != static_cast<std::int64_t>(size)) {
            m_findings.error(loads->line, "count",
                             counted(size, "load") + " where there are " + std::to_string(count->number) + " courses");
        }
        const Value* names = m_statements.find({"courses"});
        if (names != nullptr && names->is_list()) {
            read_names(*names);
            if (names->items.size() != size) {
                m_findings.error(loads->line, "count",
                                 counted(size, "load") + " where " + counted(names->items.size(), "course") +
                                     " are named");
            }
        } else {
            for (std::size_t i = 0; i < size; ++i) {
                m_curriculum.courses.push_back(std::to_string(i + (m_from_zero ? 0 : 1)));
            }
        }
    }

    void read_names(const Value& names) {
        for (const Value& each : names.items) {
            if (each.is_list() || each.text.empty() || each.text.find(';') != std::string::npos) {
                m_findings.error(each.line, "course",
                                 "the course " + quoted(each.text) +
                                     " has an empty name, one with a semicolon or none");
            }
            if (!m_places.emplace(each.text, m_curriculum.courses.size()).second) {
                m_findings.error(each.line, "duplicate", "the course " + quoted(each.text) + " stands twice");
            }
            m_curriculum.courses.push_back(each.text);
        }
    }

    void read_periods() {
        const Value* count = required({"p", "n_periods", "nPeriods"});
        const std::array<const Value*, 4> bounds = {required({"a", "load_per_period_lb", "minCredits"}),
                                                    required({"b", "load_per_period_ub", "maxCredits"}),
                                                    required({"c", "courses_per_period_lb", "minCourses"}),
                                                    required({"d", "courses_per_period_ub", "maxCourses"})};
        if (count == nullptr) {
            return;
        }
        const std::int64_t periods = number_of(*count, "the number of periods");
        if (periods > 1000) {
            m_findings.error(count->line, "number", "there are more than 1000 periods");
            return;
        }
        m_curriculum.problem.periods.resize(static_cast<std::size_t>(periods));
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            if (bounds[i] == nullptr) {
                continue;
            }
            if (bounds[i]->is_list() && bounds[i]->items.size() != m_curriculum.problem.periods.size()) {
                m_findings.error(bounds[i]->line, "count",
                                 counted(bounds[i]->items.size(), "bound") + " where there are " +
                                     counted(m_curriculum.problem.periods.size(), "period"));
                continue;
            }
            for (std::size_t period = 0; period < m_curriculum.problem.periods.size(); ++period) {
                set_bound(m_curriculum.problem.periods[period], i,
                          number_of(bounds[i]->is_list() ? bounds[i]->items[period] : *bounds[i], "a bound"));
            }
        }
    }

    static void set_bound(onramp::BalancePeriod& period, std::size_t bound, std::int64_t number) {
        if (bound < 2) {
            (bound == 0 ? period.least_load : period.most_load) = number;
        } else {
            (bound == 2 ? period.least_pieces : period.most_pieces) = static_cast<std::size_t>(number);
        }
    }

    // Pairs, or, of a matrix written flat, numbers one after the other.
    void read_prerequisites(const Value& list) {
        const bool flat = list.is_list() && std::none_of(list.items.begin(), list.items.end(),
                                                         [](const Value& each) { return each.is_list(); });
        if (!list.is_list() || (flat && list.items.size() % 2 != 0)) {
            m_findings.error(list.line, "prerequisites", "the prerequisites are not a list of pairs");
            return;
        }
        for (std::size_t i = 0; i < list.items.size(); i += flat ? 2 : 1) {
            read_pair(flat ? Value{Kind::sign, "(", 0, {list.items[i], list.items[i + 1]}, list.items[i].line}
                           : list.items[i]);
        }
    }

    void read_pair(const Value& pair) {
        if (!pair.is_list() || pair.items.size() != 2) {
            m_findings.error(pair.line, "prerequisites", "a prerequisite is not a pair of courses");
            return;
        }
        const auto first = place_of(pair.items[0]);
        const auto second = place_of(pair.items[1]);
        if (first && second) {
            m_curriculum.problem.precedences.push_back(m_from_zero ? onramp::BalancePrecedence{*first, *second}
                                                                   : onramp::BalancePrecedence{*second, *first});
        }
    }

    std::optional<std::size_t> place_of(const Value& course) {
        if (course.kind == Kind::name) {
            if (const auto found = m_places.find(course.text); found != m_places.end()) {
                return found->second;
            }
        }
        const std::int64_t place = course.number - (m_from_zero ? 0 : 1);
        if (course.kind == Kind::number && place >= 0 &&
            place < static_cast<std::int64_t>(m_curriculum.problem.loads.size())) {
            return static_cast<std::size_t>(place);
        }
        m_findings.error(course.line, "course", "there is no course " + quoted(course.text));
        return std::nullopt;
    }

    const Statements& m_statements;
    Findings& m_findings;
    bool m_from_zero;
    std::map<std::string, std::size_t> m_places; // of named courses
    Curriculum m_curriculum;
};

} // namespace

onramp::Reading<Curriculum> read_curriculum(std::string_view text, const std::string& file) {
    Findings findings(file);
    const Statements statements(text, findings);
    Curriculum curriculum;
    if (statements.is_good()) {
        curriculum = CurriculumReader(statements, findings).read();
    }
    return findings.reading_of(std::move(curriculum));
}

} // namespace onramp_oracle
