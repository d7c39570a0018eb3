// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onramp/pack/pack_contents.hpp"
#include "onramp/profile/profile.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// The areas of a pack with their skills, a line each.
std::string render_pack_text(const Pack& pack, const Style& style);
std::string render_pack_markdown(const Pack& pack);
std::string render_pack_json(const Pack& pack); // kind "pack"

// One skill with its levels, effort, prerequisites, what needs it, its target in a profile, and what the
// pack has to learn, practise and measure it.
struct SkillView {
    const Pack& pack;
    const Skill& skill;
    std::optional<Target> target;
    std::string profile;                  // the name of the profile that the target is of
    std::vector<Item> items = {};         // of the skill
    std::vector<Resource> resources = {}; // of the pack
    std::vector<Exercise> exercises = {}; // of the skill
};

std::string render_skill_text(const SkillView& view, const Style& style);
std::string render_skill_markdown(const SkillView& view);
std::string render_skill_json(const SkillView& view); // kind "pack" with this skill alone

} // namespace onramp
