// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

// One TOML file of a pack. The file named "pack.toml" says what the pack is; every other one holds
// skills, of the area that its name says ("skills/systems-programming.toml") or that a skill names.
struct PackFile {
    std::string path;
    std::string text;
};

// Whether a file of a pack is one that read_pack reads: TOML, but not that of an exercise.
bool is_pack_toml(std::string_view path);

// The pack that `files`, in any order, make together. Every problem has file, line and column; an
// unknown key is a warning. Only the form is checked here: see lint_pack.
Reading<Pack> read_pack(std::vector<PackFile> files);

// What is wrong with the content, by file and line. Errors: an id or alias that stands twice, a
// prerequisite that does not exist, steps that need each other in a circle, a level that can never
// be had, a skill of an unknown area. Warnings: an area without skills, a prerequisite that others
// imply. Steps are printed as "skill@level".
std::vector<Problem> lint_pack(const Pack& pack);

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
