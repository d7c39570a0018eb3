// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/markdown_screen.hpp"

#include <algorithm>

#include "base/markdown_tree.hpp"
#include "onramp/base/text.hpp"
#include "render/code_rows.hpp"
#include "render/inked_words.hpp"

namespace onramp {

namespace {

using Rows = std::vector<std::string>;

constexpr int k_most_nesting = 16;       // lists and quotes; what is deeper is shown as plain text
constexpr std::size_t k_least_room = 20; // cells that nesting leaves to the text
constexpr std::size_t k_most_whole = 24; // cells of a piece of code that is not broken at its spaces

MarkdownTree parse(std::string_view text) {
    return MarkdownTree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8));
}

std::string_view literal_of(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text == nullptr ? std::string_view() : std::string_view(text);
}

// All text below a node, without markup.
std::string text_below(cmark_node* node) {
    std::string text;
    const MarkdownWalk walk(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        cmark_node* at = cmark_iter_get_node(walk.get());
        const bool breaks = event == CMARK_EVENT_EXIT || cmark_node_get_type(at) == CMARK_NODE_SOFTBREAK;
        text += breaks ? " " : literal_of(at);
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::size_t longest_run(std::string_view text, char c) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char each : text) {
        run = each == c ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

std::string ticked(std::string_view code) {
    const std::string fence(longest_run(code, '`') + 1, '`');
    const bool apart = code.starts_with('`') || code.ends_with('`');
    return fence + (apart ? " " : "") + std::string(code) + (apart ? " " : "") + fence;
}

// What stands in a paragraph or a heading.
class Inlines {
public:
    Inlines(cmark_node* block, const MarkdownScreen& screen, Ink ink)
        : m_screen(screen), m_ink(ink), m_ticks(needs_ticks(block)) {
        const MarkdownWalk walk(cmark_iter_new(block));
        for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(walk.get())) {
            cmark_node* node = cmark_iter_get_node(walk.get());
            if (event == CMARK_EVENT_ENTER) {
                enter(node);
            } else {
                leave(node);
            }
        }
    }

    Rows rows(std::size_t width) const { return m_words.rows(m_screen.style, width); }

private:
    bool ear() const { return m_screen.layout == Layout::linear; }

    // A piece of code that is all of its paragraph is understood without.
    bool needs_ticks(cmark_node* block) const {
        cmark_node* only = cmark_node_first_child(block);
        const bool alone =
            only != nullptr && cmark_node_next(only) == nullptr && cmark_node_get_type(only) == CMARK_NODE_CODE;
        return (!m_screen.style.color || ear()) && !alone;
    }

    Ink ink() const { return m_strong > 0 ? Ink::bold : m_emphasis > 0 ? Ink::emphasis : m_ink; }

    void star() {
        if (!m_screen.style.color && !ear() && m_strong + m_emphasis == 1) {
            m_words.add("*", Ink::plain);
        }
    }

    void enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_CODE:
            add_code(literal_of(node));
            break;
        case CMARK_NODE_SOFTBREAK:
            m_words.add(" ", Ink::plain);
            break;
        case CMARK_NODE_LINEBREAK:
            m_words.break_line();
            break;
        case CMARK_NODE_STRONG:
            ++m_strong;
            star();
            break;
        case CMARK_NODE_EMPH:
            ++m_emphasis;
            star();
            break;
        default:
            m_words.add(literal_of(node), ink());
        }
    }

    void leave(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_STRONG:
            star();
            --m_strong;
            break;
        case CMARK_NODE_EMPH:
            star();
            --m_emphasis;
            break;
        case CMARK_NODE_LINK:
            if (const char* address = cmark_node_get_url(node);
                m_screen.addresses && address != nullptr && text_below(node) != std::string(address) + " ") {
                m_words.add(" (" + std::string(address) + ")", Ink::dim);
            }
            break;
        default:
            break;
        }
    }

    void add_code(std::string_view code) {
        const bool edged = code.starts_with(' ') || code.ends_with(' '); // a space that is part of it
        const std::string shown = m_ticks || edged ? ticked(code) : std::string(code);
        if (display_width(shown) <= k_most_whole) {
            m_words.add_whole(shown, Ink::accent);
            return;
        }
        std::size_t begin = 0;
        for (std::size_t at = shown.find(' '); at != std::string::npos; at = shown.find(' ', at + 1)) {
            if (at > begin && at + 1 < shown.size() && shown[at + 1] != ' ' && shown[at - 1] != ' ') {
                m_words.add_whole(std::string_view(shown).substr(begin, at - begin), Ink::accent);
                m_words.add(" ", Ink::plain);
                begin = at + 1;
            }
        }
        m_words.add_whole(std::string_view(shown).substr(begin), Ink::accent);
    }

    const MarkdownScreen& m_screen;
    Ink m_ink;
    bool m_ticks = false;
    int m_strong = 0;
    int m_emphasis = 0;
    InkedWords m_words;
};

bool is_rust(cmark_node* node) {
    const char* info = cmark_node_get_fence_info(node);
    const std::string_view language(info == nullptr ? "" : info);
    return language.substr(0, language.find_first_of(" ,")) == "rust";
}

std::string_view code_of(cmark_node* node) {
    std::string_view code = literal_of(node);
    code.remove_suffix(code.ends_with('\n') ? 1 : 0);
    return code;
}

class Renderer {
public:
    explicit Renderer(const MarkdownScreen& screen) : m_screen(screen) {}

