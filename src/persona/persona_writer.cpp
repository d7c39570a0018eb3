// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/persona/document.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json to_json_of(const IntegerRange& range);
ordered_json to_json_of(const NamedItem& item);
ordered_json to_json_of(const PersonaBlock& block);
ordered_json to_json_of(const PersonaArea& area);
ordered_json to_json_of(const SkillGroup& group);
ordered_json to_json_of(const SkillArea& area);
ordered_json to_json_of(const DayBlock& day);
ordered_json to_json_of(const NumericTarget& target);
ordered_json to_json_of(const Goal& goal);
ordered_json to_json_of(const GoalArea& area);
ordered_json to_json_of(const PersonaSection& section);

void put(ordered_json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = text;
    }
}

void put(ordered_json& object, const char* key, bool value) {
    if (value) {
        object[key] = true;
    }
}

template <class Number>
void put_number(ordered_json& object, const char* key, Number value) {
    if (value != 0) {
        object[key] = value;
    }
}

template <class T>
void put(ordered_json& object, const char* key, const std::vector<T>& list) {
    if (!list.empty()) {
        ordered_json& array = object[key] = ordered_json::array();
        for (const T& element : list) {
            array.push_back(to_json_of(element));
        }
    }
}

void put(ordered_json& object, const char* key, const std::optional<int>& value) {
    if (value) {
        object[key] = *value;
    }
}

ordered_json to_json_of(const IntegerRange& range) {
    ordered_json object = {{"min", range.min}};
    put(object, "max", range.max);
    return object;
}

void put(ordered_json& object, const char* key, const std::optional<IntegerRange>& range) {
    if (range) {
        object[key] = to_json_of(*range);
    }
}

ordered_json to_json_of(const NamedItem& item) {
    return {{"id", item.id}, {"name", item.name}};
}

void put_origin(ordered_json& object, std::uint32_t line, const std::string& raw, const std::optional<int>& blank) {
    put_number(object, "line", line);
    put(object, "raw", raw);
    put(object, "blank_lines", blank);
}

ordered_json to_json_of(const PersonaBlock& block) {
    ordered_json object = {{"id", block.id}, {"kind", block_kind_name(block.kind)}};
    put(object, "label", block.label);
    object["text"] = block.text;
    put_number(object, "number", block.number);
    put_number(object, "depth", block.depth);
    put_origin(object, block.line, block.raw, block.blank_lines);
    return object;
}

template <class Area>
ordered_json area_head(const Area& area) {
    ordered_json object = {{"id", area.id}};
    put(object, "name", area.name);
    put(object, "heading", area.heading);
    return object;
}

template <class Area>
void put_heading_origin(ordered_json& object, const Area& area) {
    put_origin(object, area.line, area.raw, area.blank_lines);
}

ordered_json to_json_of(const PersonaArea& area) {
    ordered_json object = area_head(area);
    put(object, "role", area.role);
    put(object, "audience", area.audience);
    put_heading_origin(object, area);
    put(object, "blocks", area.blocks);
    put(object, "areas", area.areas);
    return object;
}

ordered_json to_json_of(const SkillGroup& group) {
    ordered_json object = {{"id", group.id}, {"name", group.name}};
    put_origin(object, group.line, group.raw, group.blank_lines);
    put(object, "text", group.text);
    put(object, "skills", group.skills);
    return object;
}

ordered_json to_json_of(const SkillArea& area) {
    ordered_json object = area_head(area);
    put_heading_origin(object, area);
    put(object, "groups", area.groups);
    put(object, "blocks", area.blocks);
    put(object, "areas", area.areas);
    return object;
}

void put(ordered_json& object, const char* key, const std::optional<Minutes>& time) {
    if (time) {
        object[key] = format_time_of_day(*time);
    }
}

ordered_json to_json_of(const DayBlock& day) {
    ordered_json object = area_head(day);
    put(object, "start", day.start);
    put(object, "end", day.end);
    put_heading_origin(object, day);
    put(object, "activities", day.activities);
    put(object, "blocks", day.blocks);
    put(object, "areas", day.areas);
    return object;
}

ordered_json to_json_of(const NumericTarget& target) {
    const bool whole = target.value == std::floor(target.value) && std::abs(target.value) < 1e15;
    ordered_json object;
    object["value"] = whole ? ordered_json(static_cast<std::int64_t>(target.value)) : ordered_json(target.value);
    object["comparison"] = comparison_name(target.comparison);
    put(object, "unit", target.unit);
    put(object, "of", target.of);
    return object;
}

ordered_json to_json_of(const Goal& goal) {
    ordered_json object = to_json_of(goal.line);
    put(object, "targets", goal.targets);
    return object;
}

