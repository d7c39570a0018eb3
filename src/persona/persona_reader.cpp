// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/persona/document.hpp"
#include "persona/names.hpp"
#include "persona/sections.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

constexpr int k_most_line = std::numeric_limits<int>::max();
constexpr int k_most_count = 1000000;
constexpr int k_most_step = 999999999; // CommonMark's largest list number
constexpr double k_most_value = 1e15;
constexpr auto k_optional = ObjectReader::Need::optional;

template <class T>
void read_list(ObjectReader& reader, std::string_view key, std::vector<T>& list, T (*read)(ObjectReader&)) {
    reader.each(key, k_optional, [&](ObjectReader& element) { list.push_back(read(element)); });
}

template <class T>
void read_object(ObjectReader& reader, std::string_view key, T& value, T (*read)(ObjectReader&)) {
    reader.object(key, k_optional, [&](ObjectReader& member) { value = read(member); });
}

IntegerRange read_range(ObjectReader& reader) {
    IntegerRange range;
    range.min = reader.integer("min", 0, k_most_count);
    range.max = reader.optional_integer("max", 0, k_most_count);
    return range;
}

void read_optional_range(ObjectReader& reader, std::string_view key, std::optional<IntegerRange>& range) {
    reader.object(key, k_optional, [&](ObjectReader& member) { range = read_range(member); });
}

NamedItem read_item(ObjectReader& reader) {
    return {reader.text("id"), reader.text("name")};
}

template <class Part>
void read_origin(ObjectReader& reader, Part& part) {
    part.line = static_cast<std::uint32_t>(reader.optional_integer("line", 0, k_most_line).value_or(0));
    part.raw = reader.text_or_empty("raw");
    part.blank_lines = reader.optional_integer("blank_lines", 0, k_most_blank_lines);
}

PersonaBlock read_block(ObjectReader& reader) {
    PersonaBlock block;
    block.id = reader.text("id");
    if (const auto kind = reader.optional_choice("kind", k_block_kinds)) {
        block.kind = static_cast<BlockKind>(*kind);
    }
    block.label = reader.text_or_empty("label");
    block.text = reader.text_or_empty("text");
    block.number = reader.optional_integer("number", 0, k_most_step).value_or(0);
    block.depth = reader.optional_integer("depth", 0, k_most_json_depth).value_or(0);
    read_origin(reader, block);
    return block;
}

template <class Area>
Area read_area_head(ObjectReader& reader) {
    Area area;
    area.id = reader.text("id");
    area.name = reader.text_or_empty("name");
    area.heading = reader.text_or_empty("heading");
    read_origin(reader, area);
    return area;
}

PersonaArea read_area(ObjectReader& reader) {
    auto area = read_area_head<PersonaArea>(reader);
    area.role = reader.text_or_empty("role");
    area.audience = reader.text_or_empty("audience");
    read_list(reader, "blocks", area.blocks, read_block);
    read_list(reader, "areas", area.areas, read_area);
    return area;
}

SkillGroup read_group(ObjectReader& reader) {
    SkillGroup group;
    group.id = reader.text("id");
    group.name = reader.text("name");
    group.text = reader.text_or_empty("text");
    read_origin(reader, group);
    reader.each("skills", ObjectReader::Need::required,
                [&](ObjectReader& skill) { group.skills.push_back(read_item(skill)); });
    return group;
}

SkillArea read_skill_area(ObjectReader& reader) {
    auto area = read_area_head<SkillArea>(reader);
    read_list(reader, "groups", area.groups, read_group);
    read_list(reader, "blocks", area.blocks, read_block);
    read_list(reader, "areas", area.areas, read_area);
    return area;
}

std::optional<Minutes> read_time(ObjectReader& reader, std::string_view key) {
    const auto text = reader.optional_text(key);
    if (!text) {
        return std::nullopt;
    }
    const auto time = parse_time_of_day(*text);
    if (!time) {
        reader.findings().error("pattern", "'" + std::string(key) + "' is " + time.error().message,
                                reader.pointer_to(key), time.error().hint);
        return std::nullopt;
    }
    return *time;
}

DayBlock read_day_block(ObjectReader& reader) {
    auto day = read_area_head<DayBlock>(reader);
    day.start = read_time(reader, "start");
    day.end = read_time(reader, "end");
    read_list(reader, "activities", day.activities, read_block);
    read_list(reader, "blocks", day.blocks, read_block);
    read_list(reader, "areas", day.areas, read_area);
    return day;
}

