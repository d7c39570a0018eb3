// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/profile/profile.hpp"

namespace onramp {

struct Persona; // onramp/persona/persona.hpp

// A line of the persona that something refers to: a responsibility, goal or pain point.
struct RoleLine {
    std::string id;
    std::string area; // name of its area
    std::string text;

    bool operator==(const RoleLine&) const = default;
};

// A skill of the pack with what the role asks of it.
struct RoleSkill {
    Skill skill;
    Target target;

    bool operator==(const RoleSkill&) const = default;
};

// One of the persona's skill areas, with its skills as indices into Role::skills. A skill that the
// persona names in two areas stands in both.
struct RoleArea {
    std::string id;
    std::string name;
    std::vector<std::uint32_t> skills;

    bool operator==(const RoleArea&) const = default;
};

struct RoleActivity {
    std::string id;
    std::string text;
    ActivityPlan plan;

    bool operator==(const RoleActivity&) const = default;
};

struct RoleBlock {
    std::string id;
    std::string name;
    Minutes start{0}; // after midnight
    Minutes end{0};
    std::vector<RoleActivity> activities;

    bool operator==(const RoleBlock&) const = default;
};

// A line of the persona's learning section: a method's kinds of resources, a focus area's skills (ids).
struct RoleLearning {
    std::string id;
    std::string text;
    std::vector<ResourceKind> kinds;
    std::vector<std::string> skills;

    bool operator==(const RoleLearning&) const = default;
};

struct RoleTask {
    std::string id;
    OnboardingTask task;

    bool operator==(const RoleTask&) const = default;
};

// Persona, effective profile and pack joined and checked: all that the engines read.
struct Role {
    // Out of line: they are long, and most of the sources need them.
    Role();
    Role(const Role&);
    Role(Role&&) noexcept;
    Role& operator=(const Role&);
    Role& operator=(Role&&) noexcept;
    ~Role();

    std::string name;
    std::string persona_id;
    std::string profile_id;
    std::string pack_id;
    std::string pack_version;
    std::string content_hash;      // of persona, profile and pack: the same role has the same hash
    std::vector<RoleSkill> skills; // in the pack's order; only skills with a target
    std::vector<RoleArea> areas;   // in the persona's order
    std::map<std::string, NeedGroup> groups;
    std::vector<RoleLine> responsibilities;
    std::vector<RoleLine> goals;
    std::vector<RoleLine> pain_points;
    std::vector<RoleBlock> blocks; // by start
    Capacity capacity;
    WorkingHours hours;
    std::vector<LeadingShare> leading;
    std::vector<RoleLearning> learning; // in the persona's order
    std::vector<RoleTask> tasks;        // by from_day, then id
    std::optional<int> office_percent;  // of the working days, as the persona says
    Measurement measurement = usual_measurement();

    // Index of the skill of that id or alias, or skills.size().
    std::size_t find_skill(std::string_view id) const;

    bool operator==(const Role&) const = default;
};

// Fails with kind `invalid` and every problem found: a leaf without a skill, an unknown skill, an
// activity or line that the persona does not have, a group that does not exist. `profile_name` is
// the file or name the problems are located in.
Result<Role> resolve_role(const Persona& persona, const Profile& profile, const Pack& pack,
                          const std::string& profile_name);

// The same, with pointers into the effective profile in place of places: whoever read it knows from
// which file each value is.
Reading<Role> join_role(const Persona& persona, const Profile& profile, const Pack& pack);

// Compact form for the program's own content. The role that is read views `bytes`, which have to
// outlive it and its copies. Fails with kind `invalid` where they are no whole snapshot.
std::string write_role_snapshot(const Role& role);
Result<Role> read_role_snapshot(std::string_view bytes);

} // namespace onramp
