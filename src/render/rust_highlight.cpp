// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/rust_highlight.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace onramp {

namespace {

// Strict keywords of all editions from 2018 on.
constexpr std::array<std::string_view, 38> k_keywords = {
    "Self",  "as",     "async", "await", "break",  "const", "continue", "crate", "dyn",    "else",
    "enum",  "extern", "false", "fn",    "for",    "if",    "impl",     "in",    "let",    "loop",
    "match", "mod",    "move",  "mut",   "pub",    "ref",   "return",   "self",  "static", "struct",
    "super", "trait",  "true",  "type",  "unsafe", "use",   "where",    "while"};

constexpr std::array<std::string_view, 17> k_primitives = {"bool", "char", "f32", "f64",   "i128", "i16",
                                                           "i32",  "i64",  "i8",  "isize", "str",  "u128",
                                                           "u16",  "u32",  "u64", "u8",    "usize"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// Bytes beyond ASCII count as letters: outside of strings and comments only names have them.
bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || is_upper(c) || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool continues_name(char c) {
    return begins_name(c) || is_digit(c);
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// "T", "T1" and "Vec", but not the constants "MAX" and "IO".
bool is_type_name(std::string_view name) {
    if (!is_upper(name.front())) {
        return false;
    }
    const auto rest = name.substr(1);
    return std::all_of(rest.begin(), rest.end(), is_digit) ||
           std::any_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// How many bytes the UTF-8 character has that begins with `lead`; 1 for what begins none.
std::size_t character_size(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte >= 0xF0U) {
        return 4;
    }
    if (byte >= 0xE0U) {
        return 3;
    }
    return byte >= 0xC0U ? 2 : 1;
}

class RustLexer {
public:
    explicit RustLexer(std::string_view program) : m_text(program) {}

    std::vector<RustSpan> read() {
        if (is_shebang()) {
            add(RustPart::comment, line_end(0));
        }
        while (m_at < m_text.size()) {
            const std::size_t begin = m_at;
            const RustPart part = next();
            m_at = begin;
            add(part, m_end);
        }
        return std::move(m_spans);
    }

private:
    char peek(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }
    bool has(std::size_t at, std::string_view word) const { return m_text.substr(at).starts_with(word); }
    std::size_t line_end(std::size_t at) const { return std::min(m_text.find('\n', at), m_text.size()); }

    std::size_t name_end(std::size_t at) const {
        while (at < m_text.size() && continues_name(m_text[at])) {
            ++at;
        }
        return at;
    }

    // "#!" begins a shebang line unless it begins an inner attribute.
    bool is_shebang() const {
        if (!has(0, "#!")) {
            return false;
        }
        const std::size_t at = m_text.find_first_not_of(" \t\r\n", 2);
        return at == std::string_view::npos || m_text[at] != '[';
    }

    void add(RustPart part, std::size_t end) {
        RustSpan* last = m_spans.empty() ? nullptr : &m_spans.back();
        if (part == RustPart::plain && last != nullptr && last->part == RustPart::plain) {
            last->text = {last->text.data(), last->text.size() + end - m_at};
        } else if (end > m_at) {
            m_spans.push_back({part, m_text.substr(m_at, end - m_at)});
        }
        m_at = end;
    }

    RustPart ends(RustPart part, std::size_t end) {
        m_end = end;
        return part;
    }

    // The token at m_at: sets m_end, which is beyond m_at.
    RustPart next() {
        const char c = m_text[m_at];
        if (is_space(c)) {
            return ends(RustPart::plain, std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()));
        }
        if (has(m_at, "//")) {
            return ends(RustPart::comment, line_end(m_at));
        }
        if (has(m_at, "/*")) {
            return ends(RustPart::comment, block_comment_end(m_at));
        }
        if (c == '"') {
            return ends(RustPart::literal, quoted_end(m_at));
        }
        if (c == '\'') {
            return character_or_lifetime();
        }
        if (is_digit(c)) {
            return ends(RustPart::number, number_end(m_at));
        }
        if (begins_name(c)) {
            return name();
        }
        if (c == '#' && begins_attribute(m_at)) {
            return attribute();
        }
        return ends(RustPart::plain, m_at + 1);
    }

    std::size_t block_comment_end(std::size_t at) const {
        int depth = 0;
        while (at < m_text.size()) {
            if (has(at, "/*")) {
                ++depth;
                at += 2;
            } else if (has(at, "*/")) {
                --depth;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                ++at;
            }
        }
        return at;
    }

    // Behind the closing quote of what opens at `at`.
    std::size_t quoted_end(std::size_t at) const {
        const char quote = m_text[at];
        for (++at; at < m_text.size(); ++at) {
            if (m_text[at] == quote) {
                return at + 1;
            }
            if (m_text[at] == '\\') {
                ++at;
            }
        }
        return m_text.size();
    }

    // Behind a raw string whose hashes or quote stand at `at`; `at` itself where there is none.
    std::size_t raw_string_end(std::size_t at) const {
        const std::size_t quote = std::min(m_text.find_first_not_of('#', at), m_text.size());
        if (peek(quote) != '"') {
            return at;
        }
        const std::size_t hashes = quote - at;
        for (std::size_t end = quote + 1;; ++end) {
            end = m_text.find('"', end);
            if (end == std::string_view::npos) {
                return m_text.size();
            }
            const std::size_t after = std::min(m_text.find_first_not_of('#', end + 1), m_text.size());
            if (after - end - 1 >= hashes) {
                return end + 1 + hashes;
            }
            end = after - 1;
        }
    }

    RustPart character_or_lifetime() {
        const std::size_t inner = m_at + 1;
        const char c = peek(inner);
        if (c == '\\') {
            return ends(RustPart::literal, std::min(quoted_end(m_at), line_end(m_at)));
        }
        const std::size_t after = inner + character_size(c);
        if (inner < m_text.size() && c != '\'' && peek(after) == '\'') {
            return ends(RustPart::literal, after + 1);
        }
        if (has(inner, "r#") && begins_name(peek(inner + 2))) {
            return ends(RustPart::lifetime, name_end(inner + 2));
        }
        if (begins_name(c)) {
            return ends(RustPart::lifetime, name_end(inner));
        }
        return ends(RustPart::plain, inner);
    }

    std::size_t digits_end(std::size_t at) const {
        while (is_digit(peek(at)) || peek(at) == '_') {
            ++at;
        }
        return at;
    }

    std::size_t number_end(std::size_t at) const {
        if (m_text[at] == '0' && (peek(at + 1) == 'x' || peek(at + 1) == 'o' || peek(at + 1) == 'b')) {
            return name_end(at);
        }
        at = digits_end(at);
        // "1..2" is a range, "1.max(2)" a call.
        if (peek(at) == '.' && peek(at + 1) != '.' && !begins_name(peek(at + 1))) {
            at = digits_end(at + 1);
        }
        if (peek(at) == 'e' || peek(at) == 'E') {
            const std::size_t sign = at + 1 + (peek(at + 1) == '+' || peek(at + 1) == '-' ? 1U : 0U);
            const std::size_t exponent = std::min(m_text.find_first_not_of('_', sign), m_text.size());
            if (is_digit(peek(exponent))) {
                at = digits_end(exponent);
            }
        }
        return name_end(at);
    }

    // The end of the string or byte that a name of one or two letters begins; m_at where it begins none.
    std::size_t prefixed_literal_end(std::string_view prefix) const {
        const std::size_t after = m_at + prefix.size();
        if (prefix == "r" || prefix == "br" || prefix == "cr") {
            const std::size_t end = raw_string_end(after);
            return end == after ? m_at : end;
        }
        if ((prefix == "b" || prefix == "c") && peek(after) == '"') {
            return quoted_end(after);
        }
        if (prefix == "b" && peek(after) == '\'') {
            return std::min(quoted_end(after), line_end(after));
        }
        return m_at;
    }

    RustPart name() {
        const std::size_t end = name_end(m_at);
        const std::string_view word = m_text.substr(m_at, end - m_at);
        const std::size_t literal = prefixed_literal_end(word);
        if (literal != m_at) {
            return ends(RustPart::literal, literal);
        }
        if (word == "r" && peek(end) == '#' && begins_name(peek(end + 1))) {
            return named(name_end(end + 1), m_text.substr(end + 1, name_end(end + 1) - end - 1));
        }
        if (is_one_of(k_keywords, word)) {
            return ends(RustPart::keyword, end);
        }
        return named(end, word);
    }

    RustPart named(std::size_t end, std::string_view word) {
        if (peek(end) == '!' && peek(end + 1) != '=') {
            return ends(RustPart::macro, end + 1);
        }
        const bool type = is_one_of(k_primitives, word) || is_type_name(word);
        return ends(type ? RustPart::type : RustPart::plain, end);
    }

    bool begins_attribute(std::size_t at) const {
        at = std::min(m_text.find_first_not_of(" \t\r\n", at + 1), m_text.size());
        if (peek(at) == '!') {
            at = std::min(m_text.find_first_not_of(" \t\r\n", at + 1), m_text.size());
        }
        return peek(at) == '[';
    }

    // To the bracket that closes it; brackets in strings and comments do not count.
    RustPart attribute() {
        int depth = 0;
        ++m_at; // behind the "#", so that one within is read as a sign
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            m_end = m_at + 1;
            if (c == '[') {
                ++depth;
            } else if (c == ']') {
                if (--depth == 0) {
                    return RustPart::attribute;
                }
            } else if (c != '#') {
                next();
            }
            m_at = m_end;
        }
        return ends(RustPart::attribute, m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::vector<RustSpan> m_spans;
};

} // namespace

std::string_view rust_part_name(RustPart part) {
    switch (part) {
    case RustPart::keyword:
        return "keyword";
    case RustPart::type:
        return "type";
    case RustPart::literal:
        return "literal";
    case RustPart::number:
        return "number";
    case RustPart::comment:
        return "comment";
    case RustPart::macro:
        return "macro";
    case RustPart::attribute:
        return "attribute";
    case RustPart::lifetime:
        return "lifetime";
    case RustPart::plain:
        break;
    }
    return "plain";
}

Ink ink_of(RustPart part) {
    switch (part) {
    case RustPart::keyword:
        return Ink::keyword;
    case RustPart::type:
    case RustPart::macro:
        return Ink::type;
    case RustPart::literal:
    case RustPart::number:
        return Ink::literal;
    case RustPart::comment:
    case RustPart::attribute:
        return Ink::dim;
    case RustPart::lifetime:
        return Ink::lifetime;
    case RustPart::plain:
        break;
    }
    return Ink::plain;
}

std::vector<RustSpan> rust_spans(std::string_view program) {
    return RustLexer(program).read();
}

} // namespace onramp
