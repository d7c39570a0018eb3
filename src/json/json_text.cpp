// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "json/json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using nlohmann::json;

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::size_t code_points(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void set_position(Location& where, std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    where.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    where.column = code_points(before.substr(line_start)) + 1;
}

// Builds the value; refuses repeated keys and deep nesting while it reads, so that neither can
// cost more than the text that was read.
class Builder : public nlohmann::json_sax<json> {
public:
    explicit Builder(json& root) : m_root(root) {}

    bool null() override { return put(json(nullptr)); }
    bool boolean(bool value) override { return put(json(value)); }
    bool number_integer(number_integer_t value) override { return put(json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return put(json(value)); }
    bool string(string_t& value) override { return put(json(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& key) override {
        if (m_stack.back()->contains(key)) {
            m_reason = "the key '" + shorten(key, 60) + "' stands twice in one object";
            return false;
        }
        m_key = std::move(key);
        return true;
    }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& error) override {
        constexpr int k_number_overflow = 406;
        if (error.id == k_number_overflow) {
            m_reason = "the number " + shorten(token, 60) + " is larger than any that can be held";
            return false;
        }
        m_reason = error.what();
        m_ended = m_reason.ends_with("expected end of input");
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while ..."
        if (const std::size_t at = m_reason.find(": "); at != std::string::npos) {
            m_reason.erase(0, at + 2);
        }
        return false;
    }

    const std::string& reason() const { return m_reason; }
    bool ended() const { return m_ended; } // the document was whole, and more came after it

private:
    json* place(json value) {
        if (m_stack.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        json& parent = *m_stack.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        json& member = parent[m_key];
        member = std::move(value);
        return &member;
    }

    bool put(json value) {
        place(std::move(value));
        return true;
    }

    bool open(json value) {
        if (m_stack.size() == k_most_json_depth) {
            m_reason = "nested more than " + std::to_string(k_most_json_depth) + " levels deep";
            return false;
        }
        m_stack.push_back(place(std::move(value)));
        return true;
    }

    bool close() {
        m_stack.pop_back();
        return true;
    }

    json& m_root;
    std::vector<json*> m_stack;
    std::string m_key;
    std::string m_reason;
    bool m_ended = false;
};

// An input iterator that knows how far the parser has read.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** furthest) : m_at(at), m_furthest(furthest) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        ++m_at;
        *m_furthest = m_at;
        return *this;
    }
    CountingIterator operator++(int) {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_furthest;
};

// Walks valid JSON text and notes where the values of the wanted pointers begin.
class PointerScanner {
public:
    PointerScanner(std::string_view text, std::unordered_map<std::string, std::size_t>& wanted)
        : m_text(text), m_wanted(wanted) {
        for (const auto& [pointer, at] : wanted) {
            m_longest = std::max(m_longest, pointer.size());
        }
    }

    void scan() {
        if (m_text.starts_with(k_byte_order_mark)) {
            m_at = k_byte_order_mark.size();
        }
        std::string pointer;
        value(pointer);
    }

private:
    void skip_space() {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos) {
            ++m_at;
        }
    }

    std::string_view raw_string() {
        const std::size_t start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        }
        ++m_at;
        return m_text.substr(start, m_at - start);
    }

    void value(std::string& pointer) {
        skip_space();
        if (pointer.size() <= m_longest) { // a longer one would only be hashed
            if (const auto found = m_wanted.find(pointer); found != m_wanted.end()) {
                found->second = m_at;
            }
        }
        if (m_at >= m_text.size()) {
            return;
        }
        const std::size_t length = pointer.size();
        if (m_text[m_at] == '"') {
            raw_string();
        } else if (m_text[m_at] == '{' || m_text[m_at] == '[') {
            const bool object = m_text[m_at] == '{';
            ++m_at;
            for (std::size_t index = 0; m_at < m_text.size(); ++index) {
                skip_space();
                if (m_at >= m_text.size() || m_text[m_at] == '}' || m_text[m_at] == ']') {
                    ++m_at;
                    break;
                }
                std::string token = std::to_string(index);
                if (object) {
                    const json key = json::parse(raw_string(), nullptr, false);
                    token = key.is_string() ? pointer_token(key.get_ref<const std::string&>()) : std::string();
                    skip_space();
                    ++m_at; // the colon
                }
                pointer += '/';
                pointer += token;
                value(pointer);
                pointer.resize(length);
                skip_space();
                if (m_at < m_text.size() && m_text[m_at] == ',') {
                    ++m_at;
                }
            }
        } else {
            while (m_at < m_text.size() &&
                   std::string_view(",]} \t\r\n").find(m_text[m_at]) == std::string_view::npos) {
                ++m_at;
            }
        }
    }

    std::string_view m_text;
    std::unordered_map<std::string, std::size_t>& m_wanted;
    std::size_t m_longest = 0; // of the wanted ones
    std::size_t m_at = 0;
};

constexpr std::size_t k_not_found = static_cast<std::size_t>(-1);

} // namespace

