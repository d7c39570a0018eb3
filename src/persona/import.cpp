// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/import.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <tuple>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "persona/facts.hpp"
#include "persona/outline.hpp"
#include "persona/phrases.hpp"
#include "persona/sections.hpp"

namespace onramp {

namespace {

constexpr int k_section_level = 2;
constexpr std::size_t k_most_items = 1000; // of a list; a longer text is not taken for one

// A section of the outline and what it was recognised as.
struct KeyedSection {
    OutlineNode node;
    SectionMatch match; // of its heading
    SectionKey key = SectionKey::extra;
};

// Where a heading that is no known section only groups known ones, those become sections.
void flatten(std::vector<OutlineNode> nodes, std::vector<KeyedSection>& sections) {
    for (OutlineNode& node : nodes) {
        const SectionMatch match = match_section(node.heading);
        const bool known = match.key != SectionKey::extra;
        const bool groups = !known && std::any_of(node.children.begin(), node.children.end(), [](const auto& child) {
            return match_section(child.heading).key != SectionKey::extra;
        });
        std::vector<OutlineNode> children;
        if (groups) {
            children.swap(node.children);
        }
        sections.push_back({std::move(node), match, SectionKey::extra});
        flatten(std::move(children), sections);
    }
}

// Each key goes to the section with the most usual heading; the order of sections decides only
// between the very same headings. The others are extra sections.
void choose_keys(std::vector<KeyedSection>& sections) {
    using Candidate = std::tuple<int, std::string_view, std::size_t>;
    std::map<SectionKey, Candidate> best;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const SectionMatch& match = sections[i].match;
        if (match.key == SectionKey::extra) {
            continue;
        }
        const Candidate candidate{match.rank, sections[i].node.heading, i};
        const auto [entry, is_new] = best.emplace(match.key, candidate);
        if (!is_new) {
            entry->second = std::min(entry->second, candidate);
        }
    }
    for (const auto& [key, candidate] : best) {
        sections[std::get<std::size_t>(candidate)].key = key;
    }
}

void choose_section_ids(std::vector<KeyedSection>& sections) {
    std::vector<Sibling> siblings;
    for (const KeyedSection& section : sections) {
        const std::string_view root = section_root(section.key);
        siblings.push_back(section.key == SectionKey::extra
                               ? Sibling{id_part(section.node.heading, SIZE_MAX), {}, section.node.heading}
                               : Sibling{std::string(root), {}, root});
    }
    const std::vector<std::string> ids = distinct_ids("", std::move(siblings));
    for (std::size_t i = 0; i < sections.size(); ++i) {
        // A known section keeps its root: where an extra one has the same words, that one is told apart.
        sections[i].node.id =
            sections[i].key == SectionKey::extra ? ids[i] : std::string(section_root(sections[i].key));
    }
}

bool has_labels(SectionKey key) {
    return key == SectionKey::role_overview || key == SectionKey::background || key == SectionKey::skills ||
           key == SectionKey::expertise || key == SectionKey::environment;
}

bool has_lists(SectionKey key) {
    return has_labels(key) && key != SectionKey::role_overview;
}

// In sections made of labels "Label: text" is one too, and the text may be a list.
void understand_blocks(OutlineNode& node, SectionKey key, const PersonaSource& source) {
    for (OutlineBlock& entry : node.blocks) {
        PersonaBlock& block = entry.block;
        const bool item = block.kind == BlockKind::bullet || block.kind == BlockKind::field;
        if (!item || block.depth > 0) {
            continue;
        }
        if (block.label.empty()) {
            LabelledText parts = split_plain_label(block.text);
            if (!parts.label.empty()) {
                block.raw = block.raw.empty() ? usual_block(block, source) : block.raw;
                block.label = std::move(parts.label);
                block.text = std::move(parts.text);
            }
        }
        if (!block.label.empty() && has_lists(key)) {
            std::vector<std::string> names = split_list(block.text);
            if (names.size() > k_most_items) {
                continue;
            }
            for (std::string& name : names) {
                entry.items.push_back({{}, std::move(name)});
            }
        }
    }
}

void understand(KeyedSection& section, const PersonaSource& source) {
    if (has_labels(section.key)) {
        understand_blocks(section.node, section.key, source);
        for (OutlineNode& child : section.node.children) {
            understand_blocks(child, section.key, source);
        }
    }
    for (OutlineNode& child : section.node.children) {
        if (section.key == SectionKey::daily_activities) {
            if (auto times = read_heading_times(child.heading)) {
                child.name = std::move(times->name);
            }
        } else if (section.key == SectionKey::goals) {
            if (auto months = read_heading_months(child.heading)) {
                child.name = std::move(months->name);
            }
        }
    }
}

// The heading's source where it is not written as usual at that level.
std::string unusual_slice(const OutlineNode& node, int level) {
    return node.slice == usual_heading(level, node.heading) ? std::string() : node.slice;
}

// Takes the node's words; its blocks and children stay.
template <class Area>
Area area_head(OutlineNode& node, int level) {
    Area area;
    area.id = std::move(node.id);
    area.line = node.line;
    area.raw = unusual_slice(node, level);
    area.heading = node.name == node.heading ? std::string() : std::move(node.heading);
    area.name = std::move(node.name);
    area.blank_lines = node.blank_lines;
    return area;
}

std::vector<PersonaArea> to_areas(std::vector<OutlineNode>& nodes, int level);

PersonaArea to_area(OutlineNode& node, int level) {
    auto area = area_head<PersonaArea>(node, level);
    area.blocks.reserve(node.blocks.size());
    for (OutlineBlock& entry : node.blocks) {
        area.blocks.push_back(std::move(entry.block));
    }
    area.areas = to_areas(node.children, level + 1);
    return area;
}

std::vector<PersonaArea> to_areas(std::vector<OutlineNode>& nodes, int level) {
    std::vector<PersonaArea> areas;
    areas.reserve(nodes.size());
    for (OutlineNode& node : nodes) {
        areas.push_back(to_area(node, level));
    }
    return areas;
}

bool is_item(const PersonaBlock& block) {
    return block.depth == 0 && (block.kind == BlockKind::bullet || block.kind == BlockKind::step);
}

SkillArea to_skill_area(OutlineNode& node, int level) {
    auto area = area_head<SkillArea>(node, level);
    for (OutlineBlock& entry : node.blocks) {
        PersonaBlock& block = entry.block;
        if (block.kind == BlockKind::bullet && block.depth == 0 && !block.label.empty() && !entry.items.empty()) {
            area.groups.push_back({std::move(block.id), std::move(block.label), block.line, std::move(block.text),
                                   std::move(block.raw), block.blank_lines, std::move(entry.items)});
        } else {
            area.blocks.push_back(std::move(block));
        }
    }
    area.areas = to_areas(node.children, level + 1);
    return area;
}

DayBlock to_day_block(OutlineNode& node, int level) {
    const auto times = read_heading_times(node.heading);
    auto day = area_head<DayBlock>(node, level);
    if (times) {
        day.start = times->start;
        day.end = times->end;
    }
    for (OutlineBlock& entry : node.blocks) {
        (is_item(entry.block) ? day.activities : day.blocks).push_back(std::move(entry.block));
    }
    day.areas = to_areas(node.children, level + 1);
    return day;
}

GoalArea to_goal_area(OutlineNode& node, int level) {
    const auto months = read_heading_months(node.heading);
    auto area = area_head<GoalArea>(node, level);
    if (months) {
        area.months = months->months;
    }
    const std::string words = "-" + kebab(area.name, 12) + "-";
    for (const std::string_view word : {"-indicators-", "-indicator-", "-kpi-", "-kpis-", "-metrics-", "-measures-"}) {
        if (!area.months && words.find(word) != std::string::npos) {
            area.kind = GoalKind::indicators;
        }
    }
    for (OutlineBlock& entry : node.blocks) {
        if (is_item(entry.block)) {
            std::vector<NumericTarget> targets = find_targets(entry.block.text);
            area.goals.push_back({std::move(entry.block), std::move(targets)});
        } else {
            area.blocks.push_back(std::move(entry.block));
        }
    }
    area.areas = to_areas(node.children, level + 1);
    return area;
}

PersonaArea to_learning_area(OutlineNode& node, int level) {
    PersonaArea area = to_area(node, level);
    const std::string words = kebab(area.name, 12);
    const auto says = [&](std::string_view word) { return words.find(word) != std::string::npos; };
    if (says("focus") || says("interest") || says("topics")) {
        area.role = "focus_areas";
    } else if (says("method") || says("preferred") || says("style") || says("resources")) {
        area.role = "methods";
    }
    return area;
}

PersonaArea to_audience_area(OutlineNode& node, int level) {
    PersonaArea area = to_area(node, level);
    for (const std::string_view word : {"with ", "to ", "for "}) {
        if (lower(area.name.substr(0, word.size())) == word) {
            area.audience = trim(std::string_view(area.name).substr(word.size()));
        }
    }
    return area;
}

// The areas of a section, before them one for what stands directly below its heading.
template <class Area>
std::vector<Area> section_areas(OutlineNode& section, Area (*convert)(OutlineNode&, int)) {
    std::vector<Area> areas;
    if (!section.blocks.empty()) {
        OutlineNode own;
        own.id = section.id;
        own.heading = section.heading;
        own.name = section.heading;
        own.slice = usual_heading(k_section_level + 1, section.heading);
        own.blocks = std::move(section.blocks);
        areas.push_back(convert(own, k_section_level + 1));
    }
    for (OutlineNode& child : section.children) {
        areas.push_back(convert(child, k_section_level + 1));
    }
    return areas;
}

template <class Facts>
Facts with_fields(Facts facts, OutlineNode& section) {
    for (OutlineBlock& entry : section.blocks) {
        facts.fields.push_back(std::move(entry.block));
    }
    facts.areas = to_areas(section.children, k_section_level + 1);
    return facts;
}

void put_section(Persona& persona, OutlineNode& node, SectionKey key) {
    switch (key) {
    case SectionKey::role_overview:
        persona.role_overview = with_fields(read_role_overview(node), node);
        break;
    case SectionKey::background:
        persona.background = with_fields(read_background(node), node);
        break;
    case SectionKey::environment:
        persona.environment = with_fields(read_environment(node), node);
        break;
    case SectionKey::responsibilities:
        persona.responsibilities = section_areas(node, to_area);
        break;
    case SectionKey::skills:
        persona.skills = section_areas(node, to_skill_area);
        break;
    case SectionKey::expertise:
        persona.expertise = section_areas(node, to_skill_area);
        break;
    case SectionKey::daily_activities:
        persona.daily_activities = section_areas(node, to_day_block);
        break;
    case SectionKey::pain_points:
        persona.pain_points = section_areas(node, to_area);
        break;
    case SectionKey::goals:
        persona.goals = section_areas(node, to_goal_area);
        break;
    case SectionKey::learning:
        persona.learning = section_areas(node, to_learning_area);
        break;
    case SectionKey::communication:
        persona.communication = section_areas(node, to_audience_area);
        break;
    case SectionKey::preferences:
        persona.preferences = section_areas(node, to_area);
        break;
    case SectionKey::methods:
        persona.methods = section_areas(node, to_area);
        break;
    case SectionKey::extra:
        persona.extra_sections.push_back(to_area(node, k_section_level));
        break;
    }
}

// Without the spaces, colons and dashes at both ends.
std::string_view without_joints(std::string_view text) {
    constexpr std::array<std::string_view, 7> k_joints = {" ", "\t", ":", "-", "|", "\xE2\x80\x93", "\xE2\x80\x94"};
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view joint : k_joints) {
            while (text.starts_with(joint)) {
                text.remove_prefix(joint.size());
                changed = true;
            }
            while (text.ends_with(joint)) {
                text.remove_suffix(joint.size());
                changed = true;
            }
        }
    }
    return text;
}

