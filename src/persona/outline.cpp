// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/outline.hpp"

#include <algorithm>
#include <unordered_map>

#include "onramp/base/ids.hpp"
#include "persona/sections.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_block_words = 6;
constexpr std::size_t k_most_id_part = 96; // bytes; nothing but a text without spaces gets there

// One heading or block with the place it had in the document.
struct Element {
    ElementKind kind = ElementKind::other;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

void note_style(const std::vector<SourceUnit>& units, SourceText& source) {
    const auto first_of = [&](UnitKind kind) {
        return std::find_if(units.begin(), units.end(), [&](const SourceUnit& unit) { return unit.kind == kind; });
    };
    if (const auto bullet = first_of(UnitKind::bullet); bullet != units.end()) {
        const char marker = trim_blanks(source.lines[bullet->first]).front();
        source.facts.bullet = marker == '*' || marker == '+' ? marker : '-';
    }
    for (std::size_t i = 1; i < units.size(); ++i) {
        if (units[i - 1].kind == UnitKind::heading && units[i].kind != UnitKind::heading) {
            source.facts.blank_after_heading =
                std::min(static_cast<int>(units[i].first - units[i - 1].last) - 1, k_most_blank_lines);
            break;
        }
    }
    for (const SourceUnit& unit : units) {
        const std::string_view line = source.lines[unit.first];
        if (unit.kind == UnitKind::paragraph && !split_label(line).label.empty()) {
            const std::size_t end = line.find_last_not_of(" \\");
            source.facts.field_end = line.substr(std::min(end + 1, line.size()));
            break;
        }
    }
}

// The blank lines before `element` where they are not the usual ones.
std::optional<int> unusual_blank_lines(const Element& before, const Element& element, const PersonaSource& source) {
    const std::uint32_t next =
        before.kind == ElementKind::start || before.kind == ElementKind::front_matter ? 0 : before.last + 1;
    const int blank = std::min(static_cast<int>(element.first - next), k_most_blank_lines);
    if (blank == usual_blank_lines(before.kind, element.kind, source)) {
        return std::nullopt;
    }
    return blank;
}

// Takes units in order and hangs them where they belong.
class OutlineBuilder {
public:
    OutlineBuilder(Outline& outline, const SourceText& source) : m_outline(outline), m_source(source) {
        m_before.kind = source.facts.front_matter.empty() ? ElementKind::start : ElementKind::front_matter;
    }

    void add_title(const SourceUnit& unit) {
        m_outline.title = heading(unit);
        m_place = &*m_outline.title;
    }

    void add_heading(const SourceUnit& unit) {
        OutlineNode node = heading(unit);
        while (!m_open.empty() && m_open.back().level >= unit.level) {
            m_open.pop_back();
        }
        std::vector<OutlineNode>* siblings = &m_outline.sections;
        for (const Open& open : m_open) {
            siblings = &(*siblings)[open.index].children;
        }
        siblings->push_back(std::move(node));
        m_open.push_back({unit.level, siblings->size() - 1});
        m_place = &siblings->back();
    }

    void add_blocks(const SourceUnit& unit) {
        std::vector<PersonaBlock>& blocks = m_blocks;
        blocks.clear();
        read_unit(unit, m_source.lines, m_source.skipped, m_source.facts, blocks);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            Element element{element_kind(blocks[i]), static_cast<std::uint32_t>(blocks[i].line - m_source.skipped - 1),
                            unit.last};
            if (i + 1 < blocks.size()) {
                element.last = static_cast<std::uint32_t>(blocks[i + 1].line - m_source.skipped - 2);
            }
            blocks[i].blank_lines = unusual_blank_lines(m_before, element, m_source.facts);
            m_before = element;
            if (m_place != nullptr) {
                m_place->blocks.push_back({std::move(blocks[i]), {}});
            } else {
                m_outline.preamble.push_back(std::move(blocks[i]));
            }
        }
    }

private:
    struct Open {
        int level = 0;
        std::size_t index = 0;
    };

    OutlineNode heading(const SourceUnit& unit) {
        OutlineNode node;
        node.heading = heading_text(unit, m_source.lines);
        node.name = node.heading;
        node.level = unit.level;
        node.line = static_cast<std::uint32_t>(m_source.skipped + unit.first + 1);
        node.slice = source_slice(m_source.lines, unit.first, unit.last);
        const Element element{ElementKind::heading, unit.first, unit.last};
        node.blank_lines = unusual_blank_lines(m_before, element, m_source.facts);
        m_before = element;
        return node;
    }