Result<json> parse_json(std::string_view text, const std::string& file) {
    const std::size_t skipped = text.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0;
    const std::string_view body = text.substr(skipped);
    if (body.starts_with(k_byte_order_mark)) { // the parser would skip one, too
        Error error{ErrorKind::invalid, "not valid JSON: two byte order marks", {}, {file, 0, 0, {}}, {}};
        set_position(error.where, text, skipped);
        return fail(std::move(error));
    }
    json value;
    Builder builder(value);
    const char* furthest = body.data();
    const bool good = json::sax_parse(CountingIterator(body.data(), &furthest),
                                      CountingIterator(body.data() + body.size(), &furthest), &builder);
    if (good) {
        return value;
    }
    Error error{ErrorKind::invalid, "not valid JSON: " + builder.reason(), {}, {file, 0, 0, {}}, {}};
    if (trim(body).empty()) {
        error.message = "not valid JSON: the text is empty";
    } else if (builder.ended()) {
        error.message = "not valid JSON: more comes after the end of the document";
        error.hint = "one document is read here, not one on each line, as 'onramp data export' writes them";
    }
    const auto read = static_cast<std::size_t>(furthest - body.data());
    set_position(error.where, text, skipped + (read > 0 ? read - 1 : 0));
    return fail(std::move(error));
}

void locate_problems(std::string_view text, std::vector<Problem>& problems) {
    if (problems.empty()) {
        return;
    }
    std::unordered_map<std::string, std::size_t> wanted;
    for (const Problem& problem : problems) {
        wanted.emplace(problem.where.pointer, k_not_found);
    }
    PointerScanner(text, wanted).scan();
    std::vector<std::pair<std::size_t, Problem*>> found;
    for (Problem& problem : problems) {
        const std::size_t offset = wanted[problem.where.pointer];
        if (offset != k_not_found && problem.where.line == 0) {
            found.emplace_back(offset, &problem);
        }
    }
    // One walk over the text in the order of the places.
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t at = 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (const auto& [offset, problem] : found) {
        for (; at < offset; ++at) {
            if (text[at] == '\n') {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
                ++column;
            }
        }
        problem->where.line = line;
        problem->where.column = column;
    }
}

std::string dump_document(const nlohmann::ordered_json& document) {
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string dump_line(const nlohmann::ordered_json& document) {
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string compact_text(const nlohmann::ordered_json& document) {
    return std::string(trim(dump_line(document)));
}

nlohmann::ordered_json document_head(std::string_view kind) {
    return {{"kind", kind}, {"schema_version", 1}};
}

namespace {

// The object at `pointer`, made where the writer left it out for having no known field; null where
// something else stands on the way.
nlohmann::ordered_json* object_at(nlohmann::ordered_json& document,
                                  const nlohmann::ordered_json::json_pointer& pointer) {
    if (pointer.empty()) {
        return document.is_object() ? &document : nullptr;
    }
    if (document.contains(pointer)) {
        nlohmann::ordered_json& value = document[pointer];
        return value.is_object() ? &value : nullptr;
    }
    nlohmann::ordered_json* parent = object_at(document, pointer.parent_pointer());
    return parent == nullptr ? nullptr : &((*parent)[pointer.back()] = nlohmann::ordered_json::object());
}

} // namespace

void restore_unknown_fields(nlohmann::ordered_json& document, const std::vector<UnknownField>& fields) {
    for (const UnknownField& field : fields) {
        const nlohmann::ordered_json::json_pointer pointer(field.pointer);
        if (pointer.empty()) {
            continue;
        }
        nlohmann::ordered_json* parent = object_at(document, pointer.parent_pointer());
        if (parent != nullptr && !parent->contains(pointer.back())) {
            (*parent)[pointer.back()] = nlohmann::ordered_json::parse(field.json, nullptr, false);
        }
    }
}

std::string pointer_token(std::string_view key) {
    std::string token;
    token.reserve(key.size());
    for (const char c : key) {
        if (c == '~') {
            token += "~0";
        } else if (c == '/') {
            token += "~1";
        } else {
            token += c;
        }
    }
    return token;
}

} // namespace onramp
