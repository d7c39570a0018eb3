// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/persona/import.hpp"
#include "persona/markdown_blocks.hpp"
#include "persona/walk.hpp"

namespace onramp {

namespace {

// Joins elements with the blank lines that belong between them.
class MarkdownWriter {
public:
    explicit MarkdownWriter(const PersonaSource& source) : m_source(source) {
        if (!source.front_matter.empty()) {
            m_text = source.front_matter;
            m_before = ElementKind::front_matter;
        }
    }

    void heading(int level, const std::string& text, const std::string& raw, const std::optional<int>& blank_lines) {
        element(ElementKind::heading, raw.empty() ? usual_heading(level, text) : raw, blank_lines);
    }

    void block(const PersonaBlock& block) {
        element(element_kind(block), block.raw.empty() ? usual_block(block, m_source) : block.raw, block.blank_lines);
    }

    std::string take() {
        blank(m_source.final_line_breaks);
        if (m_source.crlf) {
            std::string windows;
            windows.reserve(m_text.size() + m_text.size() / 32);
            for (const char c : m_text) {
                windows += c == '\n' ? std::string_view("\r\n") : std::string_view(&c, 1);
            }
            m_text = std::move(windows);
        }
        return (m_source.byte_order_mark ? "\xEF\xBB\xBF" : "") + std::move(m_text);
    }

private:
    void element(ElementKind kind, std::string_view text, const std::optional<int>& blank_lines) {
        if (m_before != ElementKind::start) {
            m_text += '\n';
        }
        blank(blank_lines.value_or(usual_blank_lines(m_before, kind, m_source)));
        m_text += text;
        m_before = kind;
    }

    // A small JSON document cannot ask for an export that fills the memory.
    void blank(int lines) {
        const int added = std::clamp(lines, 0, k_most_blank_lines - m_blank_lines);
        m_text.append(static_cast<std::size_t>(added), '\n');
        m_blank_lines += added;
    }

    const PersonaSource& m_source;
    std::string m_text;
    int m_blank_lines = 0;
    ElementKind m_before = ElementKind::start;
};

} // namespace

std::string export_persona(const Persona& persona) {
    MarkdownWriter writer(persona.source);
    const auto blocks = [&](const std::vector<PersonaBlock>& list) {
        for (const PersonaBlock& block : list) {
            writer.block(block);
        }
    };
    blocks(persona.preamble);
    if (!persona.title.empty() || persona.title_line > 0) {
        writer.heading(1, persona.title, persona.title_raw, persona.title_blank_lines);
    }
    blocks(persona.introduction);
    walk_sections(
        persona, {[&](const HeadingView& view) { writer.heading(view.level, *view.text, *view.raw, view.blank_lines); },
                  [&](const PersonaBlock& block) { writer.block(block); }});
    return writer.take();
}

} // namespace onramp
