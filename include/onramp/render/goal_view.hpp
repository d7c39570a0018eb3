// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onramp/goal/milestones.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What `goal list` shows; the milestones are not owned.
struct GoalsView {
    std::string role; // its name
    std::string profile;
    Date today{};
    std::optional<Date> job_start;
    bool planned = false; // there is a plan
    bool single = false;  // one goal, with its steps and values
    const std::vector<Milestone>& milestones;
};

// Each goal with its window, its numbers as a bar, its steps, and what the plan says of them.
std::string render_goals_text(const GoalsView& view, const Style& style);
std::string render_goals_markdown(const GoalsView& view);
std::string render_goals_json(const GoalsView& view); // kind "goals"

// What `goal log` wrote down; `goal` has it among its values.
struct GoalEntryView {
    GoalValue value;
    const PersonaGoal& goal;
};

// The number with what it was before and how far it has come.
std::string render_goal_entry_text(const GoalEntryView& view, const Style& style);
std::string render_goal_entry_markdown(const GoalEntryView& view);
std::string render_goal_entry_json(const GoalEntryView& view); // kind "goal_entry"

} // namespace onramp
