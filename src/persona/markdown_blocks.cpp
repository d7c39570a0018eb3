// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/markdown_blocks.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "persona/source_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_heading_level = 6;
constexpr std::size_t k_most_label = 200;      // bytes of an emphasized label
constexpr std::size_t k_most_plain_label = 60; // and of a plain one
constexpr std::ptrdiff_t k_most_plain_spaces = 4;

std::string labelled(const PersonaBlock& block) {
    if (block.label.empty()) {
        return block.text;
    }
    return "**" + block.label + "**:" + (block.text.empty() ? "" : " ") + block.text;
}

std::string indented(std::string_view text, std::size_t indent) {
    std::string result;
    for (const std::string_view line : split(text, '\n')) {
        result += (result.empty() ? "" : "\n") + std::string(line.empty() ? 0 : indent, ' ') + std::string(line);
    }
    return result;
}

// The marker that a list item's line begins with, behind its indentation.
std::string_view list_marker(std::string_view line) {
    if (line.empty() || line.front() < '0' || line.front() > '9') {
        return line.substr(0, 1);
    }
    return line.substr(0, line.find_first_of(".)") + 1);
}

int number_of(std::string_view marker) {
    int number = 0;
    for (const char c : marker) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
        }
    }
    return number;
}

std::string joined(const std::vector<std::string_view>& lines, std::size_t first, std::size_t last,
                   std::string_view separator) {
    std::string text;
    for (std::size_t i = first; i <= last; ++i) {
        const std::string_view line = trim_blanks(lines[i]);
        if (i > first) {
            text += separator;
        }
        text += line;
    }
    return text;
}

// Whether `text` is the lines joined by "\n".
bool is_slice(std::string_view text, const std::vector<std::string_view>& lines, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
        if (i > first) {
            if (!text.starts_with('\n')) {
                return false;
            }
            text.remove_prefix(1);
        }
        if (!text.starts_with(lines[i])) {
            return false;
        }
        text.remove_prefix(lines[i].size());
    }
    return text.empty();
}

void keep_raw(PersonaBlock& block, const std::vector<std::string_view>& lines, std::size_t first, std::size_t last,
              const PersonaSource& source) {
    if (!is_slice(usual_block(block, source), lines, first, last)) {
        block.raw = source_slice(lines, first, last);
    }
}

PersonaBlock read_item(const SourceUnit& unit, const std::vector<std::string_view>& lines) {
    PersonaBlock block;
    block.kind = unit.kind == UnitKind::step ? BlockKind::step : BlockKind::bullet;
    const std::string_view first = trim_blanks(lines[unit.first]);
    const std::string_view marker = list_marker(first);
    block.number = block.kind == BlockKind::step ? number_of(marker) : 0;
    std::string text(trim_blanks(first.substr(marker.size())));
    if (unit.last > unit.first) {
        text += (text.empty() ? "" : " ") + joined(lines, unit.first + 1, unit.last, " ");
    }
    LabelledText parts = split_label(text);
    block.label = std::move(parts.label);
    block.text = block.label.empty() ? std::move(text) : std::move(parts.text);
    return block;
}

// A fenced block's inside, an indented one's lines.
std::string code_text(const SourceUnit& unit, const std::vector<std::string_view>& lines) {
    const std::string_view first = trim_blanks(lines[unit.first]);
    if (!first.starts_with("```") && !first.starts_with("~~~")) {
        return source_slice(lines, unit.first, unit.last);
    }
    std::size_t last = unit.last;
    if (last > unit.first && trim_blanks(lines[last]).starts_with(first.substr(0, 3))) {
        --last;
    }
    return last > unit.first ? source_slice(lines, unit.first + 1, last) : std::string();
}

// The lines of a paragraph where fields begin; empty where it is not made of fields.
std::vector<std::size_t> field_starts(const SourceUnit& unit, const std::vector<std::string_view>& lines) {
    std::vector<std::size_t> starts;
    for (std::size_t i = unit.first; i <= unit.last; ++i) {
        const std::string_view line = trim_blanks(lines[i]);
        const bool marked = line.starts_with("**") || line.starts_with("__");
        if (marked && !split_label(line).label.empty()) {
            starts.push_back(i);
        } else if (starts.empty()) {
            return {};
        }
    }
    return starts;
}

void read_fields(const std::vector<std::size_t>& starts, const SourceUnit& unit,
                 const std::vector<std::string_view>& lines, std::size_t skipped, const PersonaSource& source,
                 std::vector<PersonaBlock>& blocks) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t last = i + 1 < starts.size() ? starts[i + 1] - 1 : unit.last;
        LabelledText parts = split_label(joined(lines, starts[i], last, " "));
        PersonaBlock block;
        block.kind = BlockKind::field;
        block.label = std::move(parts.label);
        block.text = std::move(parts.text);
        if (block.text.ends_with('\\')) { // a hard line break
            block.text.pop_back();
            block.text = trim_blanks(block.text);
        }
        block.line = static_cast<std::uint32_t>(skipped + starts[i] + 1);
        keep_raw(block, lines, starts[i], last, source);
        blocks.push_back(std::move(block));
    }
}

} // namespace

