// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "calendar/content_lines.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "calendar/ical_value.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_octets = 75;

bool is_name_character(char each) {
    return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '-';
}

// Whether a character of UTF-8 begins in the one text and ends in the other, which goes on with it.
bool is_split_character(std::string_view text, std::string_view more) {
    constexpr std::size_t k_most_of_it = 3; // on either side
    const auto goes_on = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < k_most_of_it && goes_on(text[begin - 1])) {
        --begin;
    }
    std::size_t end = 0;
    while (end < more.size() && end < k_most_of_it && goes_on(more[end])) {
        ++end;
    }
    if (begin == 0 || end == 0 || text.size() - begin >= k_most_of_it) {
        return false;
    }
    std::string character(text.substr(begin - 1));
    for (const char byte : more.substr(0, end)) {
        character += byte;
        if (is_valid_utf8(character)) {
            return true;
        }
    }
    return false;
}

class LineReader {
public:
    explicit LineReader(std::string_view bytes) : m_rest(bytes) {}

    ContentLines read() {
        if (m_rest.starts_with("\xEF\xBB\xBF")) {
            m_rest.remove_prefix(3);
            note(Severity::warning, "byte-order-mark", 1, "the file begins with a byte order mark",
                 "write UTF-8 without one");
        }
        while (const auto line = next_line()) {
            if (!line->empty() && (line->front() == ' ' || line->front() == '\t')) {
                continue_line(line->substr(1));
                continue;
            }
            finish_line();
            m_begin = m_line;
            m_text = *line;
            m_open = true;
        }
        finish_line();
        for (const auto& [rule, count] : m_counts) {
            if (count > k_most_alike) {
                m_found.problems.push_back({Severity::warning,
                                            rule,
                                            std::to_string(count - k_most_alike) + " more problems of this kind",
                                            "",
                                            {}});
            }
        }
        return std::move(m_found);
    }

private:
    void note(Severity severity, const std::string& rule, std::size_t line, const std::string& message,
              const std::string& hint = {}) {
        if (++m_counts[rule] <= k_most_alike) {
            m_found.problems.push_back({severity, rule, message, hint, {"", line, 0, ""}});
        }
    }

    std::optional<std::string_view> next_line() {
        if (m_rest.empty()) {
            return std::nullopt;
        }
        ++m_line;
        const std::size_t end = m_rest.find('\n');
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        if (end == std::string_view::npos) {
            note(Severity::warning, "line-end", m_line, "the last line has no end", "end each line with CR LF");
        } else if (line.empty() || line.back() != '\r') {
            if (!m_told_line_end) {
                note(Severity::warning, "line-end", m_line, "a line ends with LF alone, not with CR LF");
            }
            m_told_line_end = true;
        }
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (line.size() > k_most_octets) {
            note(Severity::warning, "long-line", m_line,
                 "the line has " + std::to_string(line.size()) + " octets, more than 75", "fold it: RFC 5545 3.1");
        }
        return line;
    }

    void continue_line(std::string_view more) {
        if (!m_open) {
            note(Severity::error, "fold", m_line, "the line goes on with none before it");
            return;
        }
        if (is_split_character(m_text, more)) {
            note(Severity::warning, "split-character", m_line, "the line is folded inside a character");
        }
        m_text += more;
    }

    void finish_line() {
        if (!m_open) {
            return;
        }
        m_open = false;
        if (m_text.empty()) {
            note(Severity::warning, "empty-line", m_begin, "the line is empty");
            return;
        }
        if (!is_valid_utf8(m_text)) {
            note(Severity::error, "utf-8", m_begin, "the line is not UTF-8");
        }
        const auto control = std::find_if(m_text.begin(), m_text.end(), [](char each) {
            return (static_cast<unsigned char>(each) < 0x20 && each != '\t') || each == '\x7f';
        });
        if (control != m_text.end()) {
            note(Severity::error, "control-character", m_begin, "the line has a control character");
        }
        if (auto line = take_apart()) {
            m_found.lines.push_back(std::move(*line));
        }
    }

    // The parts of m_text: NAME *(";" PARAMETER "=" VALUE *("," VALUE)) ":" VALUE.
    std::optional<ContentLine> take_apart() {
        std::string_view rest = m_text;
        const auto take_name = [&] {
            std::size_t size = 0;
            while (size < rest.size() && is_name_character(rest[size])) {
                ++size;
            }
            const std::string_view name = rest.substr(0, size);
            rest.remove_prefix(name.size());
            return capitals(name);
        };
        ContentLine line;
        line.line = m_begin;
        line.name = take_name();
        if (line.name.empty()) {
            note(Severity::error, "no-name", m_begin, "the line has no property's name");
            return std::nullopt;
        }
        while (rest.starts_with(';')) {
            rest.remove_prefix(1);
            const std::string name = take_name();
            if (name.empty() || !rest.starts_with('=')) {
                note(Severity::error, "parameter", m_begin, "a parameter of " + line.name + " has no name or no '='");
                return std::nullopt;
            }
            std::vector<std::string> values;
            do {
                rest.remove_prefix(1); // '=' or ','
                const bool quoted = rest.starts_with('"');
                const std::size_t end = quoted ? rest.find('"', 1) : rest.find_first_of(";:,\"");
                if (end == std::string_view::npos || (!quoted && rest[end] == '"')) {
                    note(Severity::error, "quotes", m_begin,
                         "the quotes of the parameter " + name + " of " + line.name + " do not close");
                    return std::nullopt;
                }
                values.emplace_back(quoted ? rest.substr(1, end - 1) : rest.substr(0, end));
                rest.remove_prefix(quoted ? end + 1 : end);
            } while (rest.starts_with(','));
            line.parameters.emplace_back(name, std::move(values));
        }
        if (!rest.starts_with(':')) {
            note(Severity::error, "no-colon", m_begin, "there is no ':' after " + line.name);
            return std::nullopt;
        }
        line.value = rest.substr(1);
        return line;
    }

    std::string_view m_rest;
    std::size_t m_line = 0;  // that was read last
    std::size_t m_begin = 0; // of m_text
    std::string m_text;
    bool m_open = false; // there is a m_text
    bool m_told_line_end = false;
    std::map<std::string, std::size_t> m_counts;
    ContentLines m_found;
};

} // namespace

std::string_view ContentLine::parameter(std::string_view wanted) const {
    for (const auto& [own, values] : parameters) {
        if (own == wanted && !values.empty()) {
            return values.front();
        }
    }
    return {};
}

ContentLines read_content_lines(std::string_view bytes) {
    return LineReader(bytes).read();
}

} // namespace onramp