NumericTarget read_target(ObjectReader& reader) {
    NumericTarget target;
    target.value = reader.number("value", -k_most_value, k_most_value);
    if (const auto comparison = reader.choice("comparison", k_comparisons)) {
        target.comparison = static_cast<Comparison>(*comparison);
    }
    target.unit = reader.text_or_empty("unit");
    target.of = reader.text_or_empty("of");
    return target;
}

Goal read_goal(ObjectReader& reader) {
    Goal goal;
    goal.line = read_block(reader);
    read_list(reader, "targets", goal.targets, read_target);
    return goal;
}

GoalArea read_goal_area(ObjectReader& reader) {
    auto area = read_area_head<GoalArea>(reader);
    if (const auto kind = reader.optional_choice("kind", k_goal_kinds)) {
        area.kind = static_cast<GoalKind>(*kind);
    }
    read_optional_range(reader, "months", area.months);
    read_list(reader, "goals", area.goals, read_goal);
    read_list(reader, "blocks", area.blocks, read_block);
    read_list(reader, "areas", area.areas, read_area);
    return area;
}

template <class Facts>
void read_fields(ObjectReader& reader, Facts& section) {
    read_list(reader, "fields", section.fields, read_block);
    read_list(reader, "areas", section.areas, read_area);
}

RoleOverview read_role_overview(ObjectReader& reader) {
    RoleOverview overview;
    overview.position = reader.text_or_empty("position");
    overview.department = reader.text_or_empty("department");
    overview.reports_to = reader.text_or_empty("reports_to");
    reader.object("team", k_optional, [&](ObjectReader& team) {
        read_optional_range(team, "leads", overview.team.leads);
        read_optional_range(team, "collaborates_with", overview.team.collaborates_with);
    });
    read_fields(reader, overview);
    return overview;
}

Background read_background(ObjectReader& reader) {
    Background background;
    read_optional_range(reader, "years", background.years);
    background.years_in = reader.text_or_empty("years_in");
    read_optional_range(reader, "focus_years", background.focus_years);
    background.focus = reader.text_or_empty("focus");
    background.education = reader.text_or_empty("education");
    read_list(reader, "previous_roles", background.previous_roles, read_item);
    read_list(reader, "specializations", background.specializations, read_item);
    read_fields(reader, background);
    return background;
}

WorkEnvironment read_environment(ObjectReader& reader) {
    constexpr int k_percent = 100;
    WorkEnvironment environment;
    environment.flexible_hours = reader.optional_boolean("flexible_hours").value_or(false);
    environment.core_overlap = reader.optional_boolean("core_overlap").value_or(false);
    environment.core_overlap_for = reader.text_or_empty("core_overlap_for");
    environment.remote_percent = reader.optional_integer("remote_percent", 0, k_percent);
    environment.remote_for = reader.text_or_empty("remote_for");
    environment.office_percent = reader.optional_integer("office_percent", 0, k_percent);
    environment.office_for = reader.text_or_empty("office_for");
    if (const auto part = reader.optional_choice("focus_time", k_parts_of_day)) {
        environment.focus_time = static_cast<PartOfDay>(*part);
    }
    environment.focus_for = reader.text_or_empty("focus_for");
    read_list(reader, "collaboration", environment.collaboration, read_item);
    read_list(reader, "tools", environment.tools, read_item);
    read_fields(reader, environment);
    return environment;
}

PersonaSection read_section(ObjectReader& reader) {
    std::vector<std::string_view> names;
    names.reserve(k_known_sections.size() + 1);
    for (const SectionKey key : k_known_sections) {
        names.push_back(section_key_name(key));
    }
    names.push_back(section_key_name(SectionKey::extra));
    PersonaSection section;
    if (const auto key = reader.choice("key", names)) {
        section.key = *key < k_known_sections.size() ? k_known_sections[*key] : SectionKey::extra;
    }
    section.id = reader.text("id");
    section.heading = reader.text_or_empty("heading");
    read_origin(reader, section);
    return section;
}

PersonaSource read_source(ObjectReader& reader) {
    constexpr std::array<std::string_view, 3> k_bullets = {"-", "*", "+"};
    PersonaSource source;
    source.byte_order_mark = reader.optional_boolean("byte_order_mark").value_or(false);
    source.crlf = reader.optional_boolean("crlf").value_or(false);
    source.final_line_breaks =
        reader.optional_integer("final_line_breaks", 0, k_most_blank_lines).value_or(source.final_line_breaks);
    if (const auto bullet = reader.optional_choice("bullet", k_bullets)) {
        source.bullet = k_bullets[*bullet].front();
    }
    source.blank_after_heading = reader.optional_integer("blank_after_heading", 0, k_most_blank_lines).value_or(0);
    source.field_end = reader.optional_text("field_end").value_or(source.field_end);
    source.front_matter = reader.text_or_empty("front_matter");
    return source;
}

