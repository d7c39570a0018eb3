// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "exchange/summary_blocks.hpp"

#include <algorithm>
#include <utility>

#include "base/markdown_tree.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_markers = 64; // that a line begins with

std::size_t line_of(cmark_node* node) {
    for (cmark_node* at = node; at != nullptr; at = cmark_node_parent(at)) {
        if (const int line = cmark_node_get_start_line(at); line > 0) {
            return static_cast<std::size_t>(line);
        }
    }
    return 1;
}

// Text and code below a node; a line break within it is a space.
std::string plain_text(cmark_node* node) {
    std::string text;
    const MarkdownWalk walk(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        cmark_node* at = cmark_iter_get_node(walk.get());
        const cmark_node_type type = cmark_node_get_type(at);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
            text += cmark_node_get_literal(at);
        } else if (type == CMARK_NODE_SOFTBREAK) {
            text += ' ';
        }
    }
    return text;
}

SummaryLink link_of(cmark_node* node) {
    const char* target = cmark_node_get_url(node);
    return {plain_text(node), target == nullptr ? "" : target, line_of(node)};
}

std::vector<SummaryLink> links_below(cmark_node* node) {
    std::vector<SummaryLink> links;
    const MarkdownWalk walk(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        cmark_node* at = cmark_iter_get_node(walk.get());
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(at) == CMARK_NODE_LINK) {
            links.push_back(link_of(at));
        }
    }
    return links;
}

bool is_blank_text(cmark_node* node) {
    return cmark_node_get_type(node) == CMARK_NODE_TEXT && trim(cmark_node_get_literal(node)).empty();
}

class BlockReader {
public:
    BlockReader(const std::string& file, std::vector<Problem>& problems) : m_file(file), m_problems(problems) {}

    std::vector<SummaryBlock> read(cmark_node* document) {
        std::vector<SummaryBlock> blocks;
        for (cmark_node* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
            blocks.push_back(block_of(node));
        }
        return blocks;
    }

private:
    SummaryBlock block_of(cmark_node* node) {
        using Kind = SummaryBlock::Kind;
        SummaryBlock block;
        block.line = line_of(node);
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING:
            block.kind = cmark_node_get_heading_level(node) == 1 ? Kind::title : Kind::heading;
            block.text = plain_text(node);
            block.links = links_below(node);
            break;
        case CMARK_NODE_PARAGRAPH:
            block.kind = Kind::paragraph;
            block.links = links_below(node);
            break;
        case CMARK_NODE_LIST:
            block.kind = Kind::list;
            block.items = items_of(node, 1);
            break;
        case CMARK_NODE_THEMATIC_BREAK:
            block.kind = Kind::rule;
            break;
        case CMARK_NODE_HTML_BLOCK:
            block.kind = Kind::html;
            break;
        default:
            break;
        }
        return block;
    }

    std::vector<SummaryItem> items_of(cmark_node* list, int depth) {
        std::vector<SummaryItem> items;
        if (depth > k_most_summary_depth) {
            if (!m_too_deep) {
                m_problems.push_back({Severity::error,
                                      "depth",
                                      "lists lie more than " + std::to_string(k_most_summary_depth) + " deep",
                                      {},
                                      {m_file, line_of(list), 1, {}}});
            }
            m_too_deep = true;
            return items;
        }
        for (cmark_node* node = cmark_node_first_child(list); node != nullptr; node = cmark_node_next(node)) {
            items.push_back(item_of(node, depth));
        }
        return items;
    }

    SummaryItem item_of(cmark_node* node, int depth) {
        SummaryItem item;
        item.line = line_of(node);
        cmark_node* first = cmark_node_first_child(node);
        for (cmark_node* child = first; child != nullptr; child = cmark_node_next(child)) {
            const cmark_node_type type = cmark_node_get_type(child);
            if (type == CMARK_NODE_LIST) {
                item.lists.push_back(items_of(child, depth + 1));
            } else if (child == first && type == CMARK_NODE_PARAGRAPH) {
                read_link(child, item);
            } else {
                item.more = item.more || type != CMARK_NODE_HTML_BLOCK;
            }
        }
        return item;
    }

    static void read_link(cmark_node* paragraph, SummaryItem& item) {
        cmark_node* inline_ = cmark_node_first_child(paragraph);
        if (inline_ == nullptr || cmark_node_get_type(inline_) != CMARK_NODE_LINK) {
            return;
        }
        item.link = link_of(inline_);
        for (cmark_node* at = cmark_node_next(inline_); at != nullptr; at = cmark_node_next(at)) {
            const cmark_node_type type = cmark_node_get_type(at);
            item.more =
                item.more || (type != CMARK_NODE_SOFTBREAK && type != CMARK_NODE_HTML_INLINE && !is_blank_text(at));
        }
    }

    const std::string& m_file;
    std::vector<Problem>& m_problems;
    bool m_too_deep = false;
};

// Quote and list markers at the beginning of a line: each nests what follows, and costs on every line after it.
std::size_t markers_of(std::string_view line) {
    std::size_t markers = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const bool ends = at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t';
        if (c == '>' || ((c == '-' || c == '*' || c == '+' || c == '.' || c == ')') && ends)) {
            ++markers;
        } else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) {
            break;
        }
    }
    return markers;
}

std::optional<Problem> refusal(std::string_view text, const std::string& file) {
    const auto refuse = [&](const char* rule, std::string message, std::size_t line) {
        return Problem{Severity::error, rule, std::move(message), {}, {file, line, line > 0 ? 1U : 0U, {}}};
    };
    if (text.size() > k_most_summary_bytes) {
        return refuse("size", "the file has more than 1 MiB: it is no SUMMARY.md", 0);
    }
    std::size_t number = 0;
    for (const std::string_view line : split_lines(text)) {
        ++number;
        if (!is_valid_utf8(line)) {
            return refuse("utf-8", "not UTF-8 text", number);
        }
        if (line.find('\0') != std::string_view::npos) {
            return refuse("text", "not a text: it has NUL characters", number);
        }
        if (markers_of(line) > k_most_markers) {
            return refuse("depth", "the line begins with more than " + std::to_string(k_most_markers) + " markers",
                          number);
        }
    }
    return std::nullopt;
}

} // namespace

Reading<std::vector<SummaryBlock>> read_summary_blocks(std::string_view text, const std::string& file) {
    Reading<std::vector<SummaryBlock>> reading;
    constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(k_byte_order_mark)) {
        text.remove_prefix(k_byte_order_mark.size());
    }
    if (auto refused = refusal(text, file)) {
        reading.problems.push_back(std::move(*refused));
        return reading;
    }
    const MarkdownTree tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
    std::vector<SummaryBlock> blocks = BlockReader(file, reading.problems).read(tree.get());
    if (!has_errors(reading.problems)) {
        reading.value = std::move(blocks);
    }
    return reading;
}

} // namespace onramp
