// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/goal/goal_value.hpp"
#include "onramp/path/path.hpp"
#include "onramp/persona/persona.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// The dates between which a goal is to be reached; no end where the document names none ("6+ months").
struct GoalWindow {
    Date from{};
    std::optional<Date> to;

    bool operator==(const GoalWindow&) const = default;
};

// So many months after a day; the last day of a shorter month. Nothing beyond the year 2199.
std::optional<Date> months_after(Date day, int months);

// What is counted of a goal, and what came of it.
struct GoalSeries {
    std::string unit;
    std::string of;
    std::optional<NumericTarget> target; // nothing: the goal names no such number
    std::vector<GoalValue> values;       // by day; those of one day as they were written

    const GoalValue* last() const { return values.empty() ? nullptr : &values.back(); }

    // Whether the last value is at the target or beyond. One that is to be at most something falls; any other rises.
    bool reached() const;

    // How far it has come, 0-1: a rising number from 0, a falling one from its first value. Nothing without a target
    // or a value.
    std::optional<double> share() const;

    bool operator==(const GoalSeries&) const = default;
};

// "% code reuse", "external developers"; empty where there is neither a unit nor what it is of.
std::string series_name(const GoalSeries& series);

// "12 % code reuse", "10x speedup", "300 external developers".
std::string goal_number_words(double value, const GoalSeries& series);

// A line of the persona that is to be reached or kept in view.
struct PersonaGoal {
    std::string id;
    std::string name; // the fewest of the first words of its id, two or more, that no other goal begins with
    std::string text;
    std::string area; // "Short-term Goals"
    GoalKind kind = GoalKind::horizon;
    std::optional<IntegerRange> months;
    std::vector<GoalSeries> series; // those that the line names; then others, by unit

    bool operator==(const PersonaGoal&) const = default;
};

// The goals and indicators of the persona, in its order, with their values.
std::vector<PersonaGoal> goals_of(const std::vector<GoalArea>& areas, const std::vector<GoalValue>& values);

// The place of the goal that `word` names: by its id or name, by the beginning of its words, or else by the end of its
// id after a "." or "-". Fails with kind `unknown_name` where there is none, or more than one.
Result<std::size_t> find_goal(std::string_view word, const std::vector<PersonaGoal>& goals);

// Which of the goal's numbers is meant, by a unit (or its beginning) where there are more. A unit that the goal does
// not name is a series of its own. Fails (usage) where that is not clear, or a percentage is none of it.
Result<GoalSeries> choose_series(const PersonaGoal& goal, const GoalNumber& number,
                                 const std::optional<std::string>& unit);

// Where a step stands that a goal needs.
enum class GoalStanding : std::uint8_t { done, held, in_weeks, after_weeks, cut };
std::string_view goal_standing_name(GoalStanding standing); // "done", "held", "in_weeks", "after_weeks", "cut"

struct GoalStep {
    std::string id;
    std::string title;
    GoalStanding standing = GoalStanding::cut;
    std::optional<Date> by; // in the weeks, and after them about; nothing: not known
    std::string reason;     // why it is cut

    bool operator==(const GoalStep&) const = default;
};

// What the plan says of a goal.
enum class GoalOutlook : std::uint8_t {
    no_steps, // no skill of the role is named for it
    ready,    // all of its steps are done or held
    in_time,  // they are planned, inside the window where there is one
    late,     // planned, but not all inside the window, or nobody knows when
    overdue,  // some were planned for days that are over
    cut,      // some are in no plan
};
std::string_view goal_outlook_name(GoalOutlook outlook); // "no_steps", "ready", ...

// What a plan has of the steps to every target that names the goal, and of all that these need. Of an any_of group the
// members that were not chosen are not needed.
struct GoalPlan {
    GoalOutlook outlook = GoalOutlook::no_steps;
    std::optional<Date> weeks_by; // of those in the weeks, the last
    std::optional<Date> by;       // of all that are planned, the last; nothing without any, or where it is not known
    std::vector<GoalStep> steps;  // done and held, then in the order of the plan, then cut

    std::size_t count(GoalStanding standing) const;

    bool operator==(const GoalPlan&) const = default;
};

struct Milestone {
    PersonaGoal goal;
    std::optional<GoalWindow> window;
    std::optional<GoalPlan> plan; // nothing without a plan

    bool operator==(const Milestone&) const = default;
};

struct MilestoneRequest {
    std::optional<Date> job_start; // the windows are counted from it
    Date today{};
    const Path* path = nullptr;    // of the role; may be null
    std::set<std::string> done;    // ids of steps, beside the path's
    std::set<std::string> skipped; // likewise
};

// The goals with their windows and what the plan says of them. Fails as StepSpace::make.
Result<std::vector<Milestone>> milestones_of(const Role& role, const std::vector<PersonaGoal>& goals,
                                             const MilestoneRequest& request);

} // namespace onramp
