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

// One block of the document below a heading. `text` is its Markdown source without marker, number
// and label; `raw` is the whole source slice and is set only where the rest does not say it all.
struct PersonaBlock {
    BlockKind kind = BlockKind::bullet;
    std::string id;
    std::string label; // "**Label**: text"; empty without
    std::string text;
    int number = 0;         // of a step
    std::uint32_t line = 0; // 1-based, 0 where there is no source
    std::string raw;

    bool operator==(const PersonaBlock&) const = default;
};

// A heading and what stands below it. `heading` is the source text where `name` leaves something
// of it out ("Morning" of "Morning (8:00 AM - 12:00 PM)"), empty otherwise.
struct PersonaArea {
    std::string id;
    std::string name;
    std::string heading;
    std::uint32_t line = 0;
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
    std::vector<NamedItem> skills;

    bool operator==(const SkillGroup&) const = default;
};

struct SkillArea {
    std::string id;
    std::string name;
    std::string heading;
    std::uint32_t line = 0;
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
    std::optional<Minutes> start; // after midnight; nothing where the heading gives no times
    std::optional<Minutes> end;
    std::vector<PersonaBlock> activities;
    std::vector<PersonaArea> areas;

    bool operator==(const DayBlock&) const = default;
};

} // namespace onramp
