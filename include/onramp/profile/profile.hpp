// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/shared_text.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/pack/resource.hpp"

namespace onramp {

enum class Need : std::uint8_t { required, any_of, elective, on_demand };
std::string_view need_name(Need need);

enum class Phase : std::uint8_t { first_90_days, role };
std::string_view phase_name(Phase phase);

// What the role asks of one pack skill.
struct Target {
    int level = 3; // 1-5
    Need need = Need::required;
    Phase phase = Phase::role;
    std::string group;                         // id of the any_of group, empty otherwise
    std::vector<std::string> responsibilities; // persona ids, likewise goals and pain points
    std::vector<std::string> goals;
    std::vector<std::string> pain_points;
    SharedText basis;

    bool operator==(const Target&) const = default;
};

struct LeafMapping {
    std::string skill;
    SharedText basis; // may be empty

    bool operator==(const LeafMapping&) const = default;
};

struct NeedGroup {
    std::string name;
    int choose = 1;
    SharedText basis;

    bool operator==(const NeedGroup&) const = default;
};

enum class Period : std::uint8_t { day, week };
enum class Place : std::uint8_t { any, remote, office };
std::string_view period_name(Period period);
std::string_view place_name(Place place);

// How one activity of the persona's day is spent, and how it gives way to learning.
struct ActivityPlan {
    int minutes = 0; // each time
    Period per = Period::day;
    int times = 1;             // a period
    int min_minutes = 0;       // left at least when it yields
    std::optional<int> yields; // rank: 1 gives way first; nothing: never
    Load load = Load::medium;
    std::string kind;
    Place place = Place::any;
    SharedText basis;

    bool operator==(const ActivityPlan&) const = default;
};

struct Capacity {
    int hours_per_week = 0;
    int min_session_minutes = 25;
    int max_session_minutes = 90;
    int daily_cap_minutes = 120;
    int break_minutes = 5;
    SharedText basis;

    bool operator==(const Capacity&) const = default;
};

struct WorkingHours {
    std::string zone;                      // an IANA name, or "local"
    std::vector<std::string> working_days; // "mon" ... "sun", in week order
    Minutes core_start{0};
    Minutes core_end{0};
    SharedText basis;

    bool operator==(const WorkingHours&) const = default;
};

// From that day of the job on, the share of the load of leading that is carried.
struct LeadingShare {
    int from_day = 1;
    int share_percent = 0;
    SharedText basis;

    bool operator==(const LeadingShare&) const = default;
};

// What a line of the persona's learning section comes to: a method in kinds of resources, a focus area in skills.
struct LearningLine {
    std::vector<ResourceKind> kinds; // the first before the others
    std::vector<std::string> skills;
    SharedText basis;

    bool operator==(const LearningLine&) const = default;
};

struct OnboardingTask {
    std::string title;
    std::string owner;
    std::string link; // may be empty
    int from_day = 1; // calendar days since the start, 1-90
    int to_day = 1;
    int minutes = 0;
    std::string check;
    std::vector<std::string> after; // task ids
    SharedText basis;

    bool operator==(const OnboardingTask&) const = default;
};

// Decisions about a role, beyond what its persona says. Maps are keyed by id.
struct Profile {
    std::string id;
    std::string name;
    std::string persona;
    std::string pack;
    std::map<std::string, NeedGroup> groups;
    std::map<std::string, LeafMapping> leaves;
    std::map<std::string, Target> targets;
    std::map<std::string, ActivityPlan> activities;
    Capacity capacity;
    WorkingHours hours;
    std::vector<LeadingShare> leading;            // by from_day
    std::map<std::string, LearningLine> learning; // by the line's id; may be left out
    std::map<std::string, OnboardingTask> tasks;
    std::vector<UnknownField> unknown;

    bool operator==(const Profile&) const = default;
};

} // namespace onramp