std::string usual_block(const PersonaBlock& block, const PersonaSource& source) {
    const std::string indent(static_cast<std::size_t>(block.depth) * 2, ' ');
    const auto item = [&](const std::string& marker) {
        const std::string text = labelled(block);
        return indent + marker + (text.empty() ? "" : " ") + text;
    };
    switch (block.kind) {
    case BlockKind::bullet:
        return item(std::string(1, source.bullet));
    case BlockKind::step:
        return item(std::to_string(block.number) + ".");
    case BlockKind::field:
        return indent + labelled(block) + source.field_end;
    case BlockKind::code:
        return indented("```" + block.label + "\n" + block.text + (block.text.empty() ? "" : "\n") + "```",
                        indent.size());
    case BlockKind::paragraph:
    case BlockKind::other:
        break;
    }
    return indented(labelled(block), indent.size());
}

std::string usual_heading(int level, std::string_view text) {
    const std::size_t marks = std::clamp<std::size_t>(static_cast<std::size_t>(level), 1, k_most_heading_level);
    return std::string(marks, '#') + (text.empty() ? "" : " ") + std::string(text);
}

ElementKind element_kind(const PersonaBlock& block) {
    if (block.kind == BlockKind::bullet || block.kind == BlockKind::step || block.depth > 0) {
        return ElementKind::item;
    }
    return block.kind == BlockKind::field ? ElementKind::field : ElementKind::other;
}

int usual_blank_lines(ElementKind before, ElementKind element, const PersonaSource& source) {
    if (before == ElementKind::start) {
        return 0;
    }
    if (element == ElementKind::heading || before == ElementKind::front_matter) {
        return 1;
    }
    if (before == ElementKind::heading) {
        return source.blank_after_heading;
    }
    return before == element && before != ElementKind::other ? 0 : 1;
}

LabelledText split_label(std::string_view text) {
    if (!text.starts_with("**") && !text.starts_with("__")) {
        return {};
    }
    const std::string_view mark = text.substr(0, 2);
    const std::size_t end = text.substr(0, k_most_label).find(mark, 2);
    if (end == std::string_view::npos) {
        return {};
    }
    std::string_view label = text.substr(2, end - 2);
    std::string_view rest = text.substr(end + 2);
    if (label.ends_with(':')) {
        label.remove_suffix(1);
    } else if (rest.starts_with(':')) {
        rest.remove_prefix(1);
    } else {
        return {};
    }
    const bool clean = !label.empty() && trim_blanks(label).size() == label.size() && label.front() != '*' &&
                       label.front() != '_' && label.back() != '\\';
    const bool apart = rest.empty() || rest.front() == ' ' || rest.front() == '\t';
    if (!clean || !apart) {
        return {};
    }
    return {std::string(label), std::string(trim_blanks(rest))};
}

LabelledText split_plain_label(std::string_view text) {
    const std::size_t colon = text.substr(0, k_most_plain_label).find(": ");
    if (colon == std::string_view::npos || colon == 0) {
        return {};
    }
    const std::string_view label = text.substr(0, colon);
    if (label.find_first_of("`.,;()[]<>\"") != std::string_view::npos ||
        std::count(label.begin(), label.end(), ' ') > k_most_plain_spaces) {
        return {};
    }
    return {std::string(label), std::string(trim_blanks(text.substr(colon + 2)))};
}

std::string source_slice(const std::vector<std::string_view>& lines, std::size_t first, std::size_t last) {
    std::string slice;
    for (std::size_t i = first; i <= last; ++i) {
        if (i > first) {
            slice += '\n';
        }
        slice += lines[i];
    }
    return slice;
}

void read_unit(const SourceUnit& unit, const std::vector<std::string_view>& lines, std::size_t skipped,
               const PersonaSource& source, std::vector<PersonaBlock>& blocks) {
    PersonaBlock block;
    switch (unit.kind) {
    case UnitKind::bullet:
    case UnitKind::step:
        block = read_item(unit, lines);
        break;
    case UnitKind::code: {
        block.kind = BlockKind::code;
        const std::string_view first = trim_blanks(lines[unit.first]);
        if (first.starts_with("```") || first.starts_with("~~~")) {
            block.label = trim_blanks(first.substr(std::min(first.find_first_not_of(first.front()), first.size())));
        }
        block.text = code_text(unit, lines);
        break;
    }
    case UnitKind::paragraph: {
        const std::vector<std::size_t> starts = field_starts(unit, lines);
        if (!starts.empty() && unit.depth == 0) {
            read_fields(starts, unit, lines, skipped, source, blocks);
            return;
        }
        block.kind = BlockKind::paragraph;
        block.text = joined(lines, unit.first, unit.last, "\n");
        break;
    }
    case UnitKind::heading:
    case UnitKind::other:
        block.kind = BlockKind::other;
        block.text = source_slice(lines, unit.first, unit.last);
    }
    block.depth = unit.depth;
    block.line = static_cast<std::uint32_t>(skipped + unit.first + 1);
    keep_raw(block, lines, unit.first, unit.last, source);
    blocks.push_back(std::move(block));
}

std::string heading_text(const SourceUnit& unit, const std::vector<std::string_view>& lines) {
    const std::string_view first = trim_blanks(lines[unit.first]);
    if (unit.last > unit.first) { // underlined
        return joined(lines, unit.first, unit.last - 1, " ");
    }
    std::string_view text = trim_blanks(first.substr(std::min(first.find_first_not_of('#'), first.size())));
    const std::size_t end = text.find_last_not_of('#') + 1; // npos + 1 is 0
    if (end == 0) {
        return {};
    }
    if (end < text.size() && (text[end - 1] == ' ' || text[end - 1] == '\t')) {
        text = trim_blanks(text.substr(0, end));
    }
    return std::string(text);
}

} // namespace onramp