// "Senior Rust Developer Persona", "Persona: Senior Rust Developer".
std::string name_of(std::string_view title) {
    constexpr std::string_view k_word = "persona";
    constexpr std::string_view k_after = " :-|";
    std::string_view name = title;
    if (name.size() > k_word.size() && lower(name.substr(name.size() - k_word.size())) == k_word) {
        name.remove_suffix(k_word.size());
    } else if (name.size() > k_word.size() && lower(name.substr(0, k_word.size())) == k_word &&
               k_after.find(name[k_word.size()]) != std::string_view::npos) {
        name.remove_prefix(k_word.size());
    } else {
        return std::string(title);
    }
    name = without_joints(name);
    return std::string(name.empty() ? title : name);
}

void put_title(Persona& persona, OutlineNode& title) {
    persona.title = title.heading;
    persona.title_line = title.line;
    persona.title_raw = title.slice == usual_heading(1, title.heading) ? std::string() : title.slice;
    persona.title_blank_lines = title.blank_lines;
    for (OutlineBlock& entry : title.blocks) {
        persona.introduction.push_back(std::move(entry.block));
    }
}

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::size_t invalid_at(std::string_view text) {
    std::size_t good = 0;
    std::size_t bad = text.size();
    while (bad - good > 4) { // halving at character borders: a prefix is valid or holds the first bad byte
        std::size_t middle = good + (bad - good) / 2;
        while (middle > good && (static_cast<unsigned char>(text[middle]) & 0xC0U) == 0x80U) {
            --middle;
        }
        if (middle == good) {
            break;
        }
        (is_valid_utf8(text.substr(good, middle - good)) ? good : bad) = middle;
    }
    return good;
}

} // namespace