    Outline& m_outline;
    const SourceText& m_source;
    Element m_before;
    std::vector<Open> m_open;
    std::vector<PersonaBlock> m_blocks; // of one unit; here to keep its room
    OutlineNode* m_place = nullptr;
};

// The title is the first heading where it is of level 1 or above all others, and no known section.
bool has_title(const std::vector<SourceUnit>& units, const std::vector<std::string_view>& lines) {
    const SourceUnit* first = nullptr;
    bool above_all = true;
    for (const SourceUnit& unit : units) {
        if (unit.kind != UnitKind::heading) {
            continue;
        }
        if (first == nullptr) {
            first = &unit;
        } else if (unit.level <= first->level) {
            above_all = false;
        }
    }
    return first != nullptr && (above_all || first->level == 1) &&
           match_section(heading_text(*first, lines)).key == SectionKey::extra;
}

// What is to get ids below one parent. The texts must live until assign().
class Children {
public:
    void add(std::string& id, std::string base, std::string_view text) {
        m_ids.push_back(&id);
        m_siblings.push_back({std::move(base), {}, text});
    }

    void add(PersonaBlock& block) {
        m_ids.push_back(&block.id);
        m_siblings.push_back(
            {id_part(block.label.empty() ? block.text : block.label, k_block_words), block.label, block.text});
    }

    // Once, at the end.
    void assign(const std::string& parent) {
        std::vector<std::string> ids = distinct_ids(parent, std::move(m_siblings));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            *m_ids[i] = std::move(ids[i]);
        }
    }

    bool empty() const { return m_ids.empty(); }

private:
    std::vector<std::string*> m_ids;
    std::vector<Sibling> m_siblings;
};

// Blocks deeper than depth 0 are children of the nearest block before them that is less deep.
void assign_block_ids(const std::string& parent, std::vector<OutlineBlock>& blocks, Children top) {
    std::unordered_map<std::size_t, std::vector<std::size_t>> nested;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        while (!open.empty() && blocks[open.back()].block.depth >= blocks[i].block.depth) {
            open.pop_back();
        }
        if (open.empty()) {
            top.add(blocks[i].block);
        } else {
            nested[open.back()].push_back(i);
        }
        open.push_back(i);
    }
    top.assign(parent);
    for (std::size_t i = 0; i < blocks.size(); ++i) { // parents come before their children
        Children children;
        for (NamedItem& item : blocks[i].items) {
            children.add(item.id, id_part(item.name, SIZE_MAX), item.name);
        }
        if (const auto below = nested.find(i); below != nested.end()) {
            for (const std::size_t child : below->second) {
                children.add(blocks[child].block);
            }
        }
        if (!children.empty()) {
            children.assign(blocks[i].block.id);
        }
    }
}

} // namespace

Outline build_outline(const std::vector<SourceUnit>& units, SourceText& source) {
    note_style(units, source);
    Outline outline;
    OutlineBuilder builder(outline, source);
    bool title_to_come = has_title(units, source.lines);
    for (const SourceUnit& unit : units) {
        if (unit.kind != UnitKind::heading) {
            builder.add_blocks(unit);
        } else if (title_to_come) {
            builder.add_title(unit);
            title_to_come = false;
        } else {
            builder.add_heading(unit);
        }
    }
    return outline;
}

std::string id_part(std::string_view text, std::size_t most_words) {
    std::string part = kebab(text, most_words);
    if (part.size() > k_most_id_part) {
        std::size_t end = k_most_id_part;
        while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        part = part.substr(0, end) + "-" + hash_hex(text).substr(0, 8);
    }
    return part;
}

void assign_ids(OutlineNode& node) {
    Children top;
    for (OutlineNode& child : node.children) {
        top.add(child.id, id_part(child.name, SIZE_MAX), child.heading);
    }
    assign_block_ids(node.id, node.blocks, std::move(top));
    for (OutlineNode& child : node.children) {
        assign_ids(child);
    }
}

void assign_block_ids(const std::string& parent, std::vector<PersonaBlock>& blocks) {
    OutlineNode node;
    node.id = parent;
    for (PersonaBlock& block : blocks) {
        node.blocks.push_back({std::move(block), {}});
    }
    assign_ids(node);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i] = std::move(node.blocks[i].block);
    }
}

} // namespace onramp
