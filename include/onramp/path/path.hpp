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

// What to learn from.
struct StepResource {
    std::string id; // in the pack
    std::string title;
    std::string url;
    std::optional<int> minutes; // to go through it once

    bool operator==(const StepResource&) const = default;
};

// What ends a step, the cheapest that can show its level: questions of the quiz, an exercise, or somebody else's word
// (a mentor's, or something to look at).
enum class StepCheck : std::uint8_t { questions, exercise, word };
std::string_view step_check_name(StepCheck check); // "questions", "exercise", "word"

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
    std::optional<StepResource> resource;
    std::string exercise; // of the pack, that shows its level; may be empty
    StepCheck check = StepCheck::word;
    std::optional<double> share; // of the plans under other efforts that have it in their weeks, 0-1

    bool operator==(const PathStep&) const = default;
};

struct WeekPiece {
    std::string step;
    Minutes minutes{0};

    bool operator==(const WeekPiece&) const = default;
};

// A task of the team's onboarding, with the days in which it is to be done. It takes time of the work, not of what is
// set aside for learning.
struct PathTask {
    std::string id;
    std::string title;
    std::string owner;
    std::string link; // may be empty
    Date from{};
    Date to{};
    Minutes minutes{0};
    std::string check;
    std::vector<std::string> after; // ids of tasks

    bool operator==(const PathTask&) const = default;
};

// Days without learning, both ends included.
struct AwayDays {
    Date from{};
    Date to{};

    bool operator==(const AwayDays&) const = default;
};

struct PathWeek {
    int number = 1;
    Date monday{};
    Minutes capacity{0};           // for steps: without the days away and without the reviews
    std::vector<WeekPiece> pieces; // in order
    Minutes reviews{0};            // set aside

    bool operator==(const PathWeek&) const = default;
};
Minutes minutes_in(const PathWeek& week); // of its pieces

// Not planned, and why. `id` is "skill@level" and stands for the levels below it too that are
// neither planned, nor counted as held, nor cut for another reason. `hours` is the likely effort of
// these and of everything else that they need and that is not planned either, as far as known.
struct PathCut {
    std::string id;
    std::string title;
    double hours = 0;
    std::string reason;
    std::vector<std::string> displaces = {}; // ids of the steps that would give way to it, where time is what it lacks
    std::optional<double> share = {};        // as of a step

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
    std::int64_t promises = 0;   // of the gain, what is for keeping to an earlier plan
    std::int64_t iterations = 0; // of the search, until it was proved or given up

    bool proved() const { return gain == bound; }
    bool operator==(const PathSelection&) const = default;
};
std::string_view horizon_name(PathSelection::Horizon horizon); // "first_90_days", "weeks", "deadline"

// When it will be over, by samples (forecast).
struct PathForecast {
    struct End {
        std::optional<Date> even; // as likely before as after; nothing: beyond the year 2199
        std::optional<Date> safe; // by then with a chance of 90 %

        bool operator==(const End&) const = default;
    };
    struct Driver {
        std::string step; // empty: the pace, which all steps share
        double share = 0; // of the variance, 0-1

        bool operator==(const Driver&) const = default;
    };

    End weeks;                     // what the weeks hold
    End role;                      // everything that is planned
    std::optional<double> on_time; // the chance that all of it is done before the deadline
    double pace = 1;               // hours taken for one likely hour, as far as known
    int timed = 0;                 // the steps from which that was learnt
    std::vector<Driver> drivers;   // the greatest first
    int samples = 0;

    bool operator==(const PathForecast&) const = default;
};

struct PathRequest {
    Date start{};                  // the first day that is planned
    std::optional<Date> job_start; // the first day of the job, from which the tasks' days count; nothing: `start`
    double hours_per_week = 0;     // 0.5-80
    std::optional<Date> deadline;  // nothing is planned after it
    std::set<std::string> done;    // ids of steps and tasks; others are passed over
    std::vector<AwayDays> away;
    std::vector<Minutes> reviews; // of each week, and the last one of those after them; never more than half a week
    std::vector<std::string> promised; // ids of steps that an earlier plan had in its weeks, in its order
    std::set<std::string> pinned;      // ids of steps that stay if at all possible
    bool priced = true;                // say what each cut would displace
    bool even = false;                 // with a deadline: as much in each week, in place of as soon as possible
    double least_hours_per_week = 0;   // in each week up to the last one with work; 0: as it comes
};

struct Path {
    // Out of line: they are long, and most of the sources need them.
    Path();
    Path(const Path&);
    Path(Path&&) noexcept;
    Path& operator=(const Path&);
    Path& operator=(Path&&) noexcept;
    ~Path();

    std::string persona;
    std::string profile;
    std::string pack;
    std::string role_name;
    Instant as_of{};
    Date start{};
    Date job_start{}; // from which the days of the tasks count
    double hours_per_week = 0;
    double least_hours_per_week = 0; // 0: as it comes
    std::optional<Date> deadline;
    std::vector<PathSelection> selections; // in the order in which they were made
    std::vector<PathStep> steps;           // in the order to take them: first 90 days, then the outline
    std::vector<PathWeek> weeks;           // the first 90 days (13 weeks), or up to the deadline
    std::vector<PathCut> cut;
    std::vector<PathWaiver> waived;
    std::vector<std::string> done;   // ids of steps, counted as held with the levels below, and of tasks
    double hours_first_90_days = 0;  // planned in weeks
    double hours_outline = 0;        // after them
    std::optional<Date> outline_end; // at this pace and the likely hours; nothing where there is no outline
    std::vector<AwayDays> away;      // by `from`, apart from each other
    bool even = false;
    std::vector<PathTask> tasks; // that are not done, by `from`, then id
    std::optional<PathForecast> forecast;
    std::vector<UnknownField> unknown;

    const PathStep* find(std::string_view id) const;
    const PathWeek* find_week(int number) const; // nothing for 0, and where a document names none of its weeks

    bool operator==(const Path&) const = default;
};

} // namespace onramp
