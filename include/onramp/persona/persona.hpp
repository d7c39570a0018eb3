// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/unknown_field.hpp"

namespace onramp {

enum class BlockKind : std::uint8_t { paragraph, bullet, step, field, code, other };
std::string_view block_kind_name(BlockKind kind);

// One block of the document below a heading. `text` is its Markdown source without marker, number
// and label, in one line for bullets, steps and fields; `raw` is the whole source slice and is set
// only where the rest does not say it all.
struct PersonaBlock {
    BlockKind kind = BlockKind::bullet;
    std::string id;
    std::string label; // "**Label**: text"; empty without
    std::string text;
    int number = 0;         // of a step
    int depth = 0;          // list items that it stands in: a bullet below a bullet has 1
    std::uint32_t line = 0; // 1-based, 0 where there is no source
    std::string raw;
    std::optional<int> blank_lines; // before it, where they are not the usual ones

    bool operator==(const PersonaBlock&) const = default;
};

// A heading and what stands below it. `heading` is the source text where `name` leaves something
// of it out ("Morning" of "Morning (8:00 AM - 12:00 PM)"), empty otherwise; `raw` is the heading's
// source where it is not written with as many "#" as usual. An area with the id of its section has
// no heading of its own: it holds what stands directly below the section's heading.
struct PersonaArea {
    std::string id;
    std::string name;
    std::string heading;
    std::string role;     // "focus_areas" and "methods" of learning; empty otherwise
    std::string audience; // of communication: "Engineering Teams" of "With Engineering Teams"
    std::uint32_t line = 0;
    std::string raw;
    std::optional<int> blank_lines;
    std::vector<PersonaBlock> blocks;
    std::vector<PersonaArea> areas; // deeper headings

    bool operator==(const PersonaArea&) const = default;
};

struct NamedItem {
    std::string id;
    std::string name;

    bool operator==(const NamedItem&) const = default;
};

// "6-12" has both ends, "4+" only the lower.
struct IntegerRange {
    int min = 0;
    std::optional<int> max;

    bool operator==(const IntegerRange&) const = default;
};

struct SkillGroup {
    std::string id;
    std::string name;
    std::uint32_t line = 0;
    std::string text; // the list as written
    std::string raw;
    std::optional<int> blank_lines;
    std::vector<NamedItem> skills;

    bool operator==(const SkillGroup&) const = default;
};

struct SkillArea {
    std::string id;
    std::string name;
    std::string heading;
    std::uint32_t line = 0;
    std::string raw;
    std::optional<int> blank_lines;
    std::vector<SkillGroup> groups;
    std::vector<PersonaBlock> blocks; // what is no group
    std::vector<PersonaArea> areas;

    bool operator==(const SkillArea&) const = default;
};

struct DayBlock {
    std::string id;
    std::string name;
    std::string heading;
    std::uint32_t line = 0;
    std::string raw;
    std::optional<int> blank_lines;
    std::optional<Minutes> start; // after midnight; nothing where the heading gives no times
    std::optional<Minutes> end;
    std::vector<PersonaBlock> activities;
    std::vector<PersonaBlock> blocks; // what is no activity
    std::vector<PersonaArea> areas;

    bool operator==(const DayBlock&) const = default;
};

// "1000+ external developers": 1000, at_least, "external developers". "80% code reuse": 80, equal,
// "%", of "code reuse".
enum class Comparison : std::uint8_t { equal, at_least, at_most };
std::string_view comparison_name(Comparison comparison);

struct NumericTarget {
    double value = 0;
    Comparison comparison = Comparison::equal;
    std::string unit;
    std::string of;

    bool operator==(const NumericTarget&) const = default;
};

struct Goal {
    PersonaBlock line;
    std::vector<NumericTarget> targets;

    bool operator==(const Goal&) const = default;
};

enum class GoalKind : std::uint8_t { horizon, indicators };
std::string_view goal_kind_name(GoalKind kind);

// "Short-term Goals (1-3 months)", or the key performance indicators.
struct GoalArea {
    GoalKind kind = GoalKind::horizon;
    std::string id;
    std::string name;
    std::string heading;
    std::uint32_t line = 0;
    std::string raw;
    std::optional<int> blank_lines;
    std::optional<IntegerRange> months; // nothing where the heading names none
    std::vector<Goal> goals;
    std::vector<PersonaBlock> blocks; // what is no goal
    std::vector<PersonaArea> areas;

    bool operator==(const GoalArea&) const = default;
};

struct TeamSize {
    std::optional<IntegerRange> leads;
    std::optional<IntegerRange> collaborates_with;