ordered_json to_json_of(const GoalArea& area) {
    ordered_json object = area_head(area);
    object["kind"] = goal_kind_name(area.kind);
    put(object, "months", area.months);
    put_heading_origin(object, area);
    put(object, "goals", area.goals);
    put(object, "blocks", area.blocks);
    put(object, "areas", area.areas);
    return object;
}

template <class Facts>
void put_fields(ordered_json& object, const Facts& section) {
    put(object, "fields", section.fields);
    put(object, "areas", section.areas);
}

ordered_json to_json_of(const RoleOverview& overview) {
    ordered_json object = ordered_json::object();
    put(object, "position", overview.position);
    put(object, "department", overview.department);
    put(object, "reports_to", overview.reports_to);
    if (overview.team != TeamSize()) {
        ordered_json& team = object["team"] = ordered_json::object();
        put(team, "leads", overview.team.leads);
        put(team, "collaborates_with", overview.team.collaborates_with);
    }
    put_fields(object, overview);
    return object;
}

ordered_json to_json_of(const Background& background) {
    ordered_json object = ordered_json::object();
    put(object, "years", background.years);
    put(object, "years_in", background.years_in);
    put(object, "focus_years", background.focus_years);
    put(object, "focus", background.focus);
    put(object, "education", background.education);
    put(object, "previous_roles", background.previous_roles);
    put(object, "specializations", background.specializations);
    put_fields(object, background);
    return object;
}

ordered_json to_json_of(const WorkEnvironment& environment) {
    ordered_json object = ordered_json::object();
    put(object, "flexible_hours", environment.flexible_hours);
    put(object, "core_overlap", environment.core_overlap);
    put(object, "core_overlap_for", environment.core_overlap_for);
    put(object, "remote_percent", environment.remote_percent);
    put(object, "remote_for", environment.remote_for);
    put(object, "office_percent", environment.office_percent);
    put(object, "office_for", environment.office_for);
    if (environment.focus_time) {
        object["focus_time"] = part_of_day_name(*environment.focus_time);
    }
    put(object, "focus_for", environment.focus_for);
    put(object, "collaboration", environment.collaboration);
    put(object, "tools", environment.tools);
    put_fields(object, environment);
    return object;
}

ordered_json to_json_of(const PersonaSection& section) {
    ordered_json object = {{"key", section_key_name(section.key)}, {"id", section.id}};
    put(object, "heading", section.heading);
    put_origin(object, section.line, section.raw, section.blank_lines);
    return object;
}

ordered_json to_json_of(const PersonaSource& source) {
    const PersonaSource usual;
    ordered_json object = ordered_json::object();
    put(object, "byte_order_mark", source.byte_order_mark);
    put(object, "crlf", source.crlf);
    if (source.final_line_breaks != usual.final_line_breaks) {
        object["final_line_breaks"] = source.final_line_breaks;
    }
    if (source.bullet != usual.bullet) {
        object["bullet"] = std::string(1, source.bullet);
    }
    put_number(object, "blank_after_heading", source.blank_after_heading);
    if (source.field_end != usual.field_end) {
        object["field_end"] = source.field_end;
    }
    put(object, "front_matter", source.front_matter);
    return object;
}

template <class Section>
void put_section(ordered_json& document, const char* key, const Section& section) {
    if (section != Section()) {
        document[key] = to_json_of(section);
    }
}

void put_head(ordered_json& document, const Persona& persona) {
    document = {{"kind", "persona"}, {"schema_version", 1}, {"id", persona.id}};
    put(document, "name", persona.name);
    put(document, "title", persona.title);
    put_number(document, "title_line", persona.title_line);
    put(document, "title_raw", persona.title_raw);
    put(document, "title_blank_lines", persona.title_blank_lines);
}

} // namespace

std::string render_persona_json(const Persona& persona) {
    ordered_json document;
    put_head(document, persona);
    put_section(document, "role_overview", persona.role_overview);
    put_section(document, "background", persona.background);
    put(document, "responsibilities", persona.responsibilities);
    put(document, "skills", persona.skills);
    put(document, "expertise", persona.expertise);
    put(document, "daily_activities", persona.daily_activities);
    put(document, "pain_points", persona.pain_points);
    put(document, "goals", persona.goals);
    put(document, "learning", persona.learning);
    put(document, "communication", persona.communication);
    put(document, "preferences", persona.preferences);
    put(document, "methods", persona.methods);
    put_section(document, "environment", persona.environment);
    put(document, "extra_sections", persona.extra_sections);
    put(document, "preamble", persona.preamble);
    put(document, "introduction", persona.introduction);
    put(document, "sections", persona.sections);
    put_section(document, "source", persona.source);
    restore_unknown_fields(document, persona.unknown);
    return dump_document(document);
}

} // namespace onramp