Result<Persona> import_persona(std::string_view text, const std::string& file) {
    if (!is_valid_utf8(text)) {
        const std::string_view before = text.substr(0, invalid_at(text));
        const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        return fail(ErrorKind::invalid, "the text is not valid UTF-8", "save the file as UTF-8", {file, line, 0, {}});
    }
    if (trim(text).empty() || trim(text) == k_byte_order_mark) {
        return fail(ErrorKind::invalid, "the document is empty", {}, {file, 0, 0, {}});
    }
    SourceText source = split_source(text);
    Result<std::vector<SourceUnit>> units = find_units(source.lines, source.skipped, file);
    if (!units) {
        return fail(units.error());
    }
    Outline outline = build_outline(*units, source);
    std::vector<KeyedSection> sections;
    flatten(std::move(outline.sections), sections);
    choose_keys(sections);
    choose_section_ids(sections);

    Persona persona;
    persona.preamble = std::move(outline.preamble);
    if (outline.title) {
        put_title(persona, *outline.title);
    }
    assign_block_ids("preamble", persona.preamble);
    assign_block_ids("introduction", persona.introduction);
    for (KeyedSection& section : sections) {
        understand(section, source.facts);
        assign_ids(section.node);
        const OutlineNode& node = section.node;
        persona.sections.push_back(
            {section.key, node.id, node.heading, node.line, unusual_slice(node, k_section_level), node.blank_lines});
        put_section(persona, section.node, section.key);
    }
    persona.name = name_of(persona.title.empty() ? persona.role_overview.position : persona.title);
    persona.id = persona.name.empty() ? "persona" : id_part(persona.name, SIZE_MAX);
    persona.source = std::move(source.facts);
    return persona;
}

} // namespace onramp
