// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/shared_text.hpp"
#include "onramp/pack/measurement.hpp"

namespace onramp {

// Levels: 0 none, 1 knows of it, 2 with help, 3 alone, 4 leads others in it, 5 shapes the field.
inline constexpr int k_most_level = 5;
std::string_view level_words(int level); // "none", "knows of it", ... ; level 0-5

enum class Load : std::uint8_t { light, medium, heavy };
std::string_view load_name(Load load);

// Hours to go from one level to the next, low <= likely <= high; all above 0.
struct Effort {
    double low = 0;
    double likely = 0;
    double high = 0;

    bool operator==(const Effort&) const = default;
};

struct SkillLevel {
    std::string skill;
    int level = 1;

    bool operator==(const SkillLevel&) const = default;
};

// From `for_level` of the skill on, at least `at_least` of `of` must be held at their levels.
// A plain prerequisite has one entry in `of` and at_least = 1; an `any_of` has several and 1.
struct Requirement {
    std::vector<SkillLevel> of;
    int at_least = 1;
    int for_level = 2;
    std::uint32_t line = 0; // in the file of its skill
    std::uint32_t column = 0;

    bool operator==(const Requirement&) const = default;
};

// A resource of the pack that helps to reach the levels `from` to `to` of a skill.
struct ResourceUse {
    SharedText resource; // its id
    int from = 1;
    int to = 1;
    std::uint32_t line = 0; // in the file of its skill
    std::uint32_t column = 0;

    bool operator==(const ResourceUse&) const = default;
};

struct Skill {
    std::string id;
    std::string name;
    std::string area;   // id of the pack's area
    std::string group;  // words
    SharedText summary; // one sentence
    Load load = Load::medium;
    std::vector<std::string> aliases;            // ids it had before
    std::array<SharedText, 5> levels;            // what a person at level 1 ... 5 observably does
    std::array<std::optional<Effort>, 5> effort; // [k]: from level k to k + 1; nothing where unknown
    SharedText effort_basis;
    std::vector<Requirement> requirements;
    std::vector<ResourceUse> resources; // the best first
    SharedText file;                    // where it is defined, below data/ or as given
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const Skill&) const = default;
};

struct PackArea {
    std::string id;
    std::string name;
    std::string summary;
    std::string file; // likewise
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const PackArea&) const = default;
};

// Which releases of a crate exercises can be done with, as Cargo.toml says it.
struct CrateNeed {
    std::string version;
    std::vector<std::string> features;

    bool operator==(const CrateNeed&) const = default;
};

// What a domain knows: data only.
struct Pack {
    std::string id;
    std::string name;
    std::string version;
    std::vector<PackArea> areas;
    std::vector<Skill> skills;               // in the order of the areas, then of their files
    std::optional<Measurement> measurement;  // nothing where the pack has no items to measure with
    std::map<std::string, CrateNeed> crates; // by name; of one that is not there any release will do

    // The skill whose id or alias is `wanted`; null where there is none.
    const Skill* find(std::string_view wanted) const;

    bool operator==(const Pack&) const = default;
};

} // namespace onramp
