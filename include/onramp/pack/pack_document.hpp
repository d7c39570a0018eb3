// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

// One file of a pack.
struct PackFile {
    std::string path;
    std::string text;
    std::size_t below = 0; // of the path, before the part that is below the pack's folder

    std::string_view inner_path() const { return std::string_view(path).substr(below); }
};

// What a file of a pack is, by its path below the pack's folder.
enum class PackFileKind : std::uint8_t {
    head,      // pack.toml: what the pack is
    skills,    // any other TOML: skills, of the area that its name says or that a skill names
    resources, // resources.toml
    item,      // items/SKILL/SLUG.md
    exercise,  // exercises/NAME/...
    imports,   // imports/FORMAT.toml
    other,
};
PackFileKind pack_file_kind(std::string_view inner_path);

// The files of those of `files` that are of one of the kinds.
std::vector<PackFile> of_kinds(const std::vector<PackFile>& files, std::initializer_list<PackFileKind> kinds);

// The pack that `files` (head and skills), in any order, make together. Every problem has file, line and column; an
// unknown key is a warning. Only the form is checked here: see lint_pack.
Reading<Pack> read_pack(std::vector<PackFile> files);

// What is wrong with the content, by file and line. Errors: an id or alias that stands twice, a
// prerequisite that does not exist, steps that need each other in a circle, a level that can never
// be had, a skill of an unknown area. Warnings: an area without skills, a prerequisite that others
// imply. Steps are printed as "skill@level".
std::vector<Problem> lint_pack(const Pack& pack);

// "a@2", "one of a@1, b@1", "2 of a@1, b@1, c@2", by the skills' ids of today.
std::string requirement_words(const Pack& pack, const Requirement& requirement);

// A step that needs a level of some skill, directly.
struct Dependent {
    SkillLevel step;
    int level = 1; // that it needs
    bool one_of_several = false;

    bool operator==(const Dependent&) const = default;
};

// The steps that need `skill`, in the order of the pack.
std::vector<Dependent> dependents_of(const Pack& pack, const Skill& skill);

} // namespace onramp