    bool operator==(const TeamSize&) const = default;
};

// Facts are empty where the document does not state them; `fields` is all that it does say.
struct RoleOverview {
    std::string position;
    std::string department;
    std::string reports_to;
    TeamSize team;
    std::vector<PersonaBlock> fields;
    std::vector<PersonaArea> areas;

    bool operator==(const RoleOverview&) const = default;
};

// "6-12 years in systems programming with 4+ years focused on Rust development".
struct Background {
    std::optional<IntegerRange> years;
    std::string years_in; // "systems programming"
    std::optional<IntegerRange> focus_years;
    std::string focus; // "Rust development"
    std::string education;
    std::vector<NamedItem> previous_roles;
    std::vector<NamedItem> specializations;
    std::vector<PersonaBlock> fields;
    std::vector<PersonaArea> areas;

    bool operator==(const Background&) const = default;
};

enum class PartOfDay : std::uint8_t { morning, afternoon, evening };
std::string_view part_of_day_name(PartOfDay part);

struct WorkEnvironment {
    bool flexible_hours = false; // false: the document does not say so
    bool core_overlap = false;
    std::string core_overlap_for; // "team collaboration and code reviews"
    std::optional<int> remote_percent;
    std::string remote_for; // "deep focus"
    std::optional<int> office_percent;
    std::string office_for;
    std::optional<PartOfDay> focus_time;
    std::string focus_for;
    std::vector<NamedItem> collaboration;
    std::vector<NamedItem> tools;
    std::vector<PersonaBlock> fields;
    std::vector<PersonaArea> areas;

    bool operator==(const WorkEnvironment&) const = default;
};

// The sections that are known by their headings.
enum class SectionKey : std::uint8_t {
    role_overview,
    background,
    responsibilities,
    skills,
    expertise,
    daily_activities,
    pain_points,
    goals,
    learning,
    communication,
    preferences,
    methods,
    environment,
    extra, // any other
};
std::string_view section_key_name(SectionKey key); // "daily_activities"; "extra_sections"
std::string_view section_root(SectionKey key);     // the first part of its ids: "daily-activities"

// The document's sections in its order. An extra section's contents are the area of that id.
struct PersonaSection {
    SectionKey key = SectionKey::extra;
    std::string id;
    std::string heading;
    std::uint32_t line = 0;
    std::string raw;
    std::optional<int> blank_lines;

    bool operator==(const PersonaSection&) const = default;
};

// Blank lines that are kept between two blocks, and in a whole export, of however many there were: as
// many as the largest input has bytes, unless a larger one is allowed.
inline constexpr int k_most_blank_lines = 16 * 1024 * 1024;

// How the source was written, as far as an export needs it.
struct PersonaSource {
    bool byte_order_mark = false;
    bool crlf = false;
    int final_line_breaks = 1;
    char bullet = '-';
    int blank_after_heading = 0;
    std::string field_end = "  "; // what stands at the end of a field's line: a hard line break
    std::string front_matter;     // with its fences

    bool operator==(const PersonaSource&) const = default;
};

// What a persona document says: facts, lossless, nothing invented.
struct Persona {
    // Out of line: they are long, and most of the sources need them.
    Persona();
    Persona(const Persona&);
    Persona(Persona&&) noexcept;
    Persona& operator=(const Persona&);
    Persona& operator=(Persona&&) noexcept;
    ~Persona();

    std::string id;
    std::string name;  // "Senior Rust Developer": the title without a final "Persona"
    std::string title; // empty where the document has none
    std::uint32_t title_line = 0;
    std::string title_raw;
    std::optional<int> title_blank_lines;
    RoleOverview role_overview;
    Background background;
    std::vector<PersonaArea> responsibilities;
    std::vector<SkillArea> skills;
    std::vector<SkillArea> expertise;
    std::vector<DayBlock> daily_activities;
    std::vector<PersonaArea> pain_points;
    std::vector<GoalArea> goals;
    std::vector<PersonaArea> learning;
    std::vector<PersonaArea> communication;
    std::vector<PersonaArea> preferences;
    std::vector<PersonaArea> methods; // blocks of kind step
    WorkEnvironment environment;
    std::vector<PersonaArea> extra_sections;
    std::vector<PersonaSection> sections;
    std::vector<PersonaBlock> preamble;     // before the title
    std::vector<PersonaBlock> introduction; // between the title and the first section
    PersonaSource source;
    std::vector<UnknownField> unknown; // of the JSON document it was read from

    bool operator==(const Persona&) const = default;
};

} // namespace onramp
