// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "onramp/persona/persona.hpp"
#include "onramp/profile/profile_document.hpp"

namespace onramp_test {

// A whole profile of two skills, one activity and two tasks, for tiny_persona() and tiny_pack().
inline constexpr std::string_view k_tiny_profile = R"({
  "kind": "profile", "schema_version": 1, "id": "tiny", "name": "Tiny Role", "persona": "tiny", "pack": "tiny",
  "groups": {"one": {"name": "One of them", "choose": 1, "basis": "b"}},
  "leaves": {"skills.core.basics.alpha": {"skill": "a"}, "skills.core.basics.beta": {"skill": "b", "basis": "b"}},
  "targets": {
    "a": {"level": 3, "need": "required", "phase": "first_90_days", "responsibilities": ["responsibilities.work.do-it"],
          "goals": [], "pain_points": [], "basis": "b"},
    "b": {"level": 2, "need": "any_of", "group": "one", "phase": "role", "responsibilities": [], "goals": [],
          "pain_points": [], "basis": "b"}
  },
  "activities": {
    "daily-activities.morning.write": {"minutes": 60, "per": "day", "times": 1, "min_minutes": 30, "load": "heavy",
      "kind": "build", "place": "remote", "yields": 2, "basis": "b"}
  },
  "capacity": {"hours_per_week": 6, "min_session_minutes": 25, "max_session_minutes": 90, "daily_cap_minutes": 120,
               "break_minutes": 5, "basis": "b"},
  "hours": {"zone": "local", "working_days": ["mon", "tue"], "core_start": "10:00", "core_end": "15:00", "basis": "b"},
  "leading": [{"from_day": 1, "share_percent": 0, "basis": "b"}],
  "tasks": {
    "first": {"title": "First", "owner": "developer", "link": null, "from_day": 1, "to_day": 2, "minutes": 30,
              "check": "c", "after": [], "basis": "b"},
    "second": {"title": "Second", "owner": "developer", "link": null, "from_day": 2, "to_day": 3, "minutes": 30,
               "check": "c", "after": ["first"], "basis": "b"}
  }
}
)";

inline onramp::Persona tiny_persona() {
    onramp::Persona persona;
    persona.id = "tiny";
    persona.name = "Tiny";
    onramp::PersonaBlock duty;
    duty.id = "responsibilities.work.do-it";
    duty.text = "Do it";
    onramp::PersonaArea work;
    work.id = "responsibilities.work";
    work.name = "Work";
    work.blocks = {duty};
    persona.responsibilities = {work};
    onramp::SkillGroup group;
    group.id = "skills.core.basics";
    group.name = "Basics";
    group.skills = {{"skills.core.basics.alpha", "Alpha"}, {"skills.core.basics.beta", "Beta"}};
    onramp::SkillArea core;
    core.id = "skills.core";
    core.name = "Core";
    core.groups = {group};
    persona.skills = {core};
    onramp::PersonaBlock activity;
    activity.id = "daily-activities.morning.write";
    activity.text = "Write";
    onramp::DayBlock morning;
    morning.id = "daily-activities.morning";
    morning.name = "Morning";
    morning.start = onramp::Minutes(8 * 60);
    morning.end = onramp::Minutes(12 * 60);
    morning.activities = {activity};
    persona.daily_activities = {morning};
    return persona;
}

inline onramp::Pack tiny_pack() {
    onramp::Pack pack;
    pack.id = "tiny";
    pack.name = "Tiny";
    pack.version = "1.0";
    pack.areas = {{"core", "Core", "All.", "pack.toml", 1, 1}};
    for (const char* id : {"b", "a", "c"}) {
        onramp::Skill skill;
        skill.id = id;
        skill.name = id;
        skill.area = "core";
        pack.skills.push_back(skill);
    }
    pack.skills[1].aliases = {"old-a"};
    return pack;
}

// Loads bases from a map of file names.
inline onramp::ProfileLoader loader_of(std::map<std::string, std::string> files) {
    return [files = std::move(files)](const std::string& name,
                                      const std::string&) -> onramp::Result<onramp::ProfileLayer> {
        const auto found = files.find(name);
        if (found == files.end()) {
            return onramp::fail(onramp::ErrorKind::unknown_name, "there is no profile '" + name + "'");
        }
        return onramp::ProfileLayer{name, found->second};
    };
}

} // namespace onramp_test
