// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/structure.hpp"

#include <algorithm>

#include "base/markdown_tree.hpp"
#include "persona/skeleton.hpp"
#include "persona/source_text.hpp"

namespace onramp {

namespace {

MarkdownTree parse(const std::string& text) {
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_feed(parser, text.data(), text.size());
    MarkdownTree tree(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return tree;
}

bool nests(cmark_node* node) {
    return cmark_node_get_type(node) == CMARK_NODE_ITEM || cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE;
}

// The first node that stands below more than k_most_nesting lists and quotes. Does not recurse: the
// tree may be as deep as the text is long.
cmark_node* too_deep(cmark_node* root) {
    int depth = 0;
    cmark_node* node = root;
    while (true) {
        depth += nests(node) ? 1 : 0;
        if (depth > k_most_nesting) {
            return node;
        }
        if (cmark_node* child = cmark_node_first_child(node)) {
            node = child;
            continue;
        }
        while (node != root && cmark_node_next(node) == nullptr) {
            depth -= nests(node) ? 1 : 0;
            node = cmark_node_parent(node);
        }
        if (node == root) {
            return nullptr;
        }
        depth -= nests(node) ? 1 : 0;
        node = cmark_node_next(node);
    }
}

// Collects the units of a tree whose depth was checked.
class UnitCollector {
public:
    explicit UnitCollector(const std::vector<std::uint32_t>& source_line) : m_source_line(source_line) {}

    void collect(cmark_node* parent, int depth) {
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
            add(node, depth);
        }
    }
    std::vector<SourceUnit> take() { return std::move(m_units); }

private:
    std::uint32_t source_line(int line) const {
        const auto index = static_cast<std::size_t>(std::max(line, 1)) - 1;
        return m_source_line[std::min(index, m_source_line.size() - 1)];
    }

    void put(UnitKind kind, cmark_node* node, cmark_node* end, int depth) {
        SourceUnit unit{kind, 0, depth, source_line(cmark_node_get_start_line(node)), 0};
        unit.last = std::max(unit.first, source_line(cmark_node_get_end_line(end)));
        if (kind == UnitKind::heading) {
            unit.level = cmark_node_get_heading_level(node);
        }
        m_units.push_back(unit);
    }

    void add(cmark_node* node, int depth) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_LIST:
            add_list(node, depth);
            break;
        case CMARK_NODE_HEADING:
            put(depth == 0 ? UnitKind::heading : UnitKind::other, node, node, depth);
            break;
        case CMARK_NODE_PARAGRAPH:
            put(UnitKind::paragraph, node, node, depth);
            break;
        case CMARK_NODE_CODE_BLOCK:
            put(UnitKind::code, node, node, depth);
            break;
        default:
            put(UnitKind::other, node, node, depth);
        }
    }

    void add_list(cmark_node* list, int depth) {
        const bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
        for (cmark_node* item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item)) {
            cmark_node* child = cmark_node_first_child(item);
            cmark_node* end = child;
            const bool own = child != nullptr && (cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH ||
                                                  cmark_node_get_start_line(child) == cmark_node_get_start_line(item));
            put(ordered ? UnitKind::step : UnitKind::bullet, item, own ? end : item, depth);
            if (!own) {
                m_units.back().last = m_units.back().first; // the item's own end is that of all it holds
            }
            for (child = own ? cmark_node_next(child) : child; child != nullptr; child = cmark_node_next(child)) {
                add(child, depth + 1);
            }
        }
    }

    const std::vector<std::uint32_t>& m_source_line;
    std::vector<SourceUnit> m_units;
};

// Makes the units a partition of the lines: no overlap, no blank line at an end, and a unit of kind
// `other` for what is left between two of them.
std::vector<SourceUnit> partition(const std::vector<SourceUnit>& found, const std::vector<std::string_view>& lines) {
    std::vector<SourceUnit> units;
    const auto count = static_cast<std::uint32_t>(lines.size());
    const auto add_rest = [&](std::uint32_t from, std::uint32_t to) {
        if (!units.empty() && (units.back().kind == UnitKind::code || units.back().kind == UnitKind::other)) {
            while (from < to && units.back().last + 1 == from && !is_blank(lines[from])) {
                units.back().last = from++;
            }
        }
        while (from < to && is_blank(lines[from])) {
            ++from;
        }
        while (from < to && is_blank(lines[to - 1])) {
            --to;
        }
        if (from < to) {
            units.push_back({UnitKind::other, 0, 0, from, to - 1});
        }
    };
    std::uint32_t done = 0; // lines that are spoken for
    for (std::size_t i = 0; i < found.size(); ++i) {
        SourceUnit unit = found[i];
        if (unit.first < done) {
            continue; // begins on a line of the unit before it, which says it
        }
        add_rest(done, unit.first);
        std::uint32_t next = count;
        for (std::size_t k = i + 1; k < found.size(); ++k) {
            if (found[k].first > unit.first) {
                next = found[k].first;
                break;
            }
        }
        unit.last = std::min(unit.last, next - 1);
        while (unit.last > unit.first && is_blank(lines[unit.last])) {
            --unit.last;
        }
        done = unit.last + 1;
        units.push_back(unit);
    }
    add_rest(done, count);
    return units;
}

tl::unexpected<Error> refuse(std::string message, std::size_t line, const std::string& file) {
    return fail(ErrorKind::invalid, std::move(message), {}, {file, line, line > 0 ? 1U : 0U, {}});
}

} // namespace

Result<std::vector<SourceUnit>> find_units(const std::vector<std::string_view>& lines, std::size_t skipped,
                                           const std::string& file) {
    if (lines.size() > k_most_lines) {
        return refuse("more than " + std::to_string(k_most_lines) + " lines", 0, file);
    }
    const Skeleton skeleton = make_skeleton(lines);
    if (skeleton.source_line.empty()) {
        return std::vector<SourceUnit>();
    }
    if (skeleton.markers > k_most_list_items) {
        return refuse("more than " + std::to_string(k_most_list_items) + " list items and quotes", 0, file);
    }
    const MarkdownTree tree = parse(skeleton.text);
    if (cmark_node* node = too_deep(tree.get())) {
        const int line = std::max(cmark_node_get_start_line(node), 1);
        return refuse("lists and quotes are nested more than " + std::to_string(k_most_nesting) + " levels deep",
                      skeleton.source_line[static_cast<std::size_t>(line) - 1] + skipped + 1, file);
    }
    UnitCollector collector(skeleton.source_line);
    collector.collect(tree.get(), 0);
    return partition(collector.take(), lines);
}

} // namespace onramp