void read_head(ObjectReader& reader, Persona& persona) {
    reader.document_head("persona", 1);
    persona.id = reader.text("id");
    persona.name = reader.text_or_empty("name");
    persona.title = reader.text_or_empty("title");
    persona.title_line = static_cast<std::uint32_t>(reader.optional_integer("title_line", 0, k_most_line).value_or(0));
    persona.title_raw = reader.text_or_empty("title_raw");
    persona.title_blank_lines = reader.optional_integer("title_blank_lines", 0, k_most_blank_lines);
}

void read_sections(ObjectReader& reader, Persona& persona) {
    read_object(reader, "role_overview", persona.role_overview, read_role_overview);
    read_object(reader, "background", persona.background, read_background);
    read_list(reader, "responsibilities", persona.responsibilities, read_area);
    read_list(reader, "skills", persona.skills, read_skill_area);
    read_list(reader, "expertise", persona.expertise, read_skill_area);
    read_list(reader, "daily_activities", persona.daily_activities, read_day_block);
    read_list(reader, "pain_points", persona.pain_points, read_area);
    read_list(reader, "goals", persona.goals, read_goal_area);
    read_list(reader, "learning", persona.learning, read_area);
    read_list(reader, "communication", persona.communication, read_area);
    read_list(reader, "preferences", persona.preferences, read_area);
    read_list(reader, "methods", persona.methods, read_area);
    read_object(reader, "environment", persona.environment, read_environment);
    read_list(reader, "extra_sections", persona.extra_sections, read_area);
    read_list(reader, "preamble", persona.preamble, read_block);
    read_list(reader, "introduction", persona.introduction, read_block);
    read_list(reader, "sections", persona.sections, read_section);
    read_object(reader, "source", persona.source, read_source);
}

bool has_contents(const Persona& persona, SectionKey key) {
    switch (key) {
    case SectionKey::role_overview:
        return persona.role_overview != RoleOverview();
    case SectionKey::background:
        return persona.background != Background();
    case SectionKey::responsibilities:
        return !persona.responsibilities.empty();
    case SectionKey::skills:
        return !persona.skills.empty();
    case SectionKey::expertise:
        return !persona.expertise.empty();
    case SectionKey::daily_activities:
        return !persona.daily_activities.empty();
    case SectionKey::pain_points:
        return !persona.pain_points.empty();
    case SectionKey::goals:
        return !persona.goals.empty();
    case SectionKey::learning:
        return !persona.learning.empty();
    case SectionKey::communication:
        return !persona.communication.empty();
    case SectionKey::preferences:
        return !persona.preferences.empty();
    case SectionKey::methods:
        return !persona.methods.empty();
    case SectionKey::environment:
        return persona.environment != WorkEnvironment();
    case SectionKey::extra:
        break;
    }
    return false;
}

void complete_sections(Persona& persona) {
    std::set<std::string> listed;
    for (const PersonaSection& section : persona.sections) {
        listed.insert(section.id);
    }
    const auto add = [&](SectionKey key, const std::string& id, const std::string& heading) {
        if (listed.insert(id).second) {
            persona.sections.push_back({key, id, heading, 0, {}, std::nullopt});
        }
    };
    for (const SectionKey key : k_known_sections) {
        if (has_contents(persona, key)) {
            add(key, std::string(section_root(key)), std::string(usual_section_heading(key)));
        }
    }
    for (const PersonaArea& area : persona.extra_sections) {
        add(SectionKey::extra, area.id, area.heading.empty() ? area.name : area.heading);
    }
}

} // namespace

Reading<Persona> read_persona(std::string_view text, const std::string& file) {
    Reading<Persona> reading;
    const Result<nlohmann::json> document = parse_json(text, file);
    if (!document) {
        const Error& error = document.error();
        reading.problems.push_back({Severity::error, "syntax", error.message, error.hint, error.where});
        return reading;
    }
    Findings findings;
    ObjectReader reader(*document, "", findings);
    Persona persona;
    read_head(reader, persona);
    read_sections(reader, persona);
    reader.finish();
    complete_sections(persona);
    persona.unknown = std::move(findings.unknown);
    reading.value = std::move(persona);
    reading.problems = std::move(findings.problems);
    if (!reading.problems.empty()) {
        locate_problems(text, reading.problems);
    }
    for (Problem& problem : reading.problems) {
        problem.where.file = file;
    }
    return reading;
}

} // namespace onramp
