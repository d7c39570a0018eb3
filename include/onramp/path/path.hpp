// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// Raising one skill by one level. Its id is "skill@level", the level it reaches.
struct PathStep {
    std::string id;
    std::string skill;
    std::string title; // "Lifetimes: alone"
    std::string words; // what a person at that level does (the pack's words)
    int level = 1;
    Need need = Need::required;
    Phase phase = Phase::role;
    Load load = Load::medium;
    Effort hours;                   // band
    Minutes planned{0};             // the likely hours, to the minute
    bool start_unknown = false;     // nobody knows whether it is needed: starts with a check (low hours 0)
    std::vector<std::string> after; // ids of steps of this path that come before it
    std::string because;            // one line: the line of the persona it serves, or the step it opens
    int first_week = 0;             // 1-based weeks of the plan in which it is worked on; 0: in none
    int last_week = 0;              // of Path::weeks; the one step that they cut short goes on after them

    bool operator==(const PathStep&) const = default;
};

struct WeekPiece {
    std::string step;
    Minutes minutes{0};

    bool operator==(const WeekPiece&) const = default;
};

struct PathWeek {
    int number = 1;
    Date monday{};
    Minutes capacity{0};
    std::vector<WeekPiece> pieces; // in order

    bool operator==(const PathWeek&) const = default;
};

// Not planned, and why. `id` is "skill@level" and stands for the levels below it too that are
// neither planned, nor counted as held, nor cut for another reason. `hours` is the likely effort of
// these and of everything else that they need and that is not planned either, as far as known.
struct PathCut {
    std::string id;
    std::string title;
    double hours = 0;
    std::string reason;

    bool operator==(const PathCut&) const = default;
};

// Counted as held at the start, on what evidence: every skill with a level above 0, whether that
// reaches its target or not.
struct PathWaiver {
    std::string skill;
    std::string name;
    int level = 0; // the likely one, rounded down
    Evidence evidence = Evidence::none;
    Verdict verdict = Verdict::met; // undecided: worth a check

    bool operator==(const PathWaiver&) const = default;
};

// What was chosen among steps that compete for the same time, and how good that is proved to be. The gain of a
// level up to a skill's target is its number, as often as 1 and each responsibility, goal and pain point that the
// target names.
struct PathSelection {
    enum class Horizon : std::uint8_t { first_90_days, weeks, deadline };

    Horizon horizon =
        Horizon::first_90_days;  // the goals of that phase; all goals in the same weeks; before the deadline
    Minutes minutes{0};          // that there are
    std::int64_t gain = 0;       // of the goals that are counted
    std::int64_t bound = 0;      // no choice gains more
    std::int64_t iterations = 0; // of the search, until it was proved or given up

    bool proved() const { return gain == bound; }
    bool operator==(const PathSelection&) const = default;
};
std::string_view horizon_name(PathSelection::Horizon horizon); // "first_90_days", "weeks", "deadline"

struct PathRequest {
    Date start{};                 // the first day of the job
    double hours_per_week = 0;    // 0.5-80
    std::optional<Date> deadline; // nothing is planned after it
    std::set<std::string> done;   // step ids; others are passed over
};

struct Path {
    std::string persona;
    std::string profile;
    std::string pack;
    std::string role_name;
    Instant as_of{};
    Date start{};
    double hours_per_week = 0;
    std::optional<Date> deadline;
    std::vector<PathSelection> selections; // in the order in which they were made
    std::vector<PathStep> steps;           // in the order to take them: first 90 days, then the outline
    std::vector<PathWeek> weeks;           // the first 90 days (13 weeks), or up to the deadline
    std::vector<PathCut> cut;
    std::vector<PathWaiver> waived;
    std::vector<std::string> done;   // step ids, counted as held with the levels below
    double hours_first_90_days = 0;  // planned in weeks
    double hours_outline = 0;        // after them
    std::optional<Date> outline_end; // at this pace and the likely hours; nothing where there is no outline
    std::vector<UnknownField> unknown;

    const PathStep* find(std::string_view id) const;

    bool operator==(const Path&) const = default;
};

} // namespace onramp