    Rows render(cmark_node* document) {
        for (cmark_node* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK && is_rust(node)) {
                m_last_number += split_lines(literal_of(node)).size();
            }
        }
        cmark_node* first = cmark_node_first_child(document);
        m_only_code = first != nullptr && cmark_node_next(first) == nullptr;
        return children(document, m_screen.style.width, 0, false);
    }

private:
    bool ear() const { return m_screen.layout == Layout::linear; }

    Rows children(cmark_node* parent, std::size_t width, int depth, bool tight) {
        Rows rows;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
            Rows more = block(node, width, depth);
            if (!rows.empty() && !more.empty() && !tight) {
                rows.emplace_back();
            }
            rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        }
        return rows;
    }

    Rows block(cmark_node* node, std::size_t width, int depth) {
        const std::size_t prose = std::min(width, m_screen.most_prose);
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH:
            return Inlines(node, m_screen, Ink::plain).rows(prose);
        case CMARK_NODE_HEADING:
            return Inlines(node, m_screen, Ink::bold).rows(prose);
        case CMARK_NODE_CODE_BLOCK:
            return code(node, width, depth);
        case CMARK_NODE_LIST:
            return list(node, width, depth);
        case CMARK_NODE_BLOCK_QUOTE:
            return quote(node, width, depth);
        case CMARK_NODE_THEMATIC_BREAK:
            return ear() ? Rows() : Rows{m_screen.style.paint(Ink::dim, "* * *")};
        default:
            return as_text(node, prose);
        }
    }

    Rows as_text(cmark_node* node, std::size_t width) const {
        InkedWords words;
        words.add(text_below(node), Ink::plain);
        return words.rows(m_screen.style, width);
    }

    Rows quote(cmark_node* node, std::size_t width, int depth) {
        constexpr std::size_t k_hang = 2;
        if (depth >= k_most_nesting || width < k_least_room + k_hang) {
            return as_text(node, width);
        }
        if (ear()) {
            Rows rows = children(node, width, depth + 1, false);
            rows.insert(rows.begin(), "Quote:");
            return rows;
        }
        const std::string bar = m_screen.style.paint(Ink::dim, m_screen.style.unicode ? "│" : ">");
        Rows rows = children(node, width - k_hang, depth + 1, false);
        for (std::string& row : rows) {
            row.insert(0, bar + (row.empty() ? "" : " "));
        }
        return rows;
    }

    Rows list(cmark_node* node, std::size_t width, int depth) {
        const bool tight = cmark_node_get_list_tight(node) != 0;
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        const int begin = ordered ? cmark_node_get_list_start(node) : 0;
        int items = 0;
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
            ++items;
        }
        const std::string bullet = ear() ? "-" : std::string(m_screen.style.bullet());
        const std::size_t hang = ordered ? std::to_string(begin + items - 1).size() + 2 : display_width(bullet) + 1;
        if (depth >= k_most_nesting || width < k_least_room + hang) {
            return as_text(node, width);
        }
        Rows rows;
        int number = begin;
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
            const std::string mark = pad(ordered ? std::to_string(number) + "." : bullet, hang);
            ++number;
            Rows inner = children(item, width - hang, depth + 1, tight);
            inner = behind(mark, std::string(ear() ? 0 : hang, ' '), std::move(inner));
            if (!rows.empty() && !tight) {
                rows.emplace_back();
            }
            rows.insert(rows.end(), std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
        }
        return rows;
    }

    Rows code(cmark_node* node, std::size_t width, int depth) {
        const bool rust = is_rust(node);
        const bool numbered = rust && m_screen.numbered && depth == 0;
        const std::size_t first = numbered ? m_next_number : 0;
        m_next_number += numbered ? split_lines(literal_of(node)).size() : 0;
        const std::size_t indent = depth > 0 || m_only_code ? 0 : m_screen.code_indent;
        if (literal_of(node).empty()) { // shown all the same: no output may be an answer
            return {std::string(ear() ? 0 : indent, ' ') + m_screen.style.paint(Ink::dim, "(empty)")};
        }
        if (ear()) {
            return spoken_code(node, first);
        }
        CodeFrame frame;
        frame.language = rust ? CodeLanguage::rust : CodeLanguage::other;
        frame.indent = indent;
        frame.first = first;
        frame.last = m_last_number;
        frame.width = width;
        return code_rows(code_of(node), m_screen.style, frame);
    }

    static Rows spoken_code(cmark_node* node, std::size_t first) {
        Rows rows = code_lines(code_of(node));
        if (first > 0) {
            for (std::string& row : rows) {
                row.insert(0, "line " + std::to_string(first) + ":" + (row.empty() ? "" : " "));
                ++first;
            }
            return rows;
        }
        const std::size_t count = rows.size();
        const std::string what = is_rust(node) ? "Code" : "Text";
        if (count == 1) {
            return {what + ": " + rows[0]};
        }
        rows.insert(rows.begin(), what + ", " + counted(count, "line") + ":");
        return rows;
    }

    const MarkdownScreen& m_screen;
    bool m_only_code = false;
    std::size_t m_next_number = 1;
    std::size_t m_last_number = 0;
};

} // namespace

std::vector<std::string> markdown_rows(std::string_view markdown, const MarkdownScreen& screen) {
    const MarkdownTree tree = parse(markdown);
    return Renderer(screen).render(tree.get());
}

std::string render_markdown_screen(std::string_view markdown, const MarkdownScreen& screen) {
    std::string text;
    for (const std::string& row : markdown_rows(markdown, screen)) {
        text += row + "\n";
    }
    return text;
}

} // namespace onramp
