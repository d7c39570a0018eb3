// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/toml_scan.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_key_parts = 1000;
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

// Walks over a TOML text, knowing its strings and comments and nothing else.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::optional<TomlRefusal> run() {
        if (m_text.starts_with(k_byte_order_mark)) {
            m_text.remove_prefix(k_byte_order_mark.size());
        }
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '#') {
                skip_comment();
            } else if ((c == '"' || c == '\'') && !inside_value()) {
                if (!skip_string(c)) {
                    return std::nullopt;
                }
            } else if (static_cast<unsigned char>(c) >= 0x80U) {
                return refuse("a character beyond ASCII outside of a string or comment");
            } else {
                count_dots(c);
                follow(c);
                if (m_dots >= k_most_key_parts) {
                    return refuse("a key with more than a thousand parts");
                }
                step();
            }
        }
        return std::nullopt;
    }

private:
    TomlRefusal refuse(std::string reason) const { return {std::move(reason), m_line, m_column}; }

    void step() {
        const char c = m_text[m_at++];
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++m_column;
        }
    }

    void step(std::size_t count) {
        while (count-- > 0 && m_at < m_text.size()) {
            step();
        }
    }

    // Dots of one key: what stands between two keys begins the count anew.
    void count_dots(char c) {
        if (c == '.') {
            ++m_dots;
        } else if (std::string_view("=,{}[]\n").find(c) != std::string_view::npos) {
            m_dots = 0;
        }
    }

    // Whether what comes next is a key or a value.
    void follow(char c) {
        if (c == '=') {
            m_value = true;
        } else if (c == '\n') {
            m_value = !m_open.empty() && m_value;
        } else if (m_value && (c == '[' || c == '{')) {
            m_open.push_back(c);
            m_value = c == '[';
        } else if ((c == ']' || c == '}') && !m_open.empty()) {
            m_open.pop_back();
            m_value = true;
        } else if (c == ',' && !m_open.empty()) {
            m_value = m_open.back() == '[';
        }
    }

    // Whether a quote here is part of a value that has begun, "1'": no string begins with it, and toml++ reads on.
    bool inside_value() const {
        return m_value && m_at > 0 && std::string_view(" \t\r\n=,[{").find(m_text[m_at - 1]) == std::string_view::npos;
    }

    void skip_comment() {
        while (m_at < m_text.size() && m_text[m_at] != '\n') {
            step();
        }
    }

    // False where the string does not end.
    bool skip_string(char quote) {
        const std::string_view rest = m_text.substr(m_at);
        const bool is_long = rest.starts_with(std::string(3, quote));
        const std::string end(is_long ? 3 : 1, quote);
        step(end.size());
        while (m_at < m_text.size()) {
            if (m_text.substr(m_at).starts_with(end)) {
                step(end.size());
                // One or two quotes more may stand right before the end of a long string.
                for (int i = 0; is_long && i < 2 && m_at < m_text.size() && m_text[m_at] == quote; ++i) {
                    step();
                }
                return true;
            }
            if (!is_long && m_text[m_at] == '\n') {
                return false;
            }
            step(m_text[m_at] == '\\' && quote == '"' ? 2 : 1);
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_column = 1;
    std::size_t m_dots = 0;
    std::string m_open; // brackets of arrays and inline tables
    bool m_value = false;
};

} // namespace

std::optional<TomlRefusal> find_toml_refusal(std::string_view text) {
    return Scanner(text).run();
}

} // namespace onramp
