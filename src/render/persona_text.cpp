// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/persona_text.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "persona/walk.hpp"

namespace onramp {

namespace {

// Joins what is shown, with an empty line where a heading or a change of kind asks for one.
class PersonaPage {
public:
    explicit PersonaPage(const Style& style) : m_style(style) {}

    void heading(int level, const std::string& text) {
        if (!m_text.empty() && (level == 2 || m_block)) {
            m_text += '\n';
        }
        m_text += m_style.paint(level <= 2 ? Ink::bold : Ink::accent, wrap(visible(text), m_style.width)) + "\n";
        m_block = false;
    }

    void block(const PersonaBlock& block) {
        switch (block.kind) {
        case BlockKind::bullet:
            item(block, std::string(m_style.bullet()));
            break;
        case BlockKind::step:
            item(block, std::to_string(block.number) + ".");
            break;
        case BlockKind::field:
        case BlockKind::paragraph:
            item(block, {});
            break;
        case BlockKind::code:
        case BlockKind::other:
            for (const std::string_view line : split_lines(block.text)) {
                m_text += std::string(indent(block) + 2, ' ') + visible(line) + "\n";
            }
        }
        m_block = true;
    }

    std::string take() { return std::move(m_text); }

private:
    static std::size_t indent(const PersonaBlock& block) {
        constexpr int k_most_indent = 8; // levels; deeper text would not fit a line
        return 2 + 2 * static_cast<std::size_t>(std::clamp(block.depth, 0, k_most_indent));
    }

    void item(const PersonaBlock& block, const std::string& marker) {
        const std::string first = std::string(indent(block), ' ') + marker + (marker.empty() ? "" : " ");
        const std::string hanging(display_width(first), ' ');
        std::string text = visible(block.text, Lines::keep);
        std::replace(text.begin(), text.end(), '\n', ' ');
        const std::string label = block.label.empty() ? std::string() : visible(block.label) + ":";
        text = label + (label.empty() || text.empty() ? "" : " ") + text;
        const std::size_t room = m_style.width > hanging.size() ? m_style.width - hanging.size() : 1;
        const std::string wrapped = wrap(text, room);
        std::string lines = first;
        for (const char c : wrapped) {
            lines += c;
            if (c == '\n') {
                lines += hanging;
            }
        }
        if (!label.empty() && lines.compare(first.size(), label.size(), label) == 0) {
            lines = first + m_style.paint(Ink::bold, label) + lines.substr(first.size() + label.size());
        }
        while (lines.ends_with(' ')) {
            lines.pop_back();
        }
        m_text += lines + "\n";
    }

    const Style& m_style;
    std::string m_text;
    bool m_block = false;
};

struct Counts {
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
};

std::string count_line(const std::vector<PersonaDifference>& differences) {
    Counts counts;
    for (const PersonaDifference& each : differences) {
        ++(each.change == Change::added     ? counts.added
           : each.change == Change::removed ? counts.removed
                                            : counts.changed);
    }
    return std::to_string(counts.added) + " added, " + std::to_string(counts.removed) + " removed, " +
           std::to_string(counts.changed) + " changed";
}

std::string indented(std::string_view mark, const std::string& text, const Style& style) {
    constexpr std::size_t k_indent = 6;
    std::string flat = visible(text, Lines::keep);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    return "    " + std::string(mark) + " " + wrap(flat, style.width - k_indent, std::string(k_indent, ' ')) + "\n";
}

} // namespace

std::string render_persona_text(const Persona& persona, const Style& style) {
    PersonaPage page(style);
    const auto blocks = [&](const std::vector<PersonaBlock>& list) {
        for (const PersonaBlock& block : list) {
            page.block(block);
        }
    };
    blocks(persona.preamble);
    if (!persona.title.empty()) {
        page.heading(1, persona.title);
    }
    blocks(persona.introduction);
    walk_sections(persona, {[&](const HeadingView& view) { page.heading(view.level, *view.text); },
                            [&](const PersonaBlock& block) { page.block(block); }});
    return page.take();
}

std::string render_persona_diff_text(const std::vector<PersonaDifference>& differences, const Style& style) {
    if (differences.empty()) {
        return "No differences.\n";
    }
    std::string text;
    for (const PersonaDifference& each : differences) {
        const bool added = each.change == Change::added;
        const bool removed = each.change == Change::removed;
        const Ink ink = added ? Ink::good : removed ? Ink::bad : Ink::warn;
        text += style.paint(ink, (added ? "+ " : removed ? "- " : "~ ") + visible(each.id)) + "\n";
        text += added ? std::string() : indented(removed ? " " : "-", each.before, style);
        text += removed ? std::string() : indented(added ? " " : "+", each.after, style);
    }
    return text + count_line(differences) + "\n";
}

std::string render_persona_diff_markdown(const std::vector<PersonaDifference>& differences) {
    if (differences.empty()) {
        return "No differences.\n";
    }
    std::string text;
    for (const PersonaDifference& each : differences) {
        text += "- **" + std::string(change_name(each.change)) + "** `" + visible(each.id) + "`";
        if (each.change != Change::added) {
            text += "\n  - before: " + visible(each.before);
        }
        if (each.change != Change::removed) {
            text += "\n  - after: " + visible(each.after);
        }
        text += "\n";
    }
    return text + "\n" + count_line(differences) + "\n";
}

} // namespace onramp
